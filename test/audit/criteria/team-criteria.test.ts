import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { Team } from '#policy/pack/team.ts';
import { emptyTally } from '../../../scripts/audit/criteria/empty-tally.ts';
import { lapsedSchedules } from '../../../scripts/audit/criteria/lapsed-schedules.ts';
import type { DomainSurvey } from '../../../scripts/audit/criteria/outcome.ts';
import { expectedButEmpty, reasonsToSample } from '../../../scripts/audit/criteria/unsaved-information.ts';
import {
  drivesNobodyClaims,
  unownedInformation,
} from '../../../scripts/audit/criteria/unowned-information.ts';
import { APPROVED, aTeam, recordClass } from '../an-evaluation.ts';

const asOf = plainDate('2026-11-22');
const finance = aTeam('finance');

describe('lapsed-schedules asks for a list confirmed within a year, of classes approved and in review date', () => {
  const approved = recordClass('FIN-01', APPROVED);
  const judge = (team: Partial<Team>, classes: readonly RecordClass[]) =>
    lapsedSchedules({ ...finance, ...team }, new Map(classes.map((it) => [it.code, it])), asOf);
  const confirmed = { listConfirmedOn: plainDate('2025-11-22') };

  it('passes in full when all hold, a year ago to the day included', () => {
    expect(judge(confirmed, [approved])).toEqual({ passed: 2, counted: 2, unknown: 0, because: [] });
  });
  it('is evidence not supplied when the list was never confirmed', () => {
    const finding = judge({}, [approved]);
    expect(finding).toMatchObject({ confirmation: { stands: 'never' }, passed: 1, counted: 2 });
  });
  it('stops at amber when the list was confirmed more than a year ago', () => {
    const finding = judge({ listConfirmedOn: plainDate('2025-11-21') }, [approved]);
    expect(finding).toMatchObject({
      confirmation: { stands: 'long ago', sentence: expect.stringContaining('21 November 2025') },
    });
  });
  it.each<readonly [string, readonly RecordClass[], string]>([
    ['not approved', [recordClass('FIN-01')], 'Not approved: FIN-01'],
    [
      'past its review date',
      [{ ...approved, reviewOn: plainDate('2026-11-21') }],
      'To be reviewed by 21 November 2026: FIN-01',
    ],
    [
      'withdrawn',
      [{ ...approved, withdrawn: { on: plainDate('2026-01-01'), replacedBy: [] } }],
      'Withdrawn: FIN-01',
    ],
    ['in no schedule', [], 'In no schedule: FIN-01'],
  ])('counts a class that is %s as lapsed', (_what, classes, says) => {
    expect(judge(confirmed, classes)).toEqual({ passed: 1, counted: 2, unknown: 0, because: [`${says}.`] });
  });
});

describe('unowned-information asks who answers for each drive', () => {
  const registered = {
    ...finance,
    drives: [{ id: 'drive-finance', title: 'Finance', assetRegister: 'IAR-1' }],
  };
  const people = ['im@example.gov.uk', 'deputy@example.gov.uk', 'owner@example.gov.uk'];
  const survey = (
    changes: Partial<DomainSurvey['drives'][number]> = {},
    active: readonly string[] = people,
  ): DomainSurvey => ({
    drives: [
      {
        drive: 'drive-finance',
        name: 'Finance',
        team: 'finance',
        activeOrganizers: 2,
        membersRead: true,
        ...changes,
      },
    ],
    activePeople: new Set(active),
  });

  it('passes a drive with all of them', () => {
    expect(unownedInformation(registered, survey())).toEqual({
      passed: 1,
      counted: 1,
      unknown: 0,
      because: [],
    });
  });
  it.each<readonly [string, Team, DomainSurvey, string]>([
    [
      'no active deputy',
      registered,
      survey({}, people.slice(0, 1).concat('owner@example.gov.uk')),
      'No active deputy.',
    ],
    [
      'no manager in Drive',
      registered,
      survey({ activeOrganizers: 0 }),
      'Finance: no active manager in Drive.',
    ],
    ['no line in the register', finance, survey(), 'Finance: not in the information asset register.'],
    [
      'a drive that is not there',
      registered,
      { drives: [], activePeople: new Set(people) },
      'Finance: not found in the domain.',
    ],
  ])('fails a drive with %s', (_what, team, domain, says) => {
    expect(unownedInformation(team, domain)).toEqual({ passed: 0, counted: 1, unknown: 0, because: [says] });
  });
  it('names no person', () => {
    expect(JSON.stringify(unownedInformation(registered, survey({}, [])))).not.toContain('@');
  });
  it('is unknown where members could not be read, and not measured where the directory was not', () => {
    expect(unownedInformation(registered, survey({ membersRead: false }))).toMatchObject({
      counted: 0,
      unknown: 1,
    });
    expect(unownedInformation(registered, { ...survey(), activePeople: undefined })).toMatchObject({
      counted: 0,
      unknown: 0,
    });
  });
  it('counts every drive that no team claims against nobody', () => {
    expect(drivesNobodyClaims(survey({ team: undefined }))).toMatchObject({
      passed: 0,
      counted: 1,
      because: ['No team claims Finance.'],
    });
    expect(drivesNobodyClaims(survey())).toMatchObject({ counted: 0 });
  });
});

describe('decisions that are too easy', () => {
  const tally = (changes: object) => ({ ...emptyTally('finance'), decided: 100, ...changes });
  it.each([
    [{ notWorthKeeping: 40 }, 0],
    [{ notWorthKeeping: 41 }, 1],
    [{ bulkDecided: 50 }, 0],
    [{ bulkDecided: 51 }, 1],
    [{ notWorthKeeping: 41, bulkDecided: 51 }, 2],
    [{ decided: 0 }, 0],
  ])('%j give %i reasons to check a sample', (changes, reasons) => {
    expect(reasonsToSample(tally(changes))).toHaveLength(reasons);
  });
  it('are no help where a class is expected and empty', () => {
    expect(
      expectedButEmpty(
        { ...finance, expects: ['FIN-01', 'CON-01'] },
        tally({ recentByClass: { 'CON-01': 3 } }),
      ),
    ).toEqual(['FIN-01']);
  });
});
