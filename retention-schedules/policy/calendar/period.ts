import {
  addDays,
  dateOf,
  dayOf,
  daysInMonth,
  LAST_DAY,
  monthOf,
  yearOf,
  type PlainDate,
} from './plain-date.ts';

/** A retention period, an ISO 8601 duration of years, months and days: `P6Y`, `P1Y6M`, `P90D`. */
export type Period = string & { readonly __period: true };

const SHAPE = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;

interface PeriodParts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

export const isPeriod = (text: string): text is Period => SHAPE.test(text);

/**
 * Years, months and days of a period.
 * @throws RangeError when `text` is not a period.
 */
export function periodParts(text: string): PeriodParts {
  const known = knownPeriods.get(text);
  if (known !== undefined) return known;
  const parts = readPeriod(text);
  knownPeriods.set(text, parts);
  return parts;
}

/** A pack has a few dozen periods and an audit asks for them a million times. */
const knownPeriods = new Map<string, PeriodParts>();

function readPeriod(text: string): PeriodParts {
  const match = SHAPE.exec(text);
  if (match === null)
    throw new RangeError(`Cannot read a period from '${text}': P6Y, P18M or P90D is wanted`);
  return { years: Number(match[1] ?? 0), months: Number(match[2] ?? 0), days: Number(match[3] ?? 0) };
}

/**
 * The day a period after `date`. Years and months first, held to the month's end
 * (29 February + P1Y = 28 February; 31 January + P1M = 28 or 29 February), then days. A day after the calendar's last
 * is that last one, so that a date which somebody typed for 'never' stops nothing.
 */
export function addPeriod(date: PlainDate, period: Period): PlainDate {
  const { years, months, days } = periodParts(period);
  const monthCount = (yearOf(date) + years) * 12 + (monthOf(date) - 1) + months;
  const [year, month] = [Math.floor(monthCount / 12), (monthCount % 12) + 1];
  if (year > 9999) return LAST_DAY;
  const moved = dateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
  return days === 0 ? moved : addDays(moved, days);
}

/** The period as people say it: `6 years`, `1 year and 6 months`, `no time at all` for nought. */
export function periodInWords(period: Period): string {
  const { years, months, days } = periodParts(period);
  const parts = [count(years, 'year'), count(months, 'month'), count(days, 'day')].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? 'no time at all' : parts.join(' and ');
}

const count = (value: number, unit: string): string =>
  value === 0 ? '' : `${value} ${unit}${value === 1 ? '' : 's'}`;
