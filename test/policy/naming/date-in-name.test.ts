import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateInName, ownDate } from '#policy/naming/date-in-name.ts';
import { readDates } from '#policy/naming/read-dates.ts';

describe('the date in a name', () => {
  it.each([
    ['2015-09-14', '2015-09-14', 'YYYY-MM-DD', 0, 10],
    ['2015-09-14 Information strategy review', '2015-09-14', 'YYYY-MM-DD', 0, 10],
    ['Review 2015-09-14.pdf', '2015-09-14', 'YYYY-MM-DD', 7, 17],
    ['20150914 Review', '2015-09-14', 'YYYYMMDD', 0, 8],
    ['IMG_20180412', '2018-04-12', 'YYYYMMDD', 4, 12],
    ['20180412-143000 Recording', '2018-04-12', 'YYYYMMDD', 0, 8],
    ['ITServicesOrganisationChart20180412', '2018-04-12', 'YYYYMMDD', 27, 35],
    ['2020_04_24_Verslag', '2020-04-24', 'YYYY.MM.DD', 0, 10],
    ['Review 14-09-2015', '2015-09-14', 'DD-MM-YYYY', 7, 17],
    ['Review 14.09.2015', '2015-09-14', 'DD-MM-YYYY', 7, 17],
    ['Review 3/4/2015', '2015-04-03', 'DD-MM-YYYY', 7, 15],
    ['14 September 2015', '2015-09-14', 'D Month YYYY', 0, 17],
    ['14th Sept 2015', '2015-09-14', 'D Month YYYY', 0, 14],
    ['Minutes-7-December-2016.pdf', '2016-12-07', 'D Month YYYY', 8, 23],
    ['White paper 29APR2021', '2021-04-29', 'D Month YYYY', 12, 21],
    ['September 14 2015', '2015-09-14', 'Month D YYYY', 0, 17],
    ['Letter of Sept. 14th, 2015', '2015-09-14', 'Month D YYYY', 10, 26],
    ['29 February 2024', '2024-02-29', 'D Month YYYY', 0, 16],
    ['Budget 2024 14 March 2025', '2025-03-14', 'D Month YYYY', 12, 25],
    ['2015-09-14 Note of 3 May 2014', '2015-09-14', 'YYYY-MM-DD', 0, 10],
    ['Agenda 2 May 2018 (02.05.2018)', '2018-05-02', 'D Month YYYY', 7, 17],
    ['Minutes from 3 May 2019', '2019-05-03', 'D Month YYYY', 13, 23],
  ])('of %s is %s', (name, date, form, start, end) => {
    expect(dateInName(name)).toEqual({ date, form, start, end });
  });

  it.each([
    ['Review', 'no digits'],
    ['Budget 2024', 'a year'],
    ['Agenda July 2020', 'a month'],
    ['Note 1/2/15', 'day or month first'],
    ['Note 03-04-15', 'day, month or year first'],
    ['Note 010215', 'may be a reference'],
    ['Note 150914', 'is a date only where the convention says so'],
    ['Note 14092015', 'may be a reference'],
    ['2015-02-30 Review', 'no such day'],
    ['2023-02-29 Review', 'no such day'],
    ['31 June 2019 Review', 'no such day'],
    ['2023-31-05 Review', 'no such month'],
    ['Review 3-24-2015', 'American order'],
    ['1899-12-31 Deed', 'before 1900'],
    ['2100-01-01 Plan', 'after 2099'],
    ['Course 3-5 March 2021', 'a range'],
    ['Course 28 February - 3 March 2021', 'a range'],
    ['Course 1 March 2021 to 5 March 2021', 'a range'],
    ['2021-03-01 to 2021-03-05 leave', 'a range'],
    ['20200309-12 agenda', 'a range'],
    ['Lease until 31 March 2030', 'a day it speaks of'],
    ['Accounts for the year ended 31 March 2024', 'a day it speaks of'],
    ['Reply due 5 May 2020', 'a day it speaks of'],
    ['Rota w/c 4 May 2020', 'a day it speaks of'],
    ['Call 3 May 2019 and letter 9 June 2019', 'two days, neither leading'],
    ['POL00337672', 'a reference'],
    ['POL20200101', 'a reference'],
    ['1232015-09-14', 'a longer number'],
  ])('of %s is not known: %s', (name) => {
    expect(dateInName(name)).toBeUndefined();
  });

  it('reads six digits at the start where the convention writes them so', () => {
    expect(dateInName('150914 Acme Ltd', { sixDigits: true })?.date).toBe('2015-09-14');
    expect(dateInName('991231 Acme Ltd', { sixDigits: true })?.date).toBe('1999-12-31');
  });

  it('reads six digits elsewhere only where they allow no other order', () => {
    expect(dateInName('Acme Ltd 150914', { sixDigits: true })).toBeUndefined();
    expect(dateInName('Acme Ltd 990431', { sixDigits: true })).toBeUndefined();
    expect(dateInName('Acme Ltd 991231', { sixDigits: true })?.date).toBe('1999-12-31');
  });

  it('is never missed for want of digits, and does not depend on the name asked about before', () => {
    const part = fc.constantFrom(
      '2015', '1999', '19', '20', '5', '14', '03', '120', 'May', 'Sept', 'of', '-', '.', '/', ' ', '_', 'v2', '£4m', '2019-04-05', 'é',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.array(part, { maxLength: 8 }), (one, other) => {
        readDates(other.join(''));
        const name = one.join('');
        expect(dateInName(name)?.date).toBe(ownDate(name, readDates(name).sure)?.date);
      }),
      { numRuns: 3000 },
    );
  });
});
