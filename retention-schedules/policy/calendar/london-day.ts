import { dateOf, daysInMonth, type PlainDate } from './plain-date.ts';

const HOUR_MS = 3_600_000;

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
  if (Number.isNaN(at)) return undefined;
  return utcDay(isSummerTime(at) ? at + HOUR_MS : at);
}

/** The London day at a moment, in milliseconds since 1970. */
export const londonDayAt = (at: number): PlainDate => utcDay(isSummerTime(at) ? at + HOUR_MS : at);

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-6]\d(\.\d+)?Z$/;

function isBefore2300(instant: string): boolean {
  return !(instant.charCodeAt(11) === 50 && instant.charCodeAt(12) === 51);
}

const knownDays = new Map<string, PlainDate | undefined>();

/** Days repeat by the thousand in a walk: each is checked once and then remembered. */
function dayWritten(instant: string): PlainDate | undefined {
  const day = instant.slice(0, 10);
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  if (!INSTANT.test(instant) || Number.isNaN(Date.parse(instant))) return undefined;
  if (knownDays.size > 20_000) knownDays.clear();
  knownDays.set(day, day as PlainDate);
  return day as PlainDate;
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
