import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { settleCase, statusInCase, type CaseMember } from '#policy/retention/settle-case.ts';

const PRA = 'public-records-act';
const day = (text: string | undefined) => (text === undefined ? undefined : plainDate(text));
/** A member by its status, action, the day it was made and the day its rule gives. */
const member = (
  status: CaseMember['status'],
  action: CaseMember['action'],
  made?: string,
  due?: string,
): CaseMember => ({ status, action, madeOn: day(made), dueOn: day(due) });

const early = member('due', 'transfer', '2000-03-01', '2021-01-01');
const late = member('keep', 'transfer', '2010-06-01', '2031-01-01');

describe('a case settled as a whole', () => {
  it.each<[string, readonly CaseMember[], string, string | undefined]>([
    ['is transferred by the twenty years of its latest paper, where its rules end later', [early, late], 'transfer', '2030-06-01'],
    ['falls due by its rules where they end before', [early, member('due', 'transfer', '2004-01-01', '2015-01-01')], 'transfer', '2021-01-01'],
    ['is transferred in time though an event of one paper is not dated', [early, member('awaiting-trigger', 'review', '2004-01-01')], 'transfer', '2024-01-01'],
    ['is transferred in time though no event is dated', [member('due', 'transfer', '2000-03-01'), member('awaiting-trigger', 'transfer', '2009-03-01')], 'transfer', '2029-03-01'],
    ['is transferred whole, with papers that would have been destroyed', [early, member('due', 'destroy', '2019-05-02', '2026-04-01')], 'transfer', '2026-04-01'],
    ['waits for its last event where it is not transferred', [member('keep', 'destroy', '2000-01-01', '2027-04-01'), member('awaiting-trigger', 'review', '2000-01-01')], 'review', undefined],
    ['counts no twenty years while a paper is of no sure day', [early, member('awaiting-trigger', 'transfer')], 'transfer', undefined],
    ['falls due in nothing while a paper is held', [early, member('on-hold', 'transfer', '2000-01-01', '2010-01-01')], 'transfer', undefined],
    ['falls due in nothing while a date is doubtful', [early, member('date-doubtful', 'transfer', undefined, '2010-01-01')], 'transfer', undefined],
    ['falls due in nothing while two decisions on a paper disagree', [early, member('conflict', undefined, '2000-01-01')], 'transfer', undefined],
    ['is kept permanently with one paper that is', [early, member('permanent', 'retain-permanently', '2000-01-01')], 'retain-permanently', undefined],
  ])('%s', (_, members, action, dueOn) => {
    expect(settleCase(members, PRA)).toMatchObject({ action, dueOn });
  }); // prettier-ignore

  it('counts no twenty years outside the Public Records Act', () => {
    expect(settleCase([early, late], 'other')).toEqual({
      action: 'transfer',
      dueOn: '2031-01-01',
      historicalOn: undefined,
    });
  });

  it.each<[string, CaseMember, string]>([
    ['2030-05-31', early, 'keep'],
    ['2030-06-01', early, 'due'],
    ['2030-06-01', late, 'due'],
    ['2030-05-31', member('due', 'transfer', '2000-03-01'), 'awaiting-trigger'],
    ['2030-06-01', member('awaiting-trigger', 'transfer', '2009-03-01'), 'due'],
    ['2030-06-01', member('on-hold', 'transfer'), 'on-hold'],
    ['2030-06-01', member('conflict', undefined), 'conflict'],
  ])('on %s, due from 1 June 2030, makes %j %s', (asOf, of, status) => {
    expect(statusInCase(of, settleCase([early, late], PRA), plainDate(asOf))).toBe(status);
  });

  it('keeps every paper permanently where it keeps one', () => {
    const standing = settleCase([early, member('permanent', 'retain-permanently')], PRA);
    expect([early, late].map((of) => statusInCase(of, standing, plainDate('2040-01-01')))).toEqual([
      'permanent',
      'permanent',
    ]);
  });
});
