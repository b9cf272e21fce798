/**
 * A day in the calendar, `YYYY-MM-DD`: no time, no zone, no clock.
 * Compares with `<`, survives JSON, and means the same in every time zone.
 */
export type PlainDate = string & { readonly __plainDate: true };

const DAY_MS = 86_400_000;
const FIRST_DAY = '0001-01-01' as PlainDate;
/** The last day that can be written; reckoning that would go beyond it stays there. */
export const LAST_DAY = '9999-12-31' as PlainDate;

/** The day that `text` names, or `undefined` when no such day exists (31 June, 29 February 2023, `1/2/15`). */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-' || !areDigits(text)) return undefined;
  const date = text as PlainDate;
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? date
    : undefined;
}

/** Whether the eight places for digits hold digits. */
function areDigits(text: string): boolean {
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at !== 4 && at !== 7 && (code < 48 || code > 57)) return false;
  }
  return true;
}

/**
 * Whether anybody can mean this day: its year is from 1000 to 2999. `9999-12-31` is how people write 'never', and a date
 * picker makes year 21 of a '21' that was typed. Leases of 999 years still fit.
 */
export const isPlausible = (date: PlainDate): boolean => date >= '1000' && date < '3000';

/**
 * The day that `text` names.
 * @throws RangeError when no such day exists: use it for dates written in code, {@link parsePlainDate} for input.
 */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`Cannot read a date from '${text}': YYYY-MM-DD is wanted`);
  return date;
}

/**
 * The day with these numbers; `month` is 1 to 12.
 * @throws RangeError when no such day exists.
 */
export function dateOf(year: number, month: number, day: number): PlainDate {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(
      `Cannot make a date of year ${year}, month ${month}, day ${day}: there is no such day`,
    );
  }
  const place = year * 372 + month * 31 + day - FIRST_KNOWN;
  if (place < 0 || place >= knownDays.length) return writeDay(year, month, day);
  return (knownDays[place] ??= writeDay(year, month, day));
}

/** Days of the years 1990 to 2099: reckoning comes to the same ones again and again, and each is written once. */
const FIRST_KNOWN = 1990 * 372 + 32;
const knownDays = new Array<PlainDate | undefined>(110 * 372).fill(undefined);

const writeDay = (year: number, month: number, day: number): PlainDate =>
  `${year > 999 ? year : String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as PlainDate;

/** By character codes: these three run several times for every document of an audit. */
export const yearOf = (date: PlainDate): number => twoAt(date, 0) * 100 + twoAt(date, 2);
export const monthOf = (date: PlainDate): number => twoAt(date, 5);
export const dayOf = (date: PlainDate): number => twoAt(date, 8);

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month of a year; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day `days` after (before, when negative), and no further than the calendar's first and last day. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const day = dayOf(date) + days;
  if (day >= 1 && day <= 28) return dateOf(yearOf(date), monthOf(date), day);
  if (days === 1 && date < LAST_DAY) return dayAfter(date);
  return fromDayNumber(Math.min(Math.max(dayNumber(date) + days, dayNumber(FIRST_DAY)), dayNumber(LAST_DAY)));
}

/** The day after is asked for all the time, so it is found without a clock's arithmetic. */
function dayAfter(date: PlainDate): PlainDate {
  const day = dayOf(date) + 1;
  const [year, month] = [yearOf(date), monthOf(date)];
  if (day <= daysInMonth(year, month)) return dateOf(year, month, day);
  return month < 12 ? dateOf(year, month + 1, 1) : dateOf(year + 1, 1, 1);
}

/** Days from `from` to `to`: positive when `to` is later. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

export const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore

/** The day as people in Britain write it: `31 March 2034`. */
export function inWords(date: PlainDate): string {
  return `${dayOf(date)} ${MONTHS[monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
}

const dayNumber = (date: PlainDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
const fromDayNumber = (day: number): PlainDate =>
  new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate;
const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
const twoAt = (date: PlainDate, at: number): number =>
  date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528;
