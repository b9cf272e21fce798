import { earlierOf, laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Status } from '../evaluation/evaluation.ts';
import type { DisposalAction } from '../pack/record-class.ts';
import type { Policy } from '../pack/policy.ts';
import { historicalDate, transferDate } from './historical-date.ts';

/** What settling a case needs of each of its documents. */
export interface CaseMember {
  readonly status: Status;
  /** By its rule alone: what its twenty years say is the case's to say. */
  readonly dueOn: PlainDate | undefined;
  /** `undefined` where it is not known, or doubtful. */
  readonly madeOn: PlainDate | undefined;
  readonly action: DisposalAction | undefined;
}

/** A case as a whole: it falls due when its last member does, and is disposed of whole or not at all. */
export interface CaseStanding {
  /**
   * Never later than `historicalOn` where the case is transferred. `undefined` while any member is undecided, held, in
   * conflict, of a doubtful date or permanent, or waits for its event: then nothing in the case is due.
   */
  readonly dueOn: PlainDate | undefined;
  /** The strongest action of any member: review beats destroy, transfer beats both, permanent beats all. */
  readonly action: DisposalAction | undefined;
  /** Twenty years after the latest paper; `undefined` while it is not known of every paper when it was made. */
  readonly historicalOn: PlainDate | undefined;
}

const STRENGTH: Readonly<Record<DisposalAction, number>> = {
  destroy: 0,
  review: 1,
  transfer: 2,
  'retain-permanently': 3,
};

const strongerAction = (a: DisposalAction, b: DisposalAction): DisposalAction =>
  STRENGTH[b] > STRENGTH[a] ? b : a;

/** Whether nothing but dates decides about a document: its case can. */
const isUpToDates = (status: Status): boolean =>
  status === 'keep' || status === 'due' || status === 'awaiting-trigger';

export function settleCase(members: Iterable<CaseMember>, law: Policy['settings']['law']): CaseStanding {
  let lastDue: PlainDate | undefined;
  let latest: PlainDate | undefined;
  let action: DisposalAction | undefined;
  let [allMade, allDated, anyBars] = [true, true, false];
  for (const { status, dueOn, madeOn, action: then } of members) {
    if (madeOn === undefined) allMade = false;
    else latest = latest === undefined ? madeOn : laterOf(latest, madeOn);
    if (then !== undefined) action = action === undefined ? then : strongerAction(action, then);
    if (!isUpToDates(status)) anyBars = true;
    else if (dueOn === undefined) allDated = false;
    else lastDue = lastDue === undefined ? dueOn : laterOf(lastDue, dueOn);
  }
  const historicalOn = latest === undefined || !allMade ? undefined : historicalDate(law, latest);
  const byRules = allDated ? lastDue : undefined;
  const transferBy = action === undefined ? undefined : transferDate(action, historicalOn);
  return { dueOn: anyBars ? undefined : earlierKnown(byRules, transferBy), action, historicalOn };
}

const earlierKnown = (a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined =>
  a === undefined || b === undefined ? (a ?? b) : earlierOf(a, b);

/** A member's status once its case is settled: due when the whole case is, and only then. */
export function statusInCase(
  { status, dueOn }: Pick<CaseMember, 'status' | 'dueOn'>,
  standing: CaseStanding,
  asOf: PlainDate,
): Status {
  if (!isUpToDates(status)) return status;
  if (standing.action === 'retain-permanently') return 'permanent';
  if (standing.dueOn !== undefined && standing.dueOn <= asOf) return 'due';
  return dueOn === undefined ? 'awaiting-trigger' : 'keep';
}
