import { daysInMonth, type PlainDate } from '../calendar/plain-date.ts';

/** How a full date is written in a name. `YYYY.MM.DD` and `DD-MM-YYYY` stand for any of `- . / _` or a space between. */
export type DateForm =
  'YYYY-MM-DD' | 'YYYYMMDD' | 'YYYY.MM.DD' | 'DD-MM-YYYY' | 'D Month YYYY' | 'Month D YYYY' | 'YYMMDD';

export interface WrittenDate {
  readonly date: PlainDate;
  /** Half-open range in the name, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly form: DateForm;
}

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const MONTH_STARTS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** 1 to 12 for the name of a month or its short form; the text must be one. */
export const monthNumber = (month: string): number =>
  MONTH_STARTS.indexOf(month.slice(0, 3).toLowerCase()) / 3 + 1;

/** The day with these numbers when the calendar has it, in the years 1900 to 2099. */
export function dayThatExists(year: number, month: number, day: number): PlainDate | undefined {
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${two(month)}-${two(day)}` as PlainDate;
}

/** Two digits of a year are read as 1970 to 2069. */
export const fullYear = (twoDigits: number): number => (twoDigits < 70 ? 2000 : 1900) + twoDigits;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isLetter = (code: number): boolean => isLower(code | 32) && code < 128;
export const isLower = (code: number): boolean => code >= 97 && code <= 122;

/** Number written by the digits in a range of the text, or -1 where any of them is no digit. */
export function digitsAt(text: string, start: number, end: number): number {
  if (start < 0 || end > text.length) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

/** The day written as `YYYY-MM-DD` at an index, if it exists. */
export function isoDateAt(text: string, start: number): PlainDate | undefined {
  if (text.charCodeAt(start + 4) !== 45 || text.charCodeAt(start + 7) !== 45) return undefined;
  const year = digitsAt(text, start, start + 4);
  const month = digitsAt(text, start + 5, start + 7);
  const day = digitsAt(text, start + 8, start + 10);
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return undefined;
  if (day < 1 || (day > 28 && day > daysInMonth(year, month))) return undefined;
  return text.slice(start, start + 10) as PlainDate;
}
