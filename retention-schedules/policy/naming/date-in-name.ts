import { isDigit, isoDateAt, MONTH, type WrittenDate } from './date-forms.ts';
import { readDates } from './read-dates.ts';

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE_LIKE = `(?:\\d{1,2}(?:st|nd|rd|th)?[ ._-]?${MONTH}|\\d{1,2}[-./]\\d{1,2}|(?:19|20)\\d\\d[-._/]?\\d\\d|${MONTH}[ ._-]\\d)`;
const RANGE_AFTER = new RegExp(
  `^\\s*(?:(?:-|–|—|/|&|\\bto\\b|\\band\\b|\\buntil\\b|\\btill\\b)\\s*${DATE_LIKE}|to\\s+\\d{1,2}\\b)`,
  'i',
);
const RANGE_BEFORE = new RegExp(
  `(?:(?:^|[^\\d])\\d{1,2}(?:st|nd|rd|th)?|(?:^|[^a-z])${MONTH}|${WEEKDAY})\\s*(?:-|–|—|/|,|&|\\bto|\\band|\\buntil|\\btill)\\s*$`,
  'i',
);
const RANGE_BETWEEN = /^\s*(?:-|–|—|\/|,|&|to|and|until|till)\s*$/i;
/** 'until 31 March 2030' is a day the document speaks of, not the day it was made. */
const SPOKEN_OF = new RegExp(
  `(?:^|[^a-z])(?:until|till|by|before|after|since|due|ending|ended|ends|end|commencing|beginning|starting|starts|effective|effect|wef|w/?c|w/?e|y/?e|expires|expiring|expiry|born|dob|birth|deadline|(?:minutes|notes?|readout|actions|letter|e-?mail|report)? ?from)[ .:_-]*(?:on |from )?(?:${WEEKDAY} )?$`,
  'i',
);
const MADE_ON = /(?:minutes|notes?|readout|actions|letter|e-?mail|report) from[ ]*$/i;

/**
 * The document's own date as its name gives it: a full day that the calendar has, in the years 1900 to 2099.
 * British: day before month. `undefined` where the name gives none, a doubtful one ('1/2/15', '010215'), a day that the
 * document only speaks of ('until 31 March 2030'), a range, or several different days of which none leads the name.
 * @param sixDigits the name's convention writes dates as YYMMDD.
 */
export function dateInName(name: string, { sixDigits = false } = {}): WrittenDate | undefined {
  if (!sixDigits && !mayHaveDay(name)) return undefined;
  const leading = isoDateAt(name, 0);
  if (
    leading !== undefined &&
    (name.length === 10 || name.charCodeAt(10) === 32) &&
    !RANGE_AFTER.test(name.slice(10, 30))
  )
    return { date: leading, start: 0, end: 10, form: 'YYYY-MM-DD' };
  return ownDate(name, readDates(name, sixDigits).sure);
}

/** Which of the sure dates in a name is the document's own. */
export function ownDate(name: string, dates: readonly WrittenDate[]): WrittenDate | undefined {
  const own = dates.filter((date, index) => isOwn(name, date, dates[index - 1], dates[index + 1]));
  const first = own[0];
  if (first === undefined) return undefined;
  if (own.every(({ date }) => date === first.date)) return first;
  return /^[\s_.([-]*$/.test(name.slice(0, first.start)) ? first : undefined;
}

function isOwn(
  name: string,
  { start, end }: WrittenDate,
  previous?: WrittenDate,
  next?: WrittenDate,
): boolean {
  if (previous !== undefined && RANGE_BETWEEN.test(name.slice(previous.end, start))) return false;
  if (next !== undefined && RANGE_BETWEEN.test(name.slice(end, next.start))) return false;
  if (mayGoOn(name, end) && RANGE_AFTER.test(name.slice(end, end + 24))) return false;
  if (start === 0) return true;
  const before = name.slice(Math.max(0, start - 28), start);
  return !RANGE_BEFORE.test(before) && (!SPOKEN_OF.test(before) || MADE_ON.test(before));
}

/** A range goes on with a dash, '/', '&', 'to', 'till', 'until' or 'and'. */
function mayGoOn(name: string, end: number): boolean {
  let at = end;
  while (name.charCodeAt(at) === 32) at++;
  const code = name.charCodeAt(at);
  if (code === 45 || code === 47 || code === 38 || code > 127) return true;
  return at > end && (code | 32) >= 97 && (code | 32) <= 117;
}

/** A year stands somewhere (four digits that begin with 19 or 20), and a digit besides: no full date has less. */
function mayHaveDay(name: string): boolean {
  let digits = 0;
  let hasYear = false;
  for (let i = name.length - 1; i >= 0; i--) {
    if (!isDigit(name.charCodeAt(i))) continue;
    digits += 1;
    hasYear ||= isYearAt(name, i);
    if (hasYear && digits > 4) return true;
  }
  return false;
}

function isYearAt(name: string, at: number): boolean {
  const first = name.charCodeAt(at);
  if (first !== 49 && first !== 50) return false;
  if (name.charCodeAt(at + 1) !== (first === 49 ? 57 : 48)) return false;
  return isDigit(name.charCodeAt(at + 2)) && isDigit(name.charCodeAt(at + 3));
}
