import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod';
import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import {
  auditResultSchema,
  type Assessment,
  type AuditResult,
} from '../../../scripts/audit/result/audit-result.ts';
import { lightFor } from '../../../scripts/audit/result/light.ts';
import { compareWithFile, compareWithGolden } from '../../golden/compare-with-golden.ts';
import { aDepartment, aTally, whatWasLearned } from './a-department.ts';

const SCHEMA = join(import.meta.dirname, '../../../scripts/audit/result/result.schema.json');
const result = assembleResult(whatWasLearned());
const team = (id: string, from: AuditResult = result) => from.teams.find((it) => it.id === id);
const criterion = (teamId: string, id: Assessment['id'], from: AuditResult = result) =>
  team(teamId, from)?.criteria.find((it) => it.id === id);

function omit<Item extends object, Key extends keyof Item>(item: Item, key: Key): Omit<Item, Key> {
  const copy = { ...item };
  Reflect.deleteProperty(copy, key);
  return copy;
}

describe('lights', () => {
  it.each([
    [1, 'green'],
    [0.9, 'green'],
    [0.8999, 'amber'],
    [0.7, 'amber'],
    [0.6999, 'red'],
    [0, 'red'],
  ])('%d is %s where green stands at 0.9 and amber at 0.7', (score, light) => {
    expect(lightFor(score, { green: 0.9, amber: 0.7 })).toBe(light);
  });
});

describe('the result of an audit', () => {
  it('is, as a whole, what was kept as right', () => {
    compareWithGolden('result.json', `${JSON.stringify(result, null, 2)}\n`);
  });

  it('fits the published JSON Schema, which is made from ours', () => {
    const schema = z.toJSONSchema(auditResultSchema, { io: 'input' });
    compareWithFile(SCHEMA, `${JSON.stringify(schema, null, 2)}\n`);
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
    );
    expect(validate(JSON.parse(JSON.stringify(result))) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...result, complete: 'yes' })).toBe(false);
  });

  it('has the keys that others build on', () => {
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining([
        'schemaVersion',
        'complete',
        'mode',
        'asOf',
        'documents',
        'certificate',
        'gaps',
        'teams',
      ]),
    );
    expect(Object.keys(criterion('finance', 'nonstandard-names') ?? {})).toEqual(
      expect.arrayContaining(['id', 'light', 'score', 'numerator', 'denominator']),
    );
  });

  it('is the same for the same input, in whatever order teams were counted', () => {
    const { tallies, ...rest } = whatWasLearned();
    expect(assembleResult({ ...rest, tallies: [...tallies].reverse() })).toEqual(result);
  });

  it('is complete only when nothing was left unread', () => {
    const { certificate } = whatWasLearned();
    const whole = { ...certificate, ownersRead: 42, ownersUnreadable: 0 };
    const complete = (changes: object): boolean =>
      assembleResult(whatWasLearned({ gaps: [], certificate: { ...whole, ...changes } })).complete;
    expect(complete({})).toBe(true);
    for (const key of [
      'ownersUnreadable',
      'ownersPartlyRead',
      'drivesUnreadable',
      'drivesPartlyRead',
      'tagsUnreadable',
      'incompleteSearches',
    ])
      expect([key, complete({ [key]: 1 })]).toEqual([key, false]);
    expect(assembleResult(whatWasLearned({ certificate: whole })).complete).toBe(false);
  });

  it('counts a listing as complete once it was read to its end, though it tells no tags', () => {
    const { certificate } = whatWasLearned();
    expect(
      assembleResult(
        whatWasLearned({
          mode: 'inventory',
          gaps: [],
          certificate: { ...certificate, tagsUnreadable: 1341 },
        }),
      ).complete,
    ).toBe(true);
  });
});

describe('ranks', () => {
  it('go by the share of criteria met of those measurable; ties share one', () => {
    const tie = assembleResult(
      whatWasLearned({ tallies: ['finance', 'policy', 'honours'].map((id) => aTally(id)) }),
    );
    expect(tie.teams.map(({ id, rank }) => [id, rank])).toEqual([
      ['finance', 1],
      ['honours', 1],
      ['policy', 1],
      ['strategy', null],
    ]);
    const behind = assembleResult(
      whatWasLearned({
        tallies: [aTally('finance'), aTally('honours'), aTally('policy', { 'nonstandard-names': [1, 9] })],
      }),
    );
    expect(behind.teams.map(({ rank }) => rank)).toEqual([1, 1, 3, null]);
  });

  it('are not moved by how many documents a team has', () => {
    const ranks = (documents: number) =>
      assembleResult(
        whatWasLearned({
          tallies: [aTally('finance', {}, { documents }), aTally('policy', { 'stray-storage': [1, 9] })],
        }),
      ).teams.map(({ id, rank }) => [id, rank]);
    expect(ranks(30)).toEqual(ranks(3_000_000));
  });

  it('are not given under thirty documents, or under five measurable criteria, and the reason is', () => {
    const few = assembleResult(
      whatWasLearned({
        tallies: [
          aTally('finance', {}, { documents: 29 }),
          aTally('policy', {
            'stray-storage': [0, 0],
            'overdue-disposals': [0, 0],
            'exposed-information': [0, 0, 9],
          }),
        ],
      }),
    );
    expect(team('finance', few)).toMatchObject({
      rank: null,
      notRanked: 'too few documents to rank (30 needed)',
    });
    expect(team('policy', few)).toMatchObject({
      rank: null,
      measurable: 4,
      notRanked: 'too few criteria could be measured (4; 5 needed)',
    });
  });

  it('are not given to documents that nobody claims, which come last', () => {
    expect(result.teams.at(-1)).toMatchObject({ id: 'unassigned', rank: null, documents: 130 });
    expect(team('unassigned', assembleResult(whatWasLearned({ tallies: [] })))).toBeUndefined();
  });
});

describe('a light', () => {
  it('is withheld where there was nothing to count, and leaves the count', () => {
    expect(criterion('finance', 'overdue-disposals')).toMatchObject({
      id: 'overdue-disposals',
      light: 'could not be measured',
      score: null,
      numerator: 0,
      denominator: 0,
      why: 'No record of an approved class has fallen due that is not on hold.',
    });
    expect(team('finance')?.measurable).toBe(6);
  });

  it('is withheld where more could not be measured than was', () => {
    const judged = assembleResult(
      whatWasLearned({ tallies: [aTally('finance', { 'exposed-information': [10, 0, 11] })] }),
    );
    expect(criterion('finance', 'exposed-information', judged)).toMatchObject({
      light: 'could not be measured',
      why: '11 of 21 could not be measured: too many for a light.',
    });
  });

  it("stops at amber where too much is 'not worth keeping', and says so", () => {
    expect(criterion('policy', 'unsaved-information')).toMatchObject({
      light: 'amber',
      score: 0.95,
      why: expect.stringContaining('50% of decisions'),
    });
  });

  it('never rises to amber because of a guard', () => {
    const judged = assembleResult(
      whatWasLearned({
        tallies: [aTally('policy', { 'unsaved-information': [1, 9] }, { bulkDecided: 300 })],
      }),
    );
    expect(criterion('policy', 'unsaved-information', judged)?.light).toBe('red');
  });

  it('lists classes expected but empty', () => {
    expect(criterion('finance', 'unsaved-information')?.why).toBe(
      'Expected, but nothing saved in twelve months: CON-01.',
    );
  });

  it('is not met, and counts, where evidence was not supplied', () => {
    const department = aDepartment();
    const policy = { ...department, teams: department.teams.map((it) => omit(it, 'listConfirmedOn')) };
    const judged = assembleResult(whatWasLearned({ policy, tallies: [aTally('finance')] }));
    expect(criterion('finance', 'lapsed-schedules', judged)?.light).toBe('evidence not supplied');
    expect(team('finance', judged)).toMatchObject({ met: 6, measurable: 7 });
  });

  it('is shown under an exemption and leaves the count until that runs out', () => {
    expect(criterion('honours', 'exposed-information')).toMatchObject({
      light: 'red',
      exemption: { rationale: 'Publishes the lists', until: '2026-12-31' },
    });
    expect(team('honours')).toMatchObject({ met: 6, measurable: 6 });
    const later = assembleResult(whatWasLearned({ asOf: plainDate('2027-01-01') }));
    expect(team('honours', later)).toMatchObject({ met: 6, measurable: 7 });
  });

  it('says what its team could not be read of', () => {
    expect(criterion('policy', 'stray-storage')?.why).toBe(
      'Leaves out documents of 1 person whose Drive could not be read whole.',
    );
    const gaps = [
      {
        source: 'Finance',
        kind: 'shared-drive' as const,
        id: 'drive-finance',
        reason: 'r',
        remedy: 'm',
        partly: false,
      },
    ];
    const judged = assembleResult(whatWasLearned({ gaps }));
    expect(criterion('finance', 'stray-storage', judged)?.why).toBe(
      'Too much of it could not be read for a light. Leaves out what could not be read: Finance.',
    );
    expect(criterion('policy', 'stray-storage', judged)?.why).toBeUndefined();
  });
});
