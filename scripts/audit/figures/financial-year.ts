import { monthOf, yearOf, type PlainDate } from '#policy/calendar/plain-date.ts';

/** The financial year that a day falls in (1 April to 31 March), by the year that it begins in. */
export const financialYearOf = (day: PlainDate): number => yearOf(day) - (monthOf(day) < 4 ? 1 : 0);

/** `2026 to 2027`. */
export const financialYearInWords = (year: number): string => `${year} to ${year + 1}`;
