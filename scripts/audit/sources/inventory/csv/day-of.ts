import { londonDay, londonDayAt } from '#policy/calendar/london-day.ts';
import { parsePlainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import { quoted } from './quoted.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/i;
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const SLASHES = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/;

/** A day, nothing where the cell says that there is none, or a sentence where it cannot be read. */
export type DayReading = { readonly day: PlainDate | undefined } | { readonly problem: string };

/**
 * The London day of a time as listings write it: an instant with `Z` or an offset is turned into London's day; a time
 * without a zone is a London day as it stands. `Never` (as GAM writes) is no day.
 */
export function dayOf(text: string | undefined): DayReading {
  const time = text?.trim() ?? '';
  if (time === '' || time.toLowerCase() === 'never') return { day: undefined };
  const instant = INSTANT.exec(time);
  if (instant !== null) {
    const [, date = '', minutes = '', seconds = ':00', zone = ''] = instant;
    return known(londonDay(`${date}T${minutes}${seconds}${zone.toUpperCase()}`), time);
  }
  const local = LOCAL.exec(time);
  if (local !== null) return known(parsePlainDate(local[1] ?? ''), time);
  if (SLASHES.test(time))
    return {
      problem: `${quoted(time)} does not say which number is the month: export times as year-month-day`,
    };
  return { problem: `${quoted(time)} is no time that can be read: export times as 2026-03-31T14:05:00Z` };
}

/** The London day of a time in microseconds since 1970, as BigQuery exports have it. */
export function dayOfMicros(text: string | undefined): DayReading {
  const micros = text?.trim() ?? '';
  if (micros === '') return { day: undefined };
  // Nought stands for 'not known'; 8.64e18 microseconds are the last a date can hold.
  if (!/^\d{1,19}$/.test(micros) || Number(micros) > 8.64e18)
    return { problem: `${quoted(micros)} is not a time in microseconds since 1970` };
  return { day: Number(micros) === 0 ? undefined : londonDayAt(Number(micros) / 1000) };
}

const known = (day: PlainDate | undefined, text: string): DayReading =>
  day === undefined ? { problem: `${quoted(text)} names a day or time that does not exist` } : { day };
