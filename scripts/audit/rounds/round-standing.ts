import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import type { Challenge, Round } from './round.ts';
import { workingDaysBetween } from './working-days.ts';

/** What stands between a round and its publication. */
export interface RoundStanding {
  /** Working days of the check that are left, today's not counted. */
  readonly daysLeft: number;
  /** The last day of the check has passed. */
  readonly isOver: boolean;
  readonly challengesOpen: readonly Challenge[];
  /** Evidence that was asked for and not supplied, or not accepted. Not met once the round is published. */
  readonly missing: readonly { readonly team: string; readonly criteria: readonly CriterionId[] }[];
  /** Statements that the KIM team has neither accepted nor refused. */
  readonly pending: Round['evidence'];
  /** The audit left something out. */
  readonly incomplete: boolean;
}

export function standingOf(
  round: Round,
  today: PlainDate,
  bankHolidays: ReadonlySet<PlainDate>,
): RoundStanding {
  const { checkUntil, challenges, evidence, result } = round;
  return {
    daysLeft: workingDaysBetween(today, checkUntil, bankHolidays),
    isOver: today > checkUntil,
    challengesOpen: challenges.filter(({ outcome }) => outcome === 'open'),
    missing: result.teams.flatMap(({ id, criteria }) => {
      const owed = criteria.filter((it) => isOwed(it)).map((it) => it.id);
      return owed.length === 0 ? [] : [{ team: id, criteria: owed }];
    }),
    pending: evidence.filter(({ accepted }) => accepted === 'pending'),
    incomplete: !result.complete,
  };
}

function isOwed({
  light,
  exemption,
  evidence,
}: Round['result']['teams'][number]['criteria'][number]): boolean {
  if (light === 'evidence not supplied') return true;
  if (light === 'could not be measured' || exemption !== undefined || evidence?.demanded !== true)
    return false;
  return evidence.standing === 'not supplied' || evidence.standing === 'refused';
}
