import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { RowNotes } from '../inventory.ts';
import type { DayReading } from './day-of.ts';

/** The day of a cell; what cannot be read is noted and taken as absent. */
export function notedDay(
  reading: DayReading,
  at: { readonly line: number; readonly column: string },
  notes: RowNotes,
): PlainDate | undefined {
  if ('day' in reading) return reading.day;
  notes.problem({ ...at, message: reading.problem });
  return undefined;
}
