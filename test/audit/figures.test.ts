import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { classUse } from '../../scripts/audit/figures/class-use.ts';
import { financialYearOf } from '../../scripts/audit/figures/financial-year.ts';
import { disposalForecast, total, twentyYearForecast } from '../../scripts/audit/figures/forecast.ts';
import { undecidedByPlace } from '../../scripts/audit/figures/places.ts';
import { openStored, type Stored } from '../../scripts/audit/figures/stored.ts';
import { hoursFor } from '../../scripts/audit/reports/tables/forecast-tables.ts';
import { withKeptAudit, type GivenDocument } from './reports/a-kept-audit.ts';
import { aDepartment } from './result/a-department.ts';

const asOf = plainDate('2026-11-22');
const asked = <T>(documents: readonly GivenDocument[], work: (stored: Stored) => Promise<T>): Promise<T> =>
  withKeptAudit({ documents }, async (audit) => work(await openStored(audit)));

describe('the disposal forecast', () => {
  it('puts each document in the financial year that its day falls in, and the days meet on 31 March', () =>
    asked(
      [
        { id: 'a', due: '2027-03-31', action: 'destroy' },
        { id: 'b', due: '2027-04-01', action: 'destroy' },
        { id: 'c', due: '2028-03-31', action: 'review' },
        { id: 'd', due: '2029-04-05', action: 'transfer' },
      ],
      async (stored) => {
        const { years } = await disposalForecast(stored, asOf);
        expect(years).toEqual([
          { year: 2026, documents: { destroy: 1 } },
          { year: 2027, documents: { destroy: 1, review: 1 } },
          { year: 2028, documents: {} },
          { year: 2029, documents: { transfer: 1 } },
        ]);
      },
    ));

  it('counts every document that is not in the bin once, and a hold before any day', () =>
    asked(
      [
        { id: 'due', status: 'due', due: '2020-04-01', action: 'destroy' },
        { id: 'next', due: '2030-04-01', action: 'review' },
        { id: 'held', status: 'on-hold', due: '2020-04-01', action: 'destroy' },
        { id: 'undecided', status: 'undecided' },
        { id: 'waiting', status: 'awaiting-trigger', action: 'destroy' },
        { id: 'in time', status: 'awaiting-trigger', due: '2031-05-01', action: 'transfer' },
        { id: 'permanent', status: 'permanent', action: 'retain-permanently' },
        { id: 'binned', due: '2030-04-01', action: 'review', trashedOn: '2026-11-01' },
      ],
      async (stored) => {
        const forecast = await disposalForecast(stored, asOf);
        expect(forecast).toMatchObject({ due: { destroy: 1 }, held: 1, undated: 2, permanent: 1 });
        expect(forecast.years.reduce((sum, { documents }) => sum + total(documents), 0)).toBe(2);
        expect(forecast.years.at(-1)).toEqual({ year: 2031, documents: { transfer: 1 } });
      },
    ));

  it.each([
    [{ destroy: 4 }, 0.5],
    [{ review: 12 }, 1],
    [{ transfer: 1, review: 1 }, 0.5],
    [{ review: 1_000 }, 84],
    [{}, 0],
  ])('reckons the hours that %j mean from minutes a document', (documents, hours) => {
    const reviewing = { minutesADocument: { destroy: 1, review: 5, transfer: 10 }, source: 'ours' };
    expect(hoursFor(documents, reviewing)).toBe(hours);
  });

  it.each([
    ['2027-03-31', 2026],
    ['2027-04-01', 2027],
    ['2027-01-01', 2026],
    ['2026-12-31', 2026],
  ])('has %s in the year that begins in %i', (day, year) => {
    expect(financialYearOf(plainDate(day))).toBe(year);
  });
});

describe('the twenty-year forecast', () => {
  const law = 'public-records-act';

  it('counts from the latest paper of a case, keeps what is undecided in sight and leaves out what goes before', () =>
    asked(
      [
        { id: 'old', made: '2005-01-01', due: '2030-01-01', action: 'review' },
        { id: 'case-1', made: '2008-01-01', due: '2040-01-01', action: 'transfer', inCase: 'case' },
        { id: 'case-2', made: '2012-05-01', due: '2040-01-01', action: 'transfer', inCase: 'case' },
        { id: 'undecided', made: '2012-06-01', status: 'undecided' },
        { id: 'goes', made: '2012-06-01', due: '2020-04-01', action: 'destroy' },
        { id: 'undated', status: 'undecided' },
      ],
      async (stored) => {
        expect(await twentyYearForecast(stored, law, asOf)).toEqual({
          past: { decided: 1, undecided: 0 },
          years: [{ year: 2032, decided: 2, undecided: 1 }],
        });
      },
    ));

  it('is none of a body outside the Public Records Act', () =>
    asked([], async (stored) => {
      expect(await twentyYearForecast(stored, 'other', asOf)).toBeUndefined();
    }));
});

describe("the schedule's coverage", () => {
  it('names classes never used, and those in which a team expects something and has nothing of a year', () =>
    asked(
      [
        { id: 'a', code: 'FIN-01', recent: true },
        { id: 'b', code: 'CON-01' },
      ],
      async (stored) => {
        const policy = aDepartment();
        const use = await classUse(stored, policy);
        expect(use.used.map(({ recordClass, documents }) => [recordClass.code, documents])).toEqual([
          ['CON-01', 1],
          ['FIN-01', 1],
        ]);
        expect(use.neverUsed.length + use.used.length).toBe(
          policy.classes.filter(({ withdrawn }) => withdrawn === undefined).length,
        );
        expect(use.expectedButEmpty).toMatchObject([{ team: 'Finance', recordClass: { code: 'CON-01' } }]);
      },
    ));

  it('counts what is undecided by drive, and all of My Drive as one place', () =>
    asked(
      [
        { id: 'a', status: 'undecided' },
        { id: 'b' },
        { id: 'c', status: 'undecided', placeKind: 'my-drive', place: 'a@example.gov.uk' },
        { id: 'd', status: 'undecided', placeKind: 'my-drive', place: 'b@example.gov.uk' },
      ],
      async (stored) => {
        expect(await undecidedByPlace(stored)).toEqual([
          { kind: 'my-drive', name: '', team: 'finance', documents: 2, undecided: 2 },
          { kind: 'shared-drive', name: 'Finance', team: 'finance', documents: 2, undecided: 1 },
        ]);
      },
    ));
});
