import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { cutOffDay, type CutOff } from '#policy/calendar/cut-off.ts';
import { londonDay } from '#policy/calendar/london-day.ts';
import { addPeriod, isPeriod, periodInWords, type Period } from '#policy/calendar/period.ts';
import { addDays, daysBetween, inWords, parsePlainDate, plainDate } from '#policy/calendar/plain-date.ts';

/** Every rule about days, to be run under several time zones: none of them may notice. */
export function dateRules(): void {
  describe('a day in the calendar', () => {
    it.each([
      ['2024-02-29', true],
      ['2023-02-29', false],
      ['1900-02-29', false],
      ['2000-02-29', true],
      ['2023-06-31', false],
      ['2023-13-01', false],
      ['2023-00-10', false],
      ['0000-01-01', false],
      ['2023-1-1', false],
      ['01/02/2023', false],
      ['', false],
    ])('%s exists: %s', (text, exists) => {
      expect(parsePlainDate(text) !== undefined).toBe(exists);
    });

    it('is written as people in Britain write it', () => {
      expect(inWords(plainDate('2034-03-31'))).toBe('31 March 2034');
    });

    it('is followed by the day that Temporal says', () => {
      fc.assert(
        fc.property(anyDay(), (day) => {
          expect(addDays(day, 1)).toBe(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
        }),
        { numRuns: 1000 },
      );
    });

    it('moves by days as Temporal does', () => {
      fc.assert(
        fc.property(anyDay(), fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
          const moved = addDays(day, days);
          expect(moved).toBe(Temporal.PlainDate.from(day).add({ days }).toString());
          expect(daysBetween(day, moved)).toBe(days);
        }),
      );
    });
  });

  describe("the calendar's first and last day", () => {
    it.each<[string, number, string]>([
      ['9999-12-31', 1, '9999-12-31'],
      ['9999-12-01', 400_000, '9999-12-31'],
      ['0001-01-02', -400, '0001-01-01'],
    ])('%s and %i days is %s: reckoning goes no further', (day, days, end) => {
      expect(addDays(plainDate(day), days)).toBe(end);
    });

    it.each<[string, CutOff]>([
      ['9999-12-31', 'calendar-year'],
      ['9999-04-01', 'financial-year'],
      ['9999-04-06', 'tax-year'],
    ])('%s by %s cuts off on the last', (day, cutOff) => {
      expect(cutOffDay(plainDate(day), cutOff)).toBe('9999-12-31');
    });

    it.each(['P1D', 'P1M', 'P6Y', 'P999Y9999M99999D'])('are where %s ends, however far', (period) => {
      expect(addPeriod(plainDate('9999-12-31'), period as Period)).toBe('9999-12-31');
    });

    it('stand around every instant of which London has a day', () => {
      expect(londonDay('9999-12-31T23:30:00Z')).toBe('9999-12-31');
      for (const outside of ['9999-12-31T23:30:00-05:00', '0000-06-01T23:30:00Z', '0000-12-31T23:59:59Z'])
        expect(londonDay(outside)).toBeUndefined();
    });
  });

  describe('the London day', () => {
    it.each([
      [
        '2024-03-31T23:30:00Z',
        '2024-04-01',
        'half past midnight on the first day of the next financial year',
      ],
      ['2024-03-31T00:59:59.999Z', '2024-03-31', 'the last moment of winter time'],
      ['2024-03-31T22:59:59Z', '2024-03-31', 'a moment before midnight in summer time'],
      ['2024-03-30T23:30:00Z', '2024-03-30', 'the evening before the clocks change'],
      ['2024-10-26T23:30:00Z', '2024-10-27', 'half past midnight on the day the clocks go back'],
      ['2024-10-27T23:30:00Z', '2024-10-27', 'the evening of that day'],
      ['2024-12-31T23:59:59Z', '2024-12-31', 'the last second of the year'],
      ['2025-06-30T23:00:00.000Z', '2025-07-01', 'midnight in summer'],
      ['2024-04-01T00:30:00+01:00', '2024-04-01', 'an instant with an offset'],
      ['2024-03-31T19:30:00-04:00', '2024-04-01', 'an instant written in New York'],
    ])('of %s is %s (%s)', (instant, day) => {
      expect(londonDay(instant)).toBe(day);
    });

    it.each([
      '',
      'yesterday',
      '2024-03-31',
      '2024-02-30T10:00:00Z',
      '2024-03-31T25:00:00Z',
      '2024-03-31 10:00:00 BST',
    ])('of %p does not exist', (text) => {
      expect(londonDay(text)).toBeUndefined();
    });

    it('of a morning is the day as written, where there is such a day', () => {
      const part = (length: number) =>
        fc.string({
          unit: fc.constantFrom(...Array.from('0123459-T /')),
          minLength: length,
          maxLength: length,
        });
      const written = fc.oneof(
        anyDay(),
        fc.tuple(part(4), part(2), part(2)).map((parts) => parts.join('-')),
        part(10),
      );
      fc.assert(
        fc.property(written, (day) => {
          expect(londonDay(`${day}T10:00:00Z`)).toBe(parsePlainDate(day));
        }),
        { numRuns: 1000 },
      );
    });

    it('is the day that Temporal finds in Europe/London, at any moment from 1996 on', () => {
      const [from, to] = [Date.parse('1996-01-01T00:00:00Z'), Date.parse('2037-12-31T23:59:59Z')];
      fc.assert(
        fc.property(fc.integer({ min: from, max: to }), (at) => {
          const instant = new Date(at).toISOString();
          expect(londonDay(instant)).toBe(
            Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
          );
        }),
        { numRuns: 2000 },
      );
    });
  });

  describe('the cut-off', () => {
    it.each<[string, CutOff, string]>([
      ['2024-02-29', 'none', '2024-02-29'],
      ['2024-03-31', 'financial-year', '2024-03-31'],
      ['2024-04-01', 'financial-year', '2025-03-31'],
      ['2024-04-05', 'tax-year', '2024-04-05'],
      ['2024-04-06', 'tax-year', '2025-04-05'],
      ['2024-12-31', 'calendar-year', '2024-12-31'],
      ['2025-01-01', 'calendar-year', '2025-12-31'],
    ])('of %s by %s is %s: the last day belongs to the year that it ends', (date, cutOff, day) => {
      expect(cutOffDay(plainDate(date), cutOff)).toBe(day);
    });

    it('is never before the day, less than a year after it, and its own cut-off', () => {
      fc.assert(
        fc.property(
          anyDay(),
          fc.constantFrom<CutOff>('none', 'calendar-year', 'financial-year', 'tax-year'),
          (day, cutOff) => {
            const end = cutOffDay(day, cutOff);
            expect(end >= day && daysBetween(day, end) < 366).toBe(true);
            expect(cutOffDay(end, cutOff)).toBe(end);
          },
        ),
      );
    });
  });

  describe('a retention period', () => {
    it.each([
      ['2024-02-29', 'P1Y', '2025-02-28'],
      ['2024-02-29', 'P4Y', '2028-02-29'],
      ['2023-01-31', 'P1M', '2023-02-28'],
      ['2024-01-31', 'P1M', '2024-02-29'],
      ['2024-08-31', 'P18M', '2026-02-28'],
      ['2024-12-31', 'P90D', '2025-03-31'],
      ['2024-03-31', 'P0D', '2024-03-31'],
      ['2024-03-31', 'P6Y', '2030-03-31'],
      ['2023-12-31', 'P1Y2M3D', '2025-03-03'],
    ])('after %s of %s ends on %s', (date, period, end) => {
      expect(addPeriod(plainDate(date), period as Period)).toBe(end);
    });

    it('is held to the end of the month as Temporal does', () => {
      fc.assert(
        fc.property(anyDay(), fc.nat(120), fc.nat(30), fc.nat(400), (day, years, months, days) => {
          const end = addPeriod(day, `P${years}Y${months}M${days}D` as Period);
          expect(end).toBe(Temporal.PlainDate.from(day).add({ years, months, days }).toString());
        }),
      );
    });

    it.each([
      ['P6Y', '6 years'],
      ['P1Y', '1 year'],
      ['P1Y6M', '1 year and 6 months'],
      ['P90D', '90 days'],
      ['P0D', 'no time at all'],
    ])('%s is said as %s', (period, words) => {
      expect(periodInWords(period as Period)).toBe(words);
    });

    it.each(['', 'P', '6Y', 'PT1H', 'P6W', 'P-1Y', 'P1.5Y', 'p6y', 'P6Y '])('is not written %p', (text) => {
      expect(isPeriod(text)).toBe(false);
    });
  });
}

const anyDay = () =>
  fc
    .integer({ min: -25_000, max: 40_000 })
    .map((day) => plainDate(new Date(day * 86_400_000).toISOString().slice(0, 10)));
