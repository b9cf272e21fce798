import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import type { AuditResult } from '../../../scripts/audit/result/audit-result.ts';
import { wilsonInterval } from '../../../scripts/audit/result/wilson-interval.ts';
import { movementBetween, withMovement } from '../../../scripts/audit/rounds/movement-between.ts';
import { settleRound } from '../../../scripts/audit/rounds/settle-round.ts';
import type { DocumentCriterion } from '../../../scripts/audit/criteria/outcome.ts';
import { aDepartment, aTally, whatWasLearned } from '../result/a-department.ts';
import { aRound } from './a-round.ts';

type Counts = Partial<Record<DocumentCriterion, readonly [number, number]>>;

/** What the three larger teams' documents came to. */
const tallies = (finance: Counts = {}, policy: Counts = {}, honours: Counts = {}) => [
  aTally('finance', finance),
  aTally('policy', policy),
  aTally('honours', honours),
];
const now = (...counts: readonly Counts[]): AuditResult =>
  assembleResult(whatWasLearned({ tallies: tallies(...counts) }));
const moved = (before: readonly Counts[], after: readonly Counts[], lineBroken?: string) =>
  movementBetween(aRound({}, { tallies: tallies(...before) }), now(...after), lineBroken);

const POOR: Counts = { 'nonstandard-names': [10, 90] };

describe('movement in the league table', () => {
  it('is up for a team that got better by more than chance, and down for one that got worse', () => {
    const { teams } = moved([POOR, {}], [{}, POOR]);
    expect(teams.get('finance')).toEqual({ place: 'up', by: 2 });
    expect(teams.get('policy')).toEqual({ place: 'down', by: 2 });
  });

  it('is none where a light changed by a roll of single files', () => {
    const [below, above] = [{ 'nonstandard-names': [89, 11] }, { 'nonstandard-names': [90, 10] }] as const;
    const { teams, criteria } = moved([below], [above]);
    expect(teams.get('finance')).toEqual({ place: 'same', by: 0 });
    expect(criteria.get('finance')?.get('nonstandard-names')).toBe('same');
  });

  it("is none for a team that only gained by others' losses", () => {
    expect(moved([POOR, {}, {}], [POOR, POOR, POOR]).teams.get('finance')).toEqual({ place: 'same', by: 0 });
  });

  it('is none for teams that are all tied', () => {
    const { teams } = moved([{}, {}, {}], [{}, {}, {}]);
    for (const id of ['finance', 'policy', 'honours'])
      expect(teams.get(id)).toEqual({ place: 'same', by: 0 });
  });

  it('cannot be said of a team that is not ranked, or was not, and says why', () => {
    const { teams } = moved([], []);
    expect(teams.get('strategy')).toMatchObject({
      place: 'none',
      why: 'too few documents to rank (30 needed)',
    });
    const small = aRound({}, { tallies: [aTally('finance', {}, { documents: 29 })] });
    expect(movementBetween(small, now()).teams.get('finance')).toMatchObject({ why: 'not ranked last time' });
    const without = { ...small, result: { ...small.result, teams: [] } };
    expect(movementBetween(without, now()).teams.get('finance')).toMatchObject({ why: 'new in this round' });
  });

  it('leaves out criteria that were exempt or could not be measured, then or now', () => {
    const { criteria } = moved([{ 'stray-storage': [0, 0] }], [{}]);
    expect(criteria.get('finance')?.has('stray-storage')).toBe(false);
    expect(criteria.get('honours')?.has('exposed-information')).toBe(false);
  });

  it('is written into the result', () => {
    const current = now({});
    const result = withMovement(current, movementBetween(aRound({}, { tallies: tallies(POOR) }), current));
    expect(result.since).toMatchObject({ round: '2026-08', title: 'August 2026', restated: [] });
    const finance = result.teams.find(({ id }) => id === 'finance');
    expect(finance?.movement).toEqual({ place: 'up', by: 2 });
    expect(finance?.criteria.find(({ id }) => id === 'nonstandard-names')?.movement).toBe('better');
  });
});

describe('an audit that is no published round', () => {
  const policy = (() => {
    const department = aDepartment();
    return { ...department, criteria: department.criteria.map((it) => ({ ...it, evidenceDemanded: true })) };
  })();

  it('is compared on figures alone: what was not supplied last time is no gain now', () => {
    const open = aRound({}, { policy, tallies: tallies() });
    const over = settleRound(open, 'over');
    expect(over.result.teams.find(({ id }) => id === 'finance')?.met).toBe(0);
    const current = assembleResult(whatWasLearned({ policy, tallies: tallies() }));
    const { teams, criteria } = movementBetween(over, current);
    expect(teams.get('finance')).toEqual({ place: 'same', by: 0 });
    expect(criteria.get('finance')?.get('stray-storage')).toBe('same');
  });

  it('cannot be compared with a round made from a listing', () => {
    const { since } = movementBetween(aRound(), { ...now(), mode: 'inventory' });
    expect(since.broken).toBe('One was made from the domain and the other from a listing of it.');
  });
});

describe('evidence between two published rounds', () => {
  it('is movement when it comes or fails to come', () => {
    const [before, after] = [
      aRound({}, { tallies: tallies() }),
      { ...now(), standing: 'published' as const },
    ];
    const owing = (result: AuditResult): AuditResult => ({
      ...result,
      teams: result.teams.map((team) => ({
        ...team,
        criteria: team.criteria.map((it) =>
          it.id === 'stray-storage' && team.id === 'finance'
            ? { ...it, light: 'evidence not supplied' as const }
            : it,
        ),
      })),
    });
    const supplied = movementBetween({ ...before, result: owing(before.result) }, after);
    expect(supplied.criteria.get('finance')?.get('stray-storage')).toBe('better');
    const missing = movementBetween(before, owing(after));
    expect(missing.criteria.get('finance')?.get('stray-storage')).toBe('worse');
  });
});

describe('thresholds that changed between rounds', () => {
  const strict = () => {
    const policy = aDepartment();
    const criteria = policy.criteria.map((it) =>
      it.id === 'nonstandard-names' ? { ...it, thresholds: { green: 0.97, amber: 0.7 } } : it,
    );
    return { ...policy, criteria };
  };

  it('judge the round before again, so that nobody falls by a line that was moved', () => {
    const counts: Counts = { 'nonstandard-names': [99, 1] };
    const policy = strict();
    const current = assembleResult(whatWasLearned({ policy, tallies: tallies({}, counts) }));
    const { since, teams } = movementBetween(aRound({}, { tallies: tallies({}, counts) }), current);
    expect(current.teams.find(({ id }) => id === 'finance')?.rank).toBe(2);
    expect(teams.get('finance')).toEqual({ place: 'same', by: 0 });
    expect(since.restated).toEqual([
      {
        criterion: 'nonstandard-names',
        then: { green: 0.9, amber: 0.7 },
        now: { green: 0.97, amber: 0.7 },
      },
    ]);
  });

  it('break the line where the KIM team says so, and where the criteria are others', () => {
    const why = 'Names of received documents are counted now';
    const { since, teams } = moved([POOR], [{}], why);
    expect(since).toMatchObject({ broken: why, restated: [] });
    expect(teams.get('finance')).toEqual({ place: 'none', by: 0, why });
    const fewer = now();
    const other = movementBetween(aRound(), { ...fewer, criteria: fewer.criteria.slice(1) });
    expect(other.since.broken).toBe('The criteria are not the same as before.');
  });
});

describe('the 95% interval of a share', () => {
  it.each([
    [0, 0, 0, 1],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [46, 50, 0.8116, 0.9685],
    [75, 100, 0.657, 0.8245],
  ])('of %d in %d runs from %d to %d', (passed, counted, from, to) => {
    const interval = wilsonInterval(passed, counted);
    expect(interval.from).toBeCloseTo(from, 3);
    expect(interval.to).toBeCloseTo(to, 3);
  });

  it('holds the share itself, lies between 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (counted, seed) => {
        const passed = seed % (counted + 1);
        const { from, to } = wilsonInterval(passed, counted);
        const mirrored = wilsonInterval(counted - passed, counted);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
        expect(passed / counted).toBeGreaterThanOrEqual(from);
        expect(passed / counted).toBeLessThanOrEqual(to);
        expect(mirrored.from).toBeCloseTo(1 - to, 9);
      }),
    );
  });
});
