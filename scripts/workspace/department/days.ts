import { addDays, dateOf, daysBetween, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { Random } from './random.ts';
import type { TitleDay } from './titles/template.ts';

/** A day in every form that a generator of many files needs. */
export interface Day extends TitleDay {
  readonly plain: PlainDate;
  /** Its midnight in UTC, in milliseconds since 1970. */
  readonly at: number;
}

/** The days that documents of a department come from. */
export interface Days {
  readonly asOf: Day;
  /** First day of the department's Drive: ten years before `asOf`. */
  readonly opening: Day;
  /** The day this many days after (before, when negative), held inside the days we know. */
  shift(day: Day, days: number): Day;
  find(date: PlainDate): Day;
  /** The day of an instant in working hours. */
  at(instant: number): Day;
  /** A day since Drive opened; later days are likelier, as more is written every year. */
  draw(dice: Random): Day;
  /** A day from `from` to `to`, all as likely. */
  between(dice: Random, from: Day, to: Day): Day;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const YEARS_IN_DRIVE = 10;
/** Documents brought over by a migration may be older than Drive. */
const YEARS_BEFORE_DRIVE = 15;

/** All days from fifteen years before the department's Drive opened to `asOf`. */
export function daysUntil(asOf: PlainDate): Days {
  const year = Number(asOf.slice(0, 4));
  const first = dateOf(year - YEARS_IN_DRIVE - YEARS_BEFORE_DRIVE, 1, 1);
  const count = daysBetween(first, asOf) + 1;
  const days = Array.from({ length: count }, (_, index) => dayOn(addDays(first, index)));
  const nth = (index: number): Day => {
    const day = days[Math.max(0, Math.min(count - 1, index))];
    if (day === undefined) throw new RangeError('There are no days to draw from');
    return day;
  };
  const start = Date.parse(first);
  const indexOf = (day: Day): number => Math.round((day.at - start) / DAY);
  const openingIndex = Math.max(0, count - Math.round(YEARS_IN_DRIVE * 365.25));
  return {
    asOf: nth(count - 1),
    opening: nth(openingIndex),
    shift: (day, by) => nth(indexOf(day) + by),
    at: (instant) => nth(Math.floor((instant - start) / DAY)),
    find: (date) => nth(daysBetween(first, date)),
    draw: (dice) => nth(openingIndex + Math.floor((count - openingIndex) * dice.next() ** 0.6)),
    between: (dice, from, to) => nth(dice.between(indexOf(from), Math.max(indexOf(from), indexOf(to)))),
  };
}

function dayOn(plain: PlainDate): Day {
  return {
    plain,
    at: Date.parse(plain),
    year: Number(plain.slice(0, 4)),
    month: Number(plain.slice(5, 7)),
    day: Number(plain.slice(8, 10)),
  };
}

/** An instant in that day's working hours; the same day in London, summer and winter. */
export const inWorkingHours = (day: Day, dice: Random): number => day.at + 8 * HOUR + dice.below(9 * HOUR);
