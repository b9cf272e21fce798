import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Status } from '../evaluation/evaluation.ts';
import type { DisposalAction } from '../pack/record-class.ts';
import type { Policy } from '../pack/policy.ts';
import { historicalDate } from './historical-date.ts';

/** What settling a case needs of each of its documents. */
export interface CaseMember {
  readonly status: Status;
  readonly dueOn: PlainDate | undefined;
  readonly madeOn: PlainDate | undefined;
  readonly action: DisposalAction | undefined;
}

/** A case as a whole: it falls due when its last member does, and is disposed of whole or not at all. */
export interface CaseStanding {
  /** `undefined` while any member has no date, is undecided, held or in conflict: then nothing in the case is due. */
  readonly dueOn: PlainDate | undefined;
  /** The strongest action of any member: review beats destroy, transfer beats both, permanent beats all. */
  readonly action: DisposalAction | undefined;
  /** Twenty years after the latest paper. */
  readonly historicalOn: PlainDate | undefined;
}

const STRENGTH: Readonly<Record<DisposalAction, number>> = {
  destroy: 0,
  review: 1,
  transfer: 2,
  'retain-permanently': 3,
};

/** The stronger of two disposal actions. */
export const strongerAction = (a: DisposalAction, b: DisposalAction): DisposalAction =>
  STRENGTH[b] > STRENGTH[a] ? b : a;

export function settleCase(members: Iterable<CaseMember>, law: Policy['settings']['law']): CaseStanding {
  let dueOn: PlainDate | undefined;
  let latest: PlainDate | undefined;
  let action: DisposalAction | undefined;
  let dateable = true;
  for (const member of members) {
    if (member.madeOn !== undefined)
      latest = latest === undefined ? member.madeOn : laterOf(latest, member.madeOn);
    if (member.action !== undefined)
      action = action === undefined ? member.action : strongerAction(action, member.action);
    if ((member.status === 'keep' || member.status === 'due') && member.dueOn !== undefined)
      dueOn = dueOn === undefined ? member.dueOn : laterOf(dueOn, member.dueOn);
    else dateable = false;
  }
  return {
    dueOn: dateable ? dueOn : undefined,
    action,
    historicalOn: latest === undefined ? undefined : historicalDate(law, latest),
  };
}

/** A member's status once its case is settled: due only when the whole case is. */
export const statusInCase = (status: Status, standing: CaseStanding, asOf: PlainDate): Status =>
  status === 'due' && (standing.dueOn === undefined || standing.dueOn > asOf) ? 'keep' : status;
