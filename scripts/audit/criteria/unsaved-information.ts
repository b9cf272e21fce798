import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { Team } from '#policy/pack/team.ts';
import type { Outcome, TeamTally } from './outcome.ts';
import type { OutcomeContext } from './outcome-context.ts';

/**
 * Records decided by a person, rule or case ÷ documents quiet for 30 days, in shared places.
 *
 * 'Not worth keeping' is out of both. A tag that cannot be read is unknown, never undecided. A decision for a class
 * withdrawn since still counts: that the schedule moved on is `lapsed-schedules`' business. A code that no schedule
 * has, and two decisions that disagree, decide nothing.
 */
export function unsavedInformation({ facts, decision }: Evaluation, { quietBy }: OutcomeContext): Outcome {
  if (facts.place.kind === 'my-drive' || decision.kind === 'not-worth-keeping') return 'out';
  const changedOn = facts.modifiedOn ?? facts.createdOn;
  if (changedOn === undefined || decision.kind === 'unreadable') return 'unknown';
  if (changedOn > quietBy) return 'out';
  switch (decision.kind) {
    case 'class':
      return 'pass';
    case 'withdrawn':
      return decision.class === undefined ? 'fail' : 'pass';
    case 'undecided':
    case 'conflict':
      return 'fail';
  }
}

/** Above this share of decisions, 'not worth keeping' stops the light at amber. */
const MOST_NOT_WORTH_KEEPING = 0.4;
/** Above this share, decisions made in bulk or by default do. */
const MOST_IN_BULK = 0.5;

/** Why the light may not pass amber until a sample is checked, in sentences; empty where nothing speaks against it. */
export function reasonsToSample({ decided, notWorthKeeping, bulkDecided }: TeamTally): readonly string[] {
  if (decided === 0) return [];
  const reasons: string[] = [];
  if (notWorthKeeping / decided > MOST_NOT_WORTH_KEEPING)
    reasons.push(
      `${percent(notWorthKeeping / decided)} of decisions are 'not worth keeping' (more than 40%): amber at best until a sample is checked.`,
    );
  if (bulkDecided / decided > MOST_IN_BULK)
    reasons.push(
      `${percent(bulkDecided / decided)} of decisions were made in bulk or by default: amber at best until a sample is checked.`,
    );
  return reasons;
}

/** Classes in which the team expects something each year and saved nothing in the last twelve months. */
export function expectedButEmpty(team: Team, { recentByClass }: TeamTally): readonly string[] {
  return team.expects.filter((code) => (recentByClass[code] ?? 0) === 0);
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
