import { cutOffDay } from '#policy/calendar/cut-off.ts';
import { plainDate, type PlainDate } from '#policy/calendar/plain-date.ts';

/** The last day of the financial year, 31 March, that a day falls in. */
export const financialYearEnd = (day: string): PlainDate => cutOffDay(plainDate(day), 'financial-year');

/** Whether a round's day lies in the year that ends on a day. */
export const isInYearTo = (yearEnd: PlainDate, asOf: string): boolean => financialYearEnd(asOf) === yearEnd;
