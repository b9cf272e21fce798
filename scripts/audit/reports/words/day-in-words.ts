import { inWords, parsePlainDate } from '#policy/calendar/plain-date.ts';

/** `2026-11-22` as `22 November 2026`; anything that is no such day as it stands. */
export function dayInWords(day: string): string {
  const date = parsePlainDate(day);
  return date === undefined ? day : inWords(date);
}
