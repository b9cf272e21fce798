import { addDays, daysBetween, plainDate, type PlainDate } from '#policy/calendar/plain-date.ts';

/** How long teams have to check their figures and supply what was asked of them. */
export const WORKING_DAYS_TO_CHECK = 10;

const A_MONDAY = plainDate('2024-01-01');

/** Whether people are at work: a weekday that is no bank holiday. */
export function isWorkingDay(day: PlainDate, bankHolidays: ReadonlySet<PlainDate>): boolean {
  const weekday = (((daysBetween(A_MONDAY, day) % 7) + 7) % 7) + 1;
  return weekday <= 5 && !bankHolidays.has(day);
}

/** The last of so many working days, the first of which is the one after `from`. */
export function workingDaysAfter(
  from: PlainDate,
  days: number,
  bankHolidays: ReadonlySet<PlainDate>,
): PlainDate {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, bankHolidays)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to `to`, that one included; 0 where `to` is not later. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  bankHolidays: ReadonlySet<PlainDate>,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, bankHolidays)) count += 1;
  return count;
}
