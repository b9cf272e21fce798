import type { PlainDate } from '#policy/calendar/plain-date.ts';

/** A day as a number that sorts like the day: 20260331; 0 for none. Read by its characters, since a walk asks millions of times. */
export function dayNumber(date: PlainDate | undefined): number {
  if (date === undefined) return 0;
  return (
    (date.charCodeAt(0) - 48) * 10_000_000 +
    (date.charCodeAt(1) - 48) * 1_000_000 +
    (date.charCodeAt(2) - 48) * 100_000 +
    (date.charCodeAt(3) - 48) * 10_000 +
    (date.charCodeAt(5) - 48) * 1_000 +
    (date.charCodeAt(6) - 48) * 100 +
    (date.charCodeAt(8) - 48) * 10 +
    (date.charCodeAt(9) - 48)
  );
}

/** The day of a number made by {@link dayNumber}. */
export function dayOfNumber(number: number): PlainDate | undefined {
  if (number === 0) return undefined;
  const text = String(number).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` as PlainDate;
}
