import { addDays, plainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { PublishedRound } from './round.ts';

/** The first day of a period, and the round that it follows. */
export interface PeriodSince {
  readonly periodStart?: PlainDate;
  readonly previous?: PublishedRound;
}

/**
 * The period that names are judged in: from the day after the figures of the last published round. Nothing where there is
 * no such round, or its figures are not older than the day to judge by: then it is the last year.
 */
export function periodSince(previous: PublishedRound | undefined, asOf: PlainDate): PeriodSince {
  if (previous === undefined || previous.result.asOf >= asOf) return {};
  return { periodStart: addDays(plainDate(previous.result.asOf), 1), previous };
}
