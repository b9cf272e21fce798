import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { teamOf, type PolicyIndex } from '#policy/pack/policy-index.ts';
import type { Team } from '#policy/pack/team.ts';
import type { CaseFound } from './case-of-document.ts';

/** What is to become of one of a leaver's documents. */
export type Placed =
  | { readonly kind: 'moves'; readonly drive: string }
  /** May go with the account. */
  | { readonly kind: 'goes' }
  /** Would be lost with the account, and no move can save it. */
  | { readonly kind: 'stays'; readonly why: string }
  /** Neither kept nor lost: an undecided document in the bin. */
  | { readonly kind: 'passed over' };

export interface Placing {
  readonly index: PolicyIndex;
  readonly asOf: PlainDate;
  /** Shared drive for everything, in place of the team's. */
  readonly to: string | undefined;
}

/**
 * Proposes a shared drive for a document in a leaver's My Drive. It moves only where it is then judged as before: a
 * hold that keeps it here must keep it there, and its class and day must stay.
 */
export function placeDocument(facts: DocumentFacts, found: CaseFound, { index, asOf, to }: Placing): Placed {
  if (found.unknown !== undefined) return stays(found.unknown);
  const now = evaluate(facts, index, { asOf, case: found.case });
  if (facts.trashed) return inTheBin(now);
  if (now.decision.kind === 'unreadable')
    return stays('Its tag could not be read: mend that, then ask again.');
  if (now.decision.kind === 'not-worth-keeping' && now.status === 'due') return { kind: 'goes' };
  const drive = to ?? driveFor(now, index);
  if (drive === undefined)
    return stays('No team claims its owner’s org unit, or the team has no shared drive: give one with --to.');
  if (found.staysBehind !== undefined) return stays(found.staysBehind);
  const moved: DocumentFacts = { ...facts, place: { kind: 'shared-drive', drive } };
  const then = evaluate(moved, index, { asOf, case: found.case ?? index.cases.get(drive) });
  const lost = now.holds.filter(({ hold }) => !then.holds.some((other) => other.hold === hold));
  if (lost.length > 0)
    return stays(
      `It is on hold (${lost.map(({ hold }) => titleOf(hold, index)).join(', ')}), and the hold does not reach the shared drive: keep the account, suspended or archived, until it is released.`,
    );
  if (!isJudgedAlike(now, then))
    return stays(
      'In the shared drive it would fall under another class or day: decide it first, then ask again.',
    );
  return { kind: 'moves', drive };
}

const stays = (why: string): Placed => ({ kind: 'stays', why });

/** What was binned before its time must come out again; the rest of a bin is nobody's record. */
function inTheBin({ decision, holds }: Evaluation): Placed {
  if (holds.length > 0) return stays('It is in the bin and on hold: take it out of the bin, then ask again.');
  return decision.kind === 'undecided' || decision.kind === 'not-worth-keeping'
    ? { kind: 'passed over' }
    : stays('It is a record in the bin: take it out, or let it fall due, then ask again.');
}

/** The team's drive for the class, where one is; its first otherwise. */
function driveFor({ facts, decision }: Evaluation, index: PolicyIndex): string | undefined {
  const team: Team | undefined = teamOf(facts.place, index);
  const code = decision.kind === 'class' ? decision.class.code : undefined;
  return (
    team?.drives.find(({ defaultClass }) => code !== undefined && defaultClass === code) ?? team?.drives[0]
  )?.id;
}

const titleOf = (hold: string, { holds }: PolicyIndex): string =>
  holds.find(({ id }) => id === hold)?.title ?? hold;

function isJudgedAlike(now: Evaluation, then: Evaluation): boolean {
  return codeOf(now) === codeOf(then) && dueOn(now) === dueOn(then);
}

const codeOf = ({ decision }: Evaluation): string =>
  decision.kind === 'class' ? decision.class.code : decision.kind;
const dueOn = ({ retention }: Evaluation): string =>
  retention?.kind === 'scheduled' ? retention.dueOn : (retention?.kind ?? '');
