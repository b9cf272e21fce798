import type { PlainDate } from '../calendar/plain-date.ts';
import {
  dayThatExists,
  fullYear,
  isDigit,
  isLower,
  isUpper,
  MONTH,
  monthNumber,
  type DateForm,
  type WrittenDate,
} from './date-forms.ts';

/** A run that was meant as a date, but that names no day, or more than one. */
export interface DoubtfulDate {
  readonly start: number;
  readonly end: number;
  /** Days it may stand for; none where the calendar has no such day. */
  readonly readings: readonly PlainDate[];
  /** Six or eight bare digits may as well be a reference number. */
  readonly bare: boolean;
}

export interface DatesRead {
  readonly sure: readonly WrittenDate[];
  readonly doubtful: readonly DoubtfulDate[];
}

const YEAR = '((?:19|20)\\d\\d)';
const SEARCH = new RegExp(
  [
    `${YEAR}([-._/ ])(\\d{1,2})\\2(\\d{1,2})`,
    `(\\d{1,2})([-._/ ])(\\d{1,2})\\6${YEAR}`,
    `(\\d{1,2})(?:st|nd|rd|th)?[ ._,-]{0,2}(?:of )?(${MONTH})[ .,_-]{0,2}${YEAR}`,
    `(${MONTH})[ ._-]{1,2}(\\d{1,2})(?:st|nd|rd|th)?[ .,_-]{1,2}${YEAR}`,
    `(\\d{1,2})([-./])(\\d{1,2})\\16(\\d\\d)`,
    '(\\d{8})',
    '(\\d{6})',
  ].join('|'),
  'gi',
);

export const NO_DATES: DatesRead = { sure: [], doubtful: [] };

/**
 * Every date written in a name, sure and doubtful, from left to right.
 * @param sixDigits the name's convention writes dates as YYMMDD, so six digits that can be read in no other way are one.
 */
export function readDates(name: string, sixDigits = false): DatesRead {
  // Who looks for a document's date has its name checked next.
  if (name === last.name && sixDigits === last.sixDigits) return last.read;
  const read = readAll(name, sixDigits);
  last = { name, sixDigits, read };
  return read;
}

let last = { name: '', sixDigits: false, read: NO_DATES };

function readAll(name: string, sixDigits: boolean): DatesRead {
  let digits = countDigits(name, 0, name.length);
  if (digits < 3) return NO_DATES;
  const sure: WrittenDate[] = [];
  const doubtful: DoubtfulDate[] = [];
  SEARCH.lastIndex = 0;
  // Fewer than three digits are left: no further date.
  for (let match = SEARCH.exec(name); match !== null; match = digits < 3 ? null : SEARCH.exec(name)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!standsAlone(name, start, end, match[19] !== undefined)) {
      SEARCH.lastIndex = start + 1;
      continue;
    }
    const read = interpret(match, start, sixDigits);
    if (read === undefined) {
      SEARCH.lastIndex = start + 1;
      continue;
    }
    digits -= countDigits(name, start, end);
    if (read.date !== undefined) sure.push({ date: read.date, start, end, form: read.form });
    else doubtful.push({ start, end, readings: read.readings, bare: read.bare });
  }
  return sure.length + doubtful.length === 0 ? NO_DATES : { sure, doubtful };
}

type Reading =
  | { readonly date: PlainDate; readonly form: DateForm }
  | { readonly date?: undefined; readonly readings: readonly PlainDate[]; readonly bare: boolean };

function interpret(match: RegExpExecArray, start: number, sixDigits: boolean): Reading | undefined {
  const group = (index: number): number => Number(match[index]);
  if (match[1] !== undefined) {
    const [between, month, day] = [match[2] ?? '', match[3] ?? '', match[4] ?? ''];
    // '2019.1.2' and '2019 1 2' are numbers of something; '2019-1-2' is a day.
    if (month.length + day.length < 4 && between !== '-' && between !== '/') return undefined;
    const date = dayThatExists(group(1), group(3), group(4));
    const form = between === '-' && month.length + day.length === 4 ? 'YYYY-MM-DD' : 'YYYY.MM.DD';
    if (date !== undefined) return { date, form };
    // '2017-18-2' is more likely a year and a number.
    if (between === ' ' || month.length + day.length < 4) return undefined;
    return impossible(dayThatExists(group(1), group(4), group(3)));
  }
  if (match[5] !== undefined) {
    if (match[6] === ' ' && `${match[5]}${match[7] ?? ''}`.length < 4) return undefined;
    // Day first, as in Britain. A month above 12 is an American date or a slip: not for us to say which.
    const date = dayThatExists(group(8), group(7), group(5));
    if (date !== undefined) return { date, form: 'DD-MM-YYYY' };
    return match[6] === ' ' ? undefined : impossible(dayThatExists(group(8), group(5), group(7)));
  }
  if (match[9] !== undefined) {
    const date = dayThatExists(group(11), monthNumber(match[10] ?? ''), group(9));
    return date === undefined ? impossible(undefined) : { date, form: 'D Month YYYY' };
  }
  if (match[12] !== undefined) {
    const date = dayThatExists(group(14), monthNumber(match[12]), group(13));
    return date === undefined ? impossible(undefined) : { date, form: 'Month D YYYY' };
  }
  if (match[15] !== undefined) return shortDate(group(15), group(17), group(18));
  if (match[19] !== undefined) return eightDigits(match[19], start);
  return sixDigitDate(match[20] ?? '', sixDigits, start);
}

const impossible = (otherwise: PlainDate | undefined): Reading => ({
  readings: otherwise === undefined ? [] : [otherwise],
  bare: false,
});

/** `1/2/15`: day first, month first, or year first. */
function shortDate(first: number, second: number, third: number): Reading | undefined {
  const readings = distinct([
    dayThatExists(fullYear(third), second, first),
    dayThatExists(fullYear(third), first, second),
    dayThatExists(fullYear(first), second, third),
  ]);
  return readings.length === 0 ? undefined : { readings, bare: false };
}

function eightDigits(digits: string, start: number): Reading | undefined {
  const at = (from: number, to: number): number => Number(digits.slice(from, to));
  const date = dayThatExists(at(0, 4), at(4, 6), at(6, 8));
  if (date !== undefined) return { date, form: 'YYYYMMDD' };
  const dayFirst = dayThatExists(at(4, 8), at(2, 4), at(0, 2));
  if (dayFirst !== undefined) return { readings: [dayFirst], bare: true };
  const looksLikeYear = start === 0 && at(0, 4) >= 1990 && at(0, 4) <= 2049;
  const monthAndDay = at(4, 6) <= 31 && at(6, 8) <= 31;
  return looksLikeYear && monthAndDay ? impossible(dayThatExists(at(0, 4), at(6, 8), at(4, 6))) : undefined;
}

function sixDigitDate(digits: string, convention: boolean, start: number): Reading | undefined {
  const [first, second, third] = [0, 2, 4].map((from) => Number(digits.slice(from, from + 2))) as [
    number,
    number,
    number,
  ];
  const yearFirst = dayThatExists(fullYear(first), second, third);
  const dayFirst = dayThatExists(fullYear(third), second, first);
  // Where the convention puts its date, it settles the order; elsewhere the digits must allow no other.
  if (convention && yearFirst !== undefined && (start === 0 || dayFirst === undefined))
    return { date: yearFirst, form: 'YYMMDD' };
  const readings = distinct([yearFirst, dayFirst, dayThatExists(fullYear(third), first, second)]);
  return readings.length === 0 ? undefined : { readings, bare: true };
}

const distinct = (dates: readonly (PlainDate | undefined)[]): PlainDate[] =>
  dates.filter((date, index): date is PlainDate => date !== undefined && dates.indexOf(date) === index);

/** False for digits in the middle of a longer number or reference, such as '2021-03-01-05' or 'POL20210301'. */
function standsAlone(name: string, start: number, end: number, eight: boolean): boolean {
  const before = name.charCodeAt(start - 1);
  if (isDigit(before) || isUpper(before) || isAccented(before)) return false;
  // Eight digits may follow a word that runs into them: ITServicesOrganisationChart20180412.
  if (isLower(before) && (!eight || before === 118)) return false;
  if (isJoint(before) && isDigit(name.charCodeAt(start - 2))) return false;
  const after = name.charCodeAt(end);
  const next = name.charCodeAt(end + 1);
  if (isDigit(after) || isAccented(after)) return false;
  if (isLower(after) || isUpper(after)) {
    const timeOrVersion = (after | 32) === 116 || (after | 32) === 118;
    return (timeOrVersion && isDigit(next)) || (eight && isUpper(after));
  }
  if (isJoint(after) && isDigit(next)) return isTime(name, end + 1);
  return true;
}

const isAccented = (code: number): boolean => code >= 0xc0 && code < 0x2000;

const isJoint = (code: number): boolean => code === 45 || code === 46 || code === 47;

/** Six digits after a date are its time of day: 20180412-143000. */
function isTime(name: string, start: number): boolean {
  let end = start;
  while (isDigit(name.charCodeAt(end))) end++;
  return end - start === 6;
}

function countDigits(name: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isDigit(name.charCodeAt(i))) count++;
  return count;
}
