import { addDays, parsePlainDate, plainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import { readDates } from '#policy/naming/read-dates.ts';
import type { Cell } from './table.ts';

/** The day that a sheet's day numbers are counted from. */
const DAY_NONE = plainDate('1899-12-30');
/** The year 9999: later numbers are no days. */
const LAST_SERIAL = 2_958_465;

/**
 * The day that a person wrote: `2026-11-03`, `3/11/2026` (day first, as in Britain), `3 November 2026`, or a day of a
 * Google Sheet, which is a number. `undefined` for anything else.
 */
export function dayInCell(cell: Cell): PlainDate | undefined {
  if (typeof cell === 'number')
    return cell >= 1 && cell <= LAST_SERIAL ? addDays(DAY_NONE, Math.floor(cell)) : undefined;
  const text = String(cell).trim();
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (british === null) return parsePlainDate(text) ?? dayInWords(text);
  const [, day = '', month = '', year = ''] = british;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A cell that is one day and nothing else. */
function dayInWords(text: string): PlainDate | undefined {
  const [read, another] = readDates(text).sure;
  const isWhole = read?.start === 0 && read.end === text.length && another === undefined;
  return isWhole ? read.date : undefined;
}
