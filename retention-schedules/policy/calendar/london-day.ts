import { dateOf, daysInMonth, type PlainDate } from './plain-date.ts';

const HOUR_MS = 3_600_000;
/** The calendar's first and last instant: some programs write 'never' as an instant far outside it. */
const [FIRST_INSTANT, LAST_INSTANT] = [
  Date.parse('0001-01-01T00:00:00Z'),
  Date.parse('9999-12-31T23:59:59.999Z'),
];

/**
 * The calendar day in London at an instant, RFC 3339 with seconds and `Z` or an offset
 * (`2024-03-31T23:30:00Z` is 1 April 2024 in London). `undefined` when the text is no instant.
 *
 * The clock-change rule stands here, since neither Apps Script nor BigQuery promises `Intl`: summer time runs from
 * 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time Act 1972 as amended
 * by SI 2002/262). It is used for every year: before 1996 the October day could differ by a week, and in 1968-71 the
 * clocks stood an hour on all year, but no file's time in Drive is that old.
 */
export function londonDay(instant: string): PlainDate | undefined {
  if (instant.length < 20) return undefined;
  // Most instants end in Z before 23:00: the day is the one written, summer or winter.
  if (instant.charCodeAt(instant.length - 1) === 90 && isBefore2300(instant)) return dayWritten(instant);
  const at = Date.parse(instant);
  return at >= FIRST_INSTANT && at <= LAST_INSTANT ? londonDayAt(at) : undefined;
}

/** The London day at a moment, in milliseconds since 1970. */
export const londonDayAt = (at: number): PlainDate => utcDay(isSummerTime(at) ? at + HOUR_MS : at);

/** Whether the text is `YYYY-MM-DDTHH:…` with an hour from 00 to 22, judged by its characters. */
function isBefore2300(instant: string): boolean {
  const tens = instant.charCodeAt(11) - 48;
  const units = instant.charCodeAt(12) - 48;
  const isHour = tens >= 0 && tens <= 2 && units >= 0 && units <= (tens === 2 ? 2 : 9);
  return isHour && instant[10] === 'T' && instant[13] === ':';
}

function dayWritten(instant: string): PlainDate | undefined {
  if (instant.charCodeAt(4) !== 45 || instant.charCodeAt(7) !== 45) return undefined;
  const year = twoDigits(instant, 0) * 100 + twoDigits(instant, 2);
  const [month, day] = [twoDigits(instant, 5), twoDigits(instant, 8)];
  const exists =
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dateOf(year, month, day) : undefined;
}

/** The number in two places; one that no date has where they hold anything but digits. */
function twoDigits(text: string, at: number): number {
  const [tens, units] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : 10_000;
}

const utcDay = (at: number): PlainDate => new Date(at).toISOString().slice(0, 10) as PlainDate;

function isSummerTime(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSunday(year, 3) && at < lastSunday(year, 10);
}

/** 01:00 UTC on the last Sunday of a month, in milliseconds. */
function lastSunday(year: number, month: number): number {
  const last = Date.parse(`${dateOf(year, month, daysInMonth(year, month))}T01:00:00Z`);
  return last - new Date(last).getUTCDay() * 24 * HOUR_MS;
}
