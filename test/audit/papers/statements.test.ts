import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { letterView } from '../../../scripts/audit/papers/letters/letter-view.ts';
import { assessRisks } from '../../../scripts/audit/papers/risks/assess-risk.ts';
import { directoratesOf } from '../../../scripts/audit/papers/standing/directorates.ts';
import { standingTogether } from '../../../scripts/audit/papers/standing/standing-of.ts';
import { safeLink } from '../../../scripts/audit/papers/html/safe-link.ts';
import { financialYearEnd } from '../../../scripts/audit/papers/statements/year-end.ts';
import {
  writeAssessment,
  writeStatements,
  type StatementsWritten,
} from '../../../scripts/audit/papers/statements/write-statements.ts';
import { NOTHING_SUPPLIED } from '../../../scripts/audit/result/supplied.ts';
import { compareWithGolden } from '../../golden/compare-with-golden.ts';
import { everythingSupplied, exampleDepartment, twoRounds } from './two-rounds.ts';

const YEAR_END = plainDate('2027-03-31');
let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'wtk-statements-'));
});
afterAll(() => {
  rmSync(out, { recursive: true });
});

const file = (name: string): string => readFileSync(join(out, name), 'utf8');
type Changes = Parameters<typeof twoRounds>[0];
async function statementsOf(changes: Changes = {}): Promise<StatementsWritten> {
  const { policy, ...rounds } = await twoRounds(changes);
  return writeStatements(rounds, policy, YEAR_END, out);
}
const corporate = ({ directorates }: StatementsWritten) => {
  const found = directorates.find(({ id }) => id === 'corporate-services');
  if (found === undefined) throw new Error('No statement of Corporate Services');
  return found.statement;
};

describe('the statements of a year', () => {
  it('are, as pages, what was kept as right', async () => {
    await statementsOf();
    compareWithGolden('statement.html', file('directorates/corporate-services.html'));
    compareWithGolden('accounting-officer.html', file('accounting-officer.html'));
    compareWithGolden('siro.html', file('siro.html'));
  });

  it('give the figures of the result and of the letters: they add up', async () => {
    const { policy, ...rounds } = await twoRounds();
    const { directorates, accountingOfficer } = await writeStatements(rounds, policy, YEAR_END, out);
    const ranked = rounds.round.result.teams.filter(({ rank }) => rank !== null);
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    expect(accountingOfficer.statement.met).toBe(sum(ranked.map(({ met }) => met)));
    expect(sum(directorates.map(({ statement }) => statement.met))).toBe(accountingOfficer.statement.met);
    for (const { statement } of directorates) {
      expect(sum(statement.standards.map(({ met }) => met))).toBe(statement.met);
      expect(sum(statement.standards.map(({ measurable }) => measurable))).toBe(statement.measurable);
    }
    for (const directorate of directoratesOf(rounds.round.result, policy)) {
      const letter = letterView({ ...directorate, director: 'd@example.gov.uk' }, rounds, policy);
      const statement = directorates.find(({ id }) => id === directorate.id)?.statement;
      expect(letter.standing).toContain(`met ${statement?.met} of the ${statement?.measurable} standards`);
    }
    for (const { statement } of directorates)
      for (const { id, teams } of statement.standards)
        for (const { title, figure } of teams.filter((it) => it.figure?.includes(' of ') === true)) {
          const assessment = ranked.find((team) => team.title === title)?.criteria.find((it) => it.id === id);
          expect(figure).toBe(`${assessment?.numerator} of ${assessment?.denominator}`);
        }
  });

  it('are drafts with a line to sign, and headed by coverage where something was not read', async () => {
    const whole = await statementsOf();
    expect(file('accounting-officer.html')).toContain('Draft: not signed');
    expect(corporate(whole).coverage).toBeUndefined();
    const certificate = { ...(await twoRounds()).round.result.certificate, ownersRead: 41, ownersUnreadable: 1 };
    await statementsOf({ learned: { certificate } });
    for (const name of ['accounting-officer.html', 'siro.html', 'directorates/corporate-services.html']) {
      const html = file(name);
      expect(html.indexOf('These figures are incomplete')).toBeGreaterThan(0);
      expect(html.indexOf('These figures are incomplete')).toBeLessThan(html.indexOf('Figures as of'));
      expect(html).toContain('fewer than five people');
    }
  }); // prettier-ignore

  it('show what a team supplied and what is missing, and name nobody', async () => {
    const { policy } = await twoRounds();
    const supplied = corporate(await statementsOf());
    expect(supplied.standards[0]?.evidence[0]).toMatchObject({ team: 'Commercial', standing: 'accepted, 24 November 2026' });
    const nothing = corporate(await statementsOf({ supplied: { ...NOTHING_SUPPLIED, round: 'over' } }));
    expect(nothing.standards.flatMap(({ missing }) => missing)).toContain('Finance: evidence not supplied.');
    for (const { informationManager } of policy.teams)
      expect(JSON.stringify([supplied, nothing])).not.toContain(informationManager);
  }); // prettier-ignore

  it('say which exemption holds and which ran out', async () => {
    const policy = await exampleDepartment();
    const exempt = (until: string) => ({
      ...policy,
      teams: policy.teams.map((team) =>
        team.id === 'finance'
          ? { ...team, exemptions: [{ criterion: 'stray-storage' as const, rationale: 'A move', until: plainDate(until) }] }
          : team,
      ),
    });
    const missing = async (until: string): Promise<string[]> =>
      corporate(await statementsOf({ learned: { policy: exempt(until) } })).standards.flatMap((it) => it.missing);
    expect(await missing('2026-12-31')).toContain('Finance: exempt until 31 December 2026 (A move).');
    expect(await missing('2026-10-31')).toContain('Finance: an exemption ran out on 31 October 2026.');
  }); // prettier-ignore

  it('give no handful: not of a team, not of the sum', async () => {
    const statement = corporate(await statementsOf({ tallies: { finance: { 'stray-storage': [97, 3] } } }));
    const row = statement.standards.find(({ id }) => id === 'stray-storage');
    expect(row?.teams.find(({ title }) => title === 'Finance')?.figure).toBe('97%');
    expect(row?.figure).toMatch(/^\d+%$/);
  });

  it('leave a directorate without a ranked team without figures, and say why', async () => {
    const none = { counts: {}, tally: { documents: 3 } };
    const statement = corporate(
      await statementsOf({
        tallies: {
          commercial: none,
          finance: none,
          'human-resources': none,
          'knowledge-and-information': none,
        },
      }),
    );
    expect(statement.standards).toEqual([]);
    expect(statement.leftOut).toHaveLength(4);
    expect(statement.standing).toContain('gives no figures');
  });

  it('are without a paper for the SIRO where the pack has no register of risks', async () => {
    const { policy, ...rounds } = await twoRounds();
    const written = await writeStatements(rounds, { ...policy, risk: undefined }, YEAR_END, out);
    expect(written.siro).toBeUndefined();
    expect(JSON.stringify(written.accountingOfficer.statement.parts)).toContain('the pack has no risk.yaml');
  });

  it('show hostile text as text wherever it comes from', async () => {
    const hostile = '"><img src=x onerror=alert(1)><script>{{ 7*7 }}';
    const policy = await exampleDepartment();
    const changed = {
      ...policy,
      settings: { ...policy.settings, title: hostile, notice: hostile },
      directorates: policy.directorates.map((it) => ({ ...it, title: hostile })),
      teams: policy.teams.map((team) => ({ ...team, title: hostile })),
      criteria: policy.criteria.map((it) => ({ ...it, title: hostile, heading: hostile, asks: hostile })),
      holds: policy.holds.map((hold) => ({ ...hold, title: hostile, authority: hostile })),
      coverage: policy.coverage.map((place) => ({ ...place, title: hostile, owner: hostile })),
      risk: policy.risk && {
        ...policy.risk,
        appetite: { ...policy.risk.appetite, title: hostile, statement: hostile },
        risks: policy.risk.risks.map((risk) => ({
          ...risk, title: hostile, cause: hostile, event: hostile, effect: hostile, owner: hostile, response: hostile, decision: hostile,
        })),
      },
    }; // prettier-ignore
    const now = plainDate('2026-11-24');
    const supplied = everythingSupplied(changed, now);
    const rounds = await twoRounds({
      learned: { policy: changed },
      title: hostile,
      supplied: {
        ...supplied,
        evidence: supplied.evidence.map((row) => ({ ...row, statement: hostile, link: 'javascript:alert(1)' })),
      },
    });
    await writeStatements(rounds, changed, YEAR_END, out);
    await writeAssessment(rounds, 2, changed, YEAR_END, out);
    const pages = [...readdirSync(join(out, 'directorates')).map((name) => `directorates/${name}`), 'accounting-officer.html', 'siro.html', 'information-management-assessment.html'];
    for (const name of pages) {
      const html = file(name);
      expect(html).not.toMatch(/<img|<script|href="javascript:/);
      expect(html).not.toContain('49');
      expect(html).toContain('&lt;img');
    }
  }); // prettier-ignore
});

describe('the standing of several teams together', () => {
  it.each([
    [['met', 'met'], 'met'],
    [['met', 'not measured'], 'met'],
    [['met', 'not met'], 'partly met'],
    [['not met', 'partly met'], 'partly met'],
    [['not met', 'not met', 'exempt'], 'not met'],
    [['not measured', 'exempt'], 'not measured'],
    [['exempt'], 'exempt'],
    [[], 'not measured'],
  ] as const)('of %j is %s', (standings, together) => {
    expect(standingTogether(standings)).toBe(together);
  });
});

describe('risks on the department’s own scale', () => {
  const assessed = async (changes: Changes = {}) => {
    const { policy, round, before } = await twoRounds(changes);
    if (policy.risk === undefined) throw new Error('The example department has no risks');
    return { all: assessRisks(policy.risk, round.result, before), policy };
  };
  const byId = ({ all }: Awaited<ReturnType<typeof assessed>>, id: string) =>
    all.find(({ risk }) => risk.id === id);

  it('are scored from what teams meet, set against the appetite, the highest first', async () => {
    const { all } = await assessed();
    expect(all.map(({ score }) => score)).toEqual(
      [...all.map(({ score }) => score ?? 0)].sort((a, b) => b - a),
    );
    expect(byId(await assessed(), 'open-to-outsiders')).toMatchObject({
      likelihood: 'Likely', impact: 'Severe', score: 20, band: 'Very high', aboveAppetite: true, trend: 'steady',
    }); // prettier-ignore
  });

  it('fall when teams do better, and rise when they do worse', async () => {
    const { policy } = await twoRounds();
    const all = (pass: number) =>
      Object.fromEntries(policy.teams.map(({ id }) => [id, { 'exposed-information': [pass, 100 - pass] as const, 'unsaved-information': [pass - 60, 160 - pass] as const }]));
    const better = await assessed({ tallies: all(100) });
    expect(byId(better, 'open-to-outsiders')?.trend).toBe('falling');
    expect(byId(better, 'right-records-not-kept')?.trend).toBe('rising');
  }); // prettier-ignore

  it('are judged by a person where nothing measures them, and have no trend then', async () => {
    expect(byId(await assessed(), 'destroyed-under-a-hold')).toMatchObject({
      score: 10,
      trend: 'not known',
    });
    expect(byId(await assessed(), 'destroyed-under-a-hold')?.because).toMatch(
      /^Judged by .* on 2 November 2026: /,
    );
  });
});

describe('what a person judged of a risk', () => {
  it.each([
    ['Holds are checked', 'Holds are checked.'],
    ['Holds are checked.', 'Holds are checked.'],
    ['Kept in ../holds, and elsewhere', 'Kept in ../holds, and elsewhere.'],
    ['Who knows?', 'Who knows?'],
  ])('%p is printed as %p', async (why, said) => {
    const { policy, round } = await twoRounds();
    const risk = policy.risk?.risks.find(({ judged }) => judged !== undefined);
    if (policy.risk === undefined || risk?.judged === undefined) throw new Error('No risk is judged');
    const register = { ...policy.risk, risks: [{ ...risk, judged: { ...risk.judged, why } }] };
    expect(assessRisks(register, round.result, undefined)[0]?.because).toBe(
      `Judged by ${risk.judged.by} on 2 November 2026: ${said}`,
    );
  });
});

describe('the evidence for an Information Management Assessment', () => {
  it('puts every measure under a heading, with what is missing and what could not be checked', async () => {
    const { policy, ...rounds } = await twoRounds();
    const { assessment } = await writeAssessment(rounds, 2, policy, YEAR_END, out);
    expect(assessment.headings.map(({ title }) => title)).toEqual([
      'The value of information',
      'Digital information and supporting technology',
      'Information risk, governance and oversight',
      'Records, review and transfer',
    ]);
    const elements = assessment.headings.flatMap((heading) => heading.elements);
    const shown = elements.flatMap(({ shows }) => shows).join(' ');
    for (const { title } of policy.criteria) expect(shown).toContain(title);
    expect(elements.every(({ people, code }) => people.length > 0 && code !== '')).toBe(true);
    expect(elements.flatMap(({ missing }) => missing).join()).toContain('No sample of decisions has been checked');
    expect(assessment.unverified.join()).toContain('No rating is proposed');
  }); // prettier-ignore
});

describe('a link that a team supplied', () => {
  it.each([
    ['https://drive.google.com/open?id=1', 'https://drive.google.com/open?id=1'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://drive.google.com@evil.example/', undefined],
    ['see the folder', undefined],
    ['', undefined],
  ])('%j is followed as %j', (link, safe) => {
    expect(safeLink(link)).toBe(safe);
  });
});

describe('the year end', () => {
  it.each([
    ['2026-11-24', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['2027-04-01', '2028-03-31'],
  ])('of %s is %s', (day, end) => {
    expect(financialYearEnd(day)).toBe(end);
  });
});
