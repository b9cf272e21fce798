import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { AuditResult } from '../result/audit-result.ts';
import { openRoundOf } from './read-rounds.ts';
import { RoundRefused } from './round-refused.ts';
import { ROUND_ID, type Round } from './round.ts';
import { settleRound } from './settle-round.ts';
import { WORKING_DAYS_TO_CHECK, workingDaysAfter } from './working-days.ts';

export interface RoundWanted {
  readonly id: string;
  readonly title: string;
  readonly on: PlainDate;
  /** The audit whose figures teams are to check. */
  readonly result: AuditResult;
  readonly bankHolidays: ReadonlySet<PlainDate>;
  /** Rounds that there are. */
  readonly rounds: readonly Round[];
}

/**
 * A new round, its figures frozen as they stand and nobody ranked.
 * @throws RoundRefused when another is open, the id is taken or none, or the audit is later than the round.
 * @throws ResultTooOld when an earlier version of wtk kept the audit.
 */
export function openRound({ id, title, on, result, bankHolidays, rounds }: RoundWanted): Round {
  const reasons: string[] = [];
  const open = openRoundOf(rounds);
  if (!ROUND_ID.test(id))
    reasons.push(`'${id}' cannot be a round: name it by year and month, as in 2026-11 (or 2026-11-second).`);
  if (open !== undefined)
    reasons.push(
      `the round ${open.id} has been open since ${inWords(open.openedOn)}: publish it first, there is one at a time.`,
    );
  else if (rounds.some((round) => round.id === id))
    reasons.push(
      `there was a round ${id} already: choose another id. A published round is never opened again.`,
    );
  if (result.asOf > on)
    reasons.push(
      `the audit is as of ${result.asOf}, later than ${on}: open the round on that day or after it.`,
    );
  if (reasons.length > 0) throw new RoundRefused('The round cannot be opened', reasons);
  return settleRound(
    {
      schemaVersion: '1.0',
      id,
      title,
      openedOn: on,
      checkUntil: workingDaysAfter(on, WORKING_DAYS_TO_CHECK, bankHolidays),
      thresholds: thresholdsOf(result),
      challenges: [],
      result,
      evidence: [],
      samples: [],
    },
    'asked',
  );
}

/** Where the lines were drawn, by criterion. */
export const thresholdsOf = ({ criteria }: AuditResult): Round['thresholds'] =>
  Object.fromEntries(criteria.map(({ id, thresholds }) => [id, thresholds]));
