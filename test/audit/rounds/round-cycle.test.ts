import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { TeamEvidence } from '../../../scripts/audit/evidence/team-evidence.ts';
import { assembleResult, type ResultInput } from '../../../scripts/audit/result/assemble-result.ts';
import { answerChallenge, answerEvidence } from '../../../scripts/audit/rounds/answer.ts';
import { correctRound } from '../../../scripts/audit/rounds/correct-round.ts';
import { keepRound } from '../../../scripts/audit/rounds/keep-round.ts';
import { openRound } from '../../../scripts/audit/rounds/open-round.ts';
import { publishRound, type Publication } from '../../../scripts/audit/rounds/publish-round.ts';
import { readRounds } from '../../../scripts/audit/rounds/read-rounds.ts';
import { standingOf } from '../../../scripts/audit/rounds/round-standing.ts';
import { publishedInWords } from '../../../scripts/audit/rounds/round-words.ts';
import type { PublishedRound, Round } from '../../../scripts/audit/rounds/round.ts';
import { takeForm } from '../../../scripts/audit/rounds/take-form.ts';
import { aDepartment, aTally, whatWasLearned } from '../result/a-department.ts';
import { aRound } from './a-round.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wtk-rounds-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const policy = () => {
  const department = aDepartment();
  return {
    ...department,
    criteria: department.criteria.map((it) => ({
      ...it,
      evidenceDemanded: it.id === 'unowned-information',
    })),
  };
};
const { certificate } = whatWasLearned();
/** A complete audit of the small department, whose teams owe the assurance of their asset owners. */
const audit = (changes: Partial<ResultInput> = {}) =>
  assembleResult(
    whatWasLearned({
      policy: policy(),
      asOf: plainDate('2026-11-01'),
      gaps: [],
      certificate: { ...certificate, ownersRead: 42, ownersUnreadable: 0 },
      ...changes,
    }),
  );
const open = (changes: Partial<Parameters<typeof openRound>[0]> = {}): Round =>
  openRound({
    id: '2026-11',
    title: 'November 2026',
    on: plainDate('2026-11-02'),
    result: audit(),
    bankHolidays: new Set(),
    rounds: [],
    ...changes,
  });
const publish = (round: Round, changes: Partial<Publication> = {}): PublishedRound =>
  publishRound(round, {
    by: 'Ida Records',
    on: plainDate('2026-11-17'),
    previous: undefined,
    ...changes,
  });
const evidence = (changes: Partial<TeamEvidence> = {}): TeamEvidence => ({
  team: 'finance',
  criterion: 'unowned-information',
  statement: 'We assure',
  link: '',
  by: 'Ruth',
  on: plainDate('2026-11-04'),
  accepted: 'pending',
  ...changes,
});
const challenge = {
  team: 'policy',
  criterion: 'nonstandard-names' as const,
  why: 'Half of these came from outside',
  by: 'Paul',
  on: plainDate('2026-11-05'),
};
const taken = (round: Round, form: Partial<Parameters<typeof takeForm>[1]>): Round =>
  takeForm(round, { evidence: [], challenges: [], problems: [], ...form }).round;
const owned = ({ result }: Round, id = 'finance') =>
  result.teams.find((it) => it.id === id)?.criteria.find((it) => it.id === 'unowned-information');

describe('a round that is opened', () => {
  it('freezes the audit, ranks nobody, and gives ten working days', () => {
    const round = open();
    expect(round).toMatchObject({ openedOn: '2026-11-02', checkUntil: '2026-11-16', evidence: [] });
    expect(round.result).toMatchObject({ standing: 'open', asOf: '2026-11-01', documents: 1341 });
    expect(new Set(round.result.teams.map(({ rank }) => rank))).toEqual(new Set([null]));
    expect(round.result.teams.find(({ id }) => id === 'finance')).not.toHaveProperty('notRanked');
    expect(round.thresholds['stray-storage']).toEqual({ green: 0.9, amber: 0.7 });
    expect(owned(round)).toMatchObject({ light: 'green', why: 'Still to be supplied: s' });
  });

  it.each<readonly [string, Partial<Parameters<typeof openRound>[0]>, string]>([
    ['by another name than year and month', { id: 'autumn' }, "'autumn' cannot be a round"],
    ['while another is open', { id: '2026-12', rounds: [open()] }, 'has been open since 2 November 2026'],
    ['again', { id: '2026-08', rounds: [aRound()] }, 'there was a round 2026-08 already'],
    ['before its audit', { on: plainDate('2026-10-31') }, 'later than 2026-10-31'],
  ])('is not opened %s', (_how, wanted, said) => {
    expect(() => open(wanted)).toThrow(said);
  });
});

describe("a team's form", () => {
  it('brings statements and challenges, each once however often it is read', () => {
    const form = { evidence: [evidence()], challenges: [challenge], problems: [] };
    const first = takeForm(open(), form);
    expect(first).toMatchObject({ evidence: 1, challenges: 1 });
    expect(first.round.challenges).toEqual([
      { id: 'c1', ...challenge, figure: '75 of 100, amber', outcome: 'open' },
    ]);
    expect(owned(first.round)?.evidence?.standing).toBe('pending');
    const again = takeForm(first.round, form);
    expect(again).toMatchObject({ evidence: 0, challenges: 0 });
    expect(again.round).toEqual(first.round);
  });

  it('takes back no answer that was given: an empty cell is none', () => {
    const accepted = answerEvidence(taken(open(), { evidence: [evidence()] }), {
      team: 'finance',
      criterion: 'unowned-information',
      accepted: 'yes',
      note: 'Seen',
    });
    const again = taken(accepted, { evidence: [evidence()] });
    expect(again.evidence).toMatchObject([{ accepted: 'yes', note: 'Seen' }]);
    const refused = taken(again, { evidence: [evidence({ accepted: 'no', note: 'Not hers to give' })] });
    expect(refused.evidence).toMatchObject([{ accepted: 'no', note: 'Not hers to give' }]);
    expect(owned(refused)?.why).toBe('What the team supplied was not accepted.');
  });

  it('cannot be answered where nothing was supplied or challenged', () => {
    const answer = { team: 'finance', criterion: 'stray-storage' as const, accepted: 'yes' as const };
    expect(() => answerEvidence(open(), answer)).toThrow('finance has supplied nothing for stray-storage');
    const said = { challenge: 'c9', outcome: 'stands' as const, done: '-', by: 'Ida', on: challenge.on };
    expect(() => answerChallenge(open(), said)).toThrow('no figure of the round 2026-11 was challenged');
    expect(() => answerChallenge(taken(open(), { challenges: [challenge] }), said)).toThrow('there are c1');
  });
});

describe('what stands between a round and its publication', () => {
  const on = (day: string, round = open()) => standingOf(round, plainDate(day), new Set());

  it('is the ten days, challenges, statements to answer and what is missing', () => {
    const round = taken(open(), { evidence: [evidence()], challenges: [challenge] });
    expect(on('2026-11-12', round)).toMatchObject({
      daysLeft: 2,
      isOver: false,
      incomplete: false,
      challengesOpen: [{ id: 'c1' }],
      pending: [{ team: 'finance' }],
      missing: ['honours', 'policy', 'strategy'].map((team) => ({ team, criteria: ['unowned-information'] })),
    });
  });

  it('is over the day after the last one', () => {
    expect(on('2026-11-16')).toMatchObject({ daysLeft: 0, isOver: false });
    expect(on('2026-11-17')).toMatchObject({ daysLeft: 0, isOver: true });
  });
});

describe('a round that is published', () => {
  it('ranks, judges what is missing as not met, and keeps its thresholds', () => {
    const round = publish(taken(open(), { evidence: [evidence({ accepted: 'yes' })] }));
    expect(round).toMatchObject({ publishedOn: '2026-11-17', publishedBy: 'Ida Records' });
    expect(round.result.standing).toBe('published');
    expect(round.thresholds['stray-storage']).toEqual({ green: 0.9, amber: 0.7 });
    expect(owned(round)?.light).toBe('green');
    expect(owned(round, 'policy')?.light).toBe('evidence not supplied');
    expect(round.result.teams.map(({ id, rank }) => [id, rank])).toEqual([
      ['finance', 1],
      ['honours', 2],
      ['policy', 3],
      ['strategy', null],
      ['unassigned', null],
    ]);
  });

  it.each<readonly [string, Round, Partial<Publication>, string]>([
    ['by nobody', open(), { by: ' ' }, 'nobody is named'],
    ['on the last day of the check', open(), { on: plainDate('2026-11-16') }, 'until 16 November 2026'],
    [
      'while a figure is challenged',
      taken(open(), { challenges: [challenge] }),
      {},
      'a challenge is open (c1 of policy)',
    ],
    [
      'while the audit is incomplete',
      open({ result: audit({ gaps: whatWasLearned().gaps }) }),
      {},
      'the audit left something out (1 gap)',
    ],
    [
      'while it is incomplete for no reason',
      open({ result: audit({ gaps: whatWasLearned().gaps }) }),
      { althoughIncomplete: ' ' },
      '--although-incomplete',
    ],
    ['twice', publish(open()), {}, 'it was published on 17 November 2026 and is never written again'],
  ])('is not published %s', (_when, round, publication, said) => {
    expect(() => publish(round, publication)).toThrow(said);
  });

  it('is refused with every reason at once', () => {
    const round = taken(open({ result: audit({ gaps: whatWasLearned().gaps }) }), {
      challenges: [challenge],
    });
    expect(() => publish(round, { by: '', on: plainDate('2026-11-10') })).toThrow(
      /nobody is named[^]*until 16 November[^]*a challenge is open[^]*left something out/,
    );
  });

  it('may be published although incomplete, and says why; a complete one keeps no such reason', () => {
    const althoughIncomplete = 'A drive without members is being mended';
    const round = open({ result: audit({ gaps: whatWasLearned().gaps }) });
    expect(publish(round, { althoughIncomplete }).althoughIncomplete).toBe(althoughIncomplete);
    expect(publish(open(), { althoughIncomplete })).not.toHaveProperty('althoughIncomplete');
  });

  it('goes out once a challenge is answered, which stays with it', () => {
    const answered = answerChallenge(taken(open(), { challenges: [challenge] }), {
      challenge: 'c1',
      outcome: 'corrected',
      done: 'Received documents are left out now',
      by: 'Ida Records',
      on: plainDate('2026-11-12'),
    });
    expect(publish(answered).challenges).toMatchObject([
      { id: 'c1', outcome: 'corrected', answeredOn: '2026-11-12' },
    ]);
  });

  it('says what moved since the round before', () => {
    const poor = aTally('finance', { 'nonstandard-names': [10, 90] });
    const before = aRound({}, { policy: policy(), tallies: [poor, aTally('policy')] });
    const now = open({ result: audit({ tallies: [aTally('finance'), aTally('policy')] }) });
    const round = publish(now, { previous: before as PublishedRound });
    expect(round.result.since).toMatchObject({ round: '2026-08' });
    const finance = round.result.teams.find(({ id }) => id === 'finance');
    expect(finance?.movement).toEqual({ place: 'up', by: 1 });
  });
});

describe('what is said of a publication', () => {
  it('tells of statements that nobody had answered', () => {
    const said = publishedInWords(
      publish(taken(open(), { evidence: [evidence()] })),
      'rounds/2026-11.json',
    ).join('\n');
    expect(said).toContain('1 statement had been neither accepted nor refused: each counts as supplied.');
    expect(publishedInWords(publish(open()), 'x').join('\n')).not.toContain('neither accepted');
  });
});

describe('a correction', () => {
  const corrected = (round: PublishedRound, corrections = 0) =>
    correctRound(round, {
      reason: 'A drive was counted twice',
      by: 'Ida Records',
      on: plainDate('2026-12-01'),
      result: audit({ documents: 1300 }),
      corrections,
      previous: undefined,
    });

  it('is a round of its own, with the reason and what teams had supplied', async () => {
    const round = publish(taken(open(), { evidence: [evidence({ accepted: 'yes' })] }));
    const correction = corrected(round);
    expect(correction).toMatchObject({
      id: '2026-11',
      publishedOn: '2026-12-01',
      correction: { number: 1, reason: 'A drive was counted twice', by: 'Ida Records', on: '2026-12-01' },
      result: { documents: 1300, standing: 'published' },
      evidence: [{ team: 'finance' }],
    });
    expect(owned(correction)?.light).toBe('green');
    await keepRound(folder, round);
    await keepRound(folder, correction);
    await keepRound(folder, corrected(round, 1));
    expect(readdirSync(folder).sort()).toEqual([
      '2026-11.correction-1.json',
      '2026-11.correction-2.json',
      '2026-11.json',
    ]);
    expect((await readRounds(folder))[0]).toEqual(round);
  });
});

describe('the file of a round', () => {
  it('is written again while the round is open, and never once it is published', async () => {
    const file = await keepRound(folder, open());
    await keepRound(folder, taken(open(), { evidence: [evidence()] }));
    await keepRound(folder, publish(open()));
    const text = readFileSync(file, 'utf8');
    await expect(keepRound(folder, open())).rejects.toThrow('it holds a published round');
    await expect(keepRound(folder, publish(open()))).rejects.toThrow('it holds a published round');
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['2026-11.json']);
  });
});
