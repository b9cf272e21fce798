import { Option } from 'commander';
import { londonDayAt } from '#policy/calendar/london-day.ts';
import { isPlausible, parsePlainDate, yearOf, type PlainDate } from '#policy/calendar/plain-date.ts';
import { CommandFailure } from '../../terminal/print.ts';

/** An option that takes a day, as in `--on DATE`. A day that does not exist is refused in words. */
export function dateOption(flag: string, description: string): Option {
  return new Option(`--${flag} <date>`, description).argParser((value) => dateGiven(value, `--${flag}`));
}

/** `--as-of DATE`: the day everything is judged by; today in London where it is left out. */
export const asOfOption = (): Option =>
  dateOption('as-of', 'the day to judge by, as in 2026-03-31 (default: today in London)');

/** The clock is read here and nowhere below. */
export const todayInLondon = (): PlainDate => londonDayAt(Date.now());

/**
 * The day that somebody typed.
 * @throws CommandFailure when no such day exists, or nobody can have meant it.
 */
function dateGiven(value: string, where: string): PlainDate {
  const date = parsePlainDate(value);
  if (date === undefined)
    throw new CommandFailure(
      `${where} is '${value}', and there is no such day: write a date that exists as year-month-day, as in 2026-03-31.`,
    );
  if (!isPlausible(date))
    throw new CommandFailure(
      `${where} is '${value}', and nobody can have meant the year ${yearOf(date)}: write a day of the years 1000 to 2999, or leave ${where} out where the day is not known.`,
    );
  return date;
}
