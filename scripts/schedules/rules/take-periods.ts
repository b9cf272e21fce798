import type { Period } from '#policy/calendar/period.ts';
import type { WordsLeft } from './words-left.ts';

const COUNT = String.raw`\b(\d+) ?(?:calendar |full |complete )?`;
const AND = String.raw`(?:,? ?(?:and )?`;
const [YEARS, MONTHS, WEEKS, DAYS] = [
  String.raw`(?:years?|yrs?|y)\b`,
  String.raw`(?:months?|mths?)\b`,
  String.raw`(?:weeks?|wks?)\b`,
  String.raw`days?\b`,
];
/** 'n years and n months and n days', each part with only smaller ones behind it: '6 years, 2 years' is two periods. */
const SPANS = [
  new RegExp(`${COUNT}${YEARS}${AND}${COUNT}${MONTHS})?${AND}${COUNT}${DAYS})?`),
  new RegExp(`${COUNT}${MONTHS}${AND}${COUNT}${DAYS})?`),
  new RegExp(`${COUNT}${WEEKS}`),
  new RegExp(`${COUNT}${DAYS}`),
] as const;
const ISO = /\bp(?=\d)(?:(\d{1,3})y)?(?:(\d{1,4})m)?(?:(\d{1,5})d)?\b/;
const NOUGHT =
  /\b(?:no time at all|nil(?: retention)?|none|immediate(?:ly)?(?: destruction)?|0(?: (?:years|months|days))?)(?![\w.])/;

/** Periods in a text, taken out of it. Weeks are counted as seven days. */
export function takePeriods(words: WordsLeft): Period[] {
  const found: Period[] = [];
  for (const [, years = '', months = '', days = ''] of words.takeAll(ISO))
    found.push(periodOf(Number(years), Number(months), Number(days)));
  const [inYears, inMonths, inWeeks, inDays] = SPANS;
  for (const [, years = '', months = '', days = ''] of words.takeAll(inYears))
    found.push(periodOf(Number(years), Number(months), Number(days)));
  for (const [, months = '', days = ''] of words.takeAll(inMonths))
    found.push(periodOf(0, Number(months), Number(days)));
  for (const [, weeks = ''] of words.takeAll(inWeeks)) found.push(periodOf(0, 0, 7 * Number(weeks)));
  for (const [, days = ''] of words.takeAll(inDays)) found.push(periodOf(0, 0, Number(days)));
  if (found.length === 0 && words.take(NOUGHT) !== undefined) found.push(periodOf(0, 0, 0));
  return found;
}

/** In the fewest parts; nought is `P0D`. */
function periodOf(years: number, months: number, days: number): Period {
  const text = `${years > 0 ? `${years}Y` : ''}${months > 0 ? `${months}M` : ''}${days > 0 ? `${days}D` : ''}`;
  return `P${text === '' ? '0D' : text}` as Period;
}
