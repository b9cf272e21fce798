import { dateOf, dayOf, LAST_DAY, monthOf, yearOf, type PlainDate } from './plain-date.ts';

/** Which year end a date is rounded to before the retention period runs. */
export const CUT_OFFS = ['none', 'calendar-year', 'financial-year', 'tax-year'] as const;
export type CutOff = (typeof CUT_OFFS)[number];

/** Last day of the government's financial year (31 March) and of the tax year (5 April), as month and day. */
const YEAR_ENDS = { 'calendar-year': [12, 31], 'financial-year': [3, 31], 'tax-year': [4, 5] } as const;

/**
 * The day the period starts to run: the trigger itself, or the last day of the year it falls in.
 * The last day belongs to the year that it ends: 31 March 2024 cuts off on 31 March 2024. A year that
 * ends after the calendar cuts off on the calendar's last day.
 */
export function cutOffDay(date: PlainDate, cutOff: CutOff): PlainDate {
  if (cutOff === 'none') return date;
  const [month, day] = YEAR_ENDS[cutOff];
  const inYear = monthOf(date) * 100 + dayOf(date);
  const year = inYear <= month * 100 + day ? yearOf(date) : yearOf(date) + 1;
  return year > 9999 ? LAST_DAY : dateOf(year, month, day);
}
