import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { TeamEvidence } from '../../../scripts/audit/evidence/team-evidence.ts';
import { assembleResult, type ResultInput } from '../../../scripts/audit/result/assemble-result.ts';
import type { Assessment, AuditResult, TeamResult } from '../../../scripts/audit/result/audit-result.ts';
import { settleResult } from '../../../scripts/audit/result/settle-result.ts';
import type { Supplied } from '../../../scripts/audit/result/supplied.ts';
import type { SampleReading } from '../../../scripts/audit/sample/sample-reading.ts';
import { aDepartment, aTally, whatWasLearned } from './a-department.ts';

/** The small department, where every team owes the assurance of its asset owner and a check of its tags. */
const demanding = (): Policy => {
  const policy = aDepartment();
  const demanded: readonly CriterionId[] = ['unowned-information', 'unsaved-information'];
  return {
    ...policy,
    criteria: policy.criteria.map((it) => ({ ...it, evidenceDemanded: demanded.includes(it.id) })),
  };
};
const judged = (supplied: Partial<Supplied>, changes: Partial<ResultInput> = {}): AuditResult =>
  assembleResult(
    whatWasLearned({
      policy: demanding(),
      supplied: { evidence: [], samples: [], round: 'over', ...supplied },
      ...changes,
    }),
  );
const team = (result: AuditResult, id: string): TeamResult => {
  const found = result.teams.find((it) => it.id === id);
  if (found === undefined) throw new Error(`No team ${id}`);
  return found;
};
const of = (result: AuditResult, id: string, criterion: CriterionId): Assessment | undefined =>
  team(result, id).criteria.find((it) => it.id === criterion);
const statement = (changes: Partial<TeamEvidence> = {}): TeamEvidence => ({
  team: 'finance',
  criterion: 'unowned-information',
  statement: 'The asset owner gave her assurance',
  link: 'https://example.gov.uk/assurance',
  by: 'R. Galloway',
  on: plainDate('2026-11-03'),
  accepted: 'yes',
  ...changes,
});
const reading = (changes: Partial<SampleReading> = {}): SampleReading => ({
  team: 'policy',
  seed: 1,
  drawnOn: plainDate('2026-11-02'),
  readOn: plainDate('2026-11-09'),
  by: ['D. Hargreaves'],
  population: 300,
  drawn: 50,
  read: 50,
  agreed: 48,
  ...changes,
});

describe('evidence that a team was to supply', () => {
  it.each<readonly [string, Supplied['round'], Assessment['light'], string | undefined]>([
    ['is asked of nobody outside a round', 'none', 'green', undefined],
    ['is shown as missing while a round is under check', 'asked', 'green', 'Still to be supplied: s'],
    ["is not met once the round's date has passed", 'over', 'evidence not supplied', 'Not supplied: s'],
  ])('%s', (_says, round, light, why) => {
    const assessment = of(judged({ round }), 'finance', 'unowned-information');
    expect(assessment).toMatchObject({
      light,
      evidence: { demanded: true, standing: 'not supplied', statements: [] },
    });
    expect(assessment?.why).toBe(why);
  });

  it.each<readonly [TeamEvidence['accepted'], string, Assessment['light']]>([
    ['yes', 'accepted', 'green'],
    ['pending', 'pending', 'green'],
    ['no', 'refused', 'evidence not supplied'],
  ])('counts as supplied unless it was refused: accepted %s', (accepted, standing, light) => {
    const result = judged({ evidence: [statement({ accepted, note: 'Seen by KIM' })] });
    expect(of(result, 'finance', 'unowned-information')).toMatchObject({
      light,
      evidence: { standing, statements: [{ by: 'R. Galloway', note: 'Seen by KIM' }] },
    });
  });

  it('is no fault of a team that could not be measured, or is exempt', () => {
    const nothing = judged({}, { tallies: [aTally('finance', { 'unsaved-information': [0, 0] })] });
    expect(of(nothing, 'finance', 'unsaved-information')?.light).toBe('could not be measured');
    const policy = demanding();
    const teams = policy.teams.map((it) => ({
      ...it,
      exemptions: [
        { criterion: 'unowned-information' as const, rationale: 'New', until: plainDate('2026-12-31') },
      ],
    }));
    const exempt = judged({}, { policy: { ...policy, teams } });
    expect(of(exempt, 'finance', 'unowned-information')?.light).toBe('green');
  });

  it('is asked of nobody for documents that no team claims', () => {
    expect(of(judged({}), 'unassigned', 'unsaved-information')).not.toHaveProperty('evidence');
  });

  it('lowers a team that supplied nothing: what is missing counts as not met', () => {
    expect(team(judged({ round: 'none' }), 'finance')).toMatchObject({ met: 6, measurable: 6 });
    expect(team(judged({ round: 'over' }), 'finance')).toMatchObject({ met: 4, measurable: 6 });
  });
});

describe("a team's confirmation of its list", () => {
  const unconfirmed = (on?: string): Policy => {
    const policy = demanding();
    const teams = policy.teams.map(({ listConfirmedOn, ...rest }) => ({
      ...rest,
      ...(on === undefined || listConfirmedOn === undefined ? {} : { listConfirmedOn: plainDate(on) }),
    }));
    return { ...policy, teams };
  };
  const confirms = (on: string, accepted: TeamEvidence['accepted'] = 'yes') =>
    statement({ criterion: 'lapsed-schedules', statement: 'We confirm', on: plainDate(on), accepted });

  it.each<readonly [string, Policy, readonly TeamEvidence[], object]>([
    ['is owed where it was never given', unconfirmed(), [], { light: 'evidence not supplied', numerator: 1 }],
    ['holds at amber where it is old', unconfirmed('2024-01-01'), [], { light: 'red', numerator: 1 }],
    [
      'is given by accepted evidence',
      unconfirmed(),
      [confirms('2026-11-03')],
      { light: 'green', numerator: 2 },
    ],
    [
      'is renewed by it',
      unconfirmed('2024-01-01'),
      [confirms('2026-11-03')],
      { light: 'green', numerator: 2 },
    ],
    [
      'is not given by what nobody has accepted yet',
      unconfirmed(),
      [confirms('2026-11-03', 'pending')],
      { light: 'evidence not supplied' },
    ],
    ['is not given by a statement of last year', unconfirmed(), [confirms('2025-11-21')], { numerator: 1 }],
  ])('%s', (_says, policy, evidence, expected) => {
    expect(of(judged({ evidence }, { policy }), 'finance', 'lapsed-schedules')).toMatchObject(expected);
  });
});

describe('a sample of tags', () => {
  it('stands beside the light with its interval, and counts as the evidence for it', () => {
    const assessment = of(judged({ samples: [reading()] }), 'policy', 'unsaved-information');
    expect(assessment).toMatchObject({
      light: 'green',
      evidence: { standing: 'accepted' },
      accuracy: { read: 50, agreed: 48, share: 0.96, passes: true, on: '2026-11-09' },
    });
    expect(assessment?.accuracy?.from).toBeCloseTo(0.8654, 3);
  });

  it("frees a light that stopped at amber for too much 'not worth keeping' only when it passes", () => {
    const light = (samples: readonly SampleReading[]) =>
      of(judged({ samples, round: 'none' }), 'policy', 'unsaved-information')?.light;
    expect(light([])).toBe('amber');
    expect(light([reading({ agreed: 44 })])).toBe('amber');
    expect(light([reading({ agreed: 45 })])).toBe('green');
    expect(light([reading({ read: 0, agreed: 0 })])).toBe('amber');
  });

  it('is the last that was read', () => {
    const samples = [reading({ agreed: 50 }), reading({ agreed: 10, readOn: plainDate('2026-11-20') })];
    expect(of(judged({ samples }), 'policy', 'unsaved-information')?.accuracy?.agreed).toBe(10);
  });
});

describe('a kept result', () => {
  it('can be settled again and again, to the same as if all had been known at first', () => {
    const supplied: Supplied = {
      evidence: [statement(), statement({ criterion: 'lapsed-schedules' })],
      samples: [reading()],
      round: 'over',
    };
    const first = judged({ round: 'none' });
    const asked = settleResult(first, { ...supplied, evidence: [], round: 'asked' });
    expect(asked.teams.map(({ rank }) => rank)).toEqual(asked.teams.map(() => null));
    expect(settleResult(asked, supplied)).toEqual(judged(supplied));
  });

  it('of an earlier version is refused', () => {
    const [first, ...others] = judged({}).teams;
    if (first === undefined) throw new Error('No teams');
    const [assessment] = first.criteria;
    if (assessment === undefined) throw new Error('No criteria');
    const { id, light, score, numerator, denominator } = assessment;
    const old = { ...first, criteria: [{ id, light, score, numerator, denominator }] };
    expect(() =>
      settleResult({ ...judged({}), teams: [old, ...others] }, { evidence: [], samples: [], round: 'over' }),
    ).toThrow('run the audit again');
  });
});

describe('a team in an odd standing', () => {
  const gap = (id: string) => ({
    source: id,
    kind: 'shared-drive' as const,
    id: `drive-${id}`,
    reason: 'No active manager',
    remedy: 'Make somebody a manager',
    partly: false,
  });

  it('with three documents is shown and not ranked', () => {
    const result = judged({}, { tallies: [aTally('finance', {}, { documents: 3 })] });
    expect(team(result, 'finance')).toMatchObject({
      documents: 3,
      rank: null,
      notRanked: 'too few documents to rank (30 needed)',
    });
  });

  it('with no documents has no light that documents would give, and is not ranked', () => {
    const result = judged({ round: 'none' }, { tallies: [] });
    expect(team(result, 'finance')).toMatchObject({ documents: 0, rank: null, met: 2, measurable: 2 });
  });

  it('with everything on hold is judged by what a hold leaves: nothing is overdue, nothing misnamed', () => {
    const tallies = [aTally('finance', { 'nonstandard-names': [0, 0], 'overdue-disposals': [0, 0] })];
    const result = judged({ round: 'none' }, { tallies });
    for (const id of ['nonstandard-names', 'overdue-disposals'] as const)
      expect(of(result, 'finance', id)).toMatchObject({
        light: 'could not be measured',
        why: expect.stringContaining('on hold'),
      });
    expect(team(result, 'finance')).toMatchObject({ met: 5, measurable: 5, rank: 1 });
  });

  it('with nothing that could be read is not blamed for it, and the reason is ours', () => {
    const tallies = [aTally('policy')];
    const result = judged({}, { tallies, gaps: [gap('finance')] });
    expect(team(result, 'finance')).toMatchObject({
      unread: 'all',
      rank: null,
      notRanked: 'none of it could be read',
    });
    expect(of(result, 'finance', 'unsaved-information')).toMatchObject({
      light: 'could not be measured',
      why: 'None of it could be read. Leaves out what could not be read: finance.',
    });
    expect(team(result, 'policy')).not.toHaveProperty('unread');
  });

  it('with less unread than read is judged by what was read, and says so', () => {
    const policy = demanding();
    const teams = policy.teams.map((it) => ({
      ...it,
      drives: [...it.drives, { id: `${it.id}-second`, title: 'Second', assetRegister: 'IAR-2' }],
    }));
    const result = judged({ round: 'none' }, { policy: { ...policy, teams }, gaps: [gap('finance')] });
    expect(team(result, 'finance').unread).toBe('part');
    expect(of(result, 'finance', 'stray-storage')).toMatchObject({
      light: 'green',
      why: 'Leaves out what could not be read: finance.',
    });
  });

  it('under an exemption that ran out counts again, and it is said', () => {
    const after = judged({ round: 'none' }, { asOf: plainDate('2027-01-01') });
    expect(of(after, 'honours', 'exposed-information')).toMatchObject({
      light: 'red',
      expiredExemption: { rationale: 'Publishes the lists', until: '2026-12-31' },
      why: 'An exemption ran out on 31 December 2026 and no longer counts.',
    });
    expect(of(after, 'honours', 'exposed-information')).not.toHaveProperty('exemption');
    expect(team(after, 'honours').measurable).toBe(7);
  });

  it('tied with all others shares the first rank with them', () => {
    const tallies = ['finance', 'policy', 'honours', 'strategy'].map((id) => aTally(id));
    const result = judged({ round: 'none' }, { tallies, gaps: [] });
    expect(result.teams.map(({ rank }) => rank)).toEqual([1, 1, 1, 1]);
  });
});
