import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { readPack } from '../../../scripts/pack/read-pack.ts';
import {
  isWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
} from '../../../scripts/audit/rounds/working-days.ts';

const { policy } = await readPack();
const holidays = new Set(policy?.settings.bankHolidays.map(({ on }) => on));

describe('ten working days', () => {
  it.each([
    ['from a Monday', '2026-11-02', '2026-11-16'],
    ['from a Saturday', '2026-11-07', '2026-11-20'],
    ['over Easter', '2026-03-30', '2026-04-15'],
    ['over Christmas, when Boxing Day falls on a Saturday', '2026-12-18', '2027-01-06'],
    ['over Christmas, when both days fall on a weekend', '2027-12-20', '2028-01-06'],
  ])('%s end when they should', (_when, from, until) => {
    expect(workingDaysAfter(plainDate(from), 10, holidays)).toBe(until);
    expect(workingDaysBetween(plainDate(from), plainDate(until), holidays)).toBe(10);
  });

  it('are as many as there are weekdays where no bank holiday is known', () => {
    expect(workingDaysAfter(plainDate('2026-12-18'), 10, new Set())).toBe('2027-01-01');
  });

  it('count none backwards', () => {
    expect(workingDaysBetween(plainDate('2026-11-20'), plainDate('2026-11-02'), holidays)).toBe(0);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2023-12-31', false],
    ['2026-12-25', false],
    ['2026-12-28', false],
  ])('%s: %s', (day, works) => {
    expect(isWorkingDay(plainDate(day), holidays)).toBe(works);
  });
});
