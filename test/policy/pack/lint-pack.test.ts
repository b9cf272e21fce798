import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { compilePack } from '#policy/pack/compile-pack.ts';
import { lintPack } from '#policy/pack/lint-pack.ts';
import type { PackProblem } from '#policy/pack/pack-problem.ts';
import { packFiles } from '../../pack/example-pack.ts';

const AS_OF = plainDate('2026-11-22');

/** Everything said of the pack we ship, changed in one place of one file. */
function said(file = '', from: string | RegExp = '', to = '', asOf = AS_OF): PackProblem[] {
  const files = packFiles().map((it) => {
    if (it.path !== file) return it;
    const text = it.text.replace(from, to);
    if (text === it.text) throw new Error(`${String(from)} is not in ${file}`);
    return { ...it, text };
  });
  const { policy, problems, sources } = compilePack(files);
  if (policy === undefined)
    throw new Error(problems.map((it) => `${it.file}:${it.line} ${it.message}`).join('\n'));
  return lintPack(policy, { asOf, sources });
}

let before: ReadonlySet<string>;
beforeAll(() => {
  before = new Set(said().map((it) => it.message));
});
/** What is said that was not said of the pack as we ship it. */
const news = (...change: Parameters<typeof said>): PackProblem[] =>
  said(...change).filter((it) => !before.has(it.message));

const FINANCE = 'schedules/finance.yaml';
const FIN_01_RULE =
  /cutOff: financial-year\n {4}period: P6Y\n {4}action: destroy\n {4}cases:\n(?: {6}- .*\n)+/;

describe('A second look at a pack', () => {
  it('finds no error in the pack we ship', () => {
    expect(said().filter((it) => it.severity === 'error')).toEqual([]);
  });

  it('asks for a retention instrument past twenty years', () => {
    const [problem] = news(
      FINANCE,
      FIN_01_RULE,
      'period: P25Y\n    action: destroy\n    cases: [{ is: one, on: 2000-01-01, dueOn: 2025-01-02 }]\n',
    );
    expect(problem).toMatchObject({ severity: 'warning', file: FINANCE, field: 'classes[0].period' });
    expect(problem?.message).toMatch(/^FIN-01 is kept for 25 years: past twenty, .* none is cited$/);
  });

  it('is content once the instrument is cited', () => {
    const rule =
      'period: P25Y\n    retentionInstrument: Lord Chancellor 112\n    action: destroy\n    cases: [{ is: one, on: 2000-01-01, dueOn: 2025-01-02 }]\n';
    expect(news(FINANCE, FIN_01_RULE, rule)).toEqual([]);
  });

  it('asks nothing of a body outside the Public Records Act', () => {
    const outside = said('pack.yaml', 'law: public-records-act', 'law: other');
    expect(outside.filter((it) => it.message.includes('twenty') && it.severity === 'warning')).toEqual([]);
  });

  it('warns of a transfer that comes after the twenty-year date, however late in the year the record was made', () => {
    const rule =
      'cutOff: calendar-year\n    period: P20Y\n    action: transfer\n    cases: [{ is: one, on: 2000-12-31, dueOn: 2021-01-01, transferBy: 2020-12-31 }]\n';
    const [problem] = news(FINANCE, FIN_01_RULE, rule);
    expect(problem?.message).toMatch(/FIN-01 ends up to 364 days after the twenty-year date/);
  });

  it('does not warn of a transfer in its nineteenth year', () => {
    const rule =
      'cutOff: calendar-year\n    period: P19Y\n    action: transfer\n    cases: [{ is: one, on: 2000-12-31, dueOn: 2020-01-01, transferBy: 2020-12-31 }]\n';
    expect(news(FINANCE, FIN_01_RULE, rule)).toEqual([]);
  });

  it('finds the class whose review date has passed', () => {
    const [problem] = news(FINANCE, 'reviewOn: 2028-04-01', 'reviewOn: 2026-04-01');
    expect(problem).toMatchObject({ severity: 'warning', field: 'classes[0].reviewOn' });
    expect(problem?.message).toBe(
      'FIN-01 was to be reviewed by 1 April 2026: review it and give the next date',
    );
  });

  it('computes every worked case, and calls one that does not come out an error', () => {
    const [problem] = news(FINANCE, 'dueOn: 2026-04-01', 'dueOn: 2026-04-02');
    expect(problem).toMatchObject({ severity: 'error', field: 'classes[0].cases[0].dueOn' });
    expect(problem?.message).toMatch(/by the rule it is due on 1 April 2026, not 2 April 2026/);
  });

  it.each([
    [
      'near-equal titles',
      'title: Budgets and management accounts',
      'title: Payments, invoices & purchase orders',
      /titles of FIN-02 .* and FIN-01 .* nearly the same/,
    ],
    [
      'a scope note that does not say what the class is not',
      /scopeNote: >-\n(?: {6}.*\n)+/,
      'scopeNote: Invoices.\n',
      /scope note of FIN-01 does not say/,
    ],
    [
      'mostly the same terms',
      /terms: \[budget,.*\]/,
      'terms: [invoice, purchase order, requisition]',
      /FIN-02 .* and FIN-01 .* mostly the same terms \(invoice, purchase order, requisition\)/,
    ],
    ['a class without a worked case', /cases:\n(?: {6}- .*\n)+/, 'cases: []\n', /FIN-01 has no worked case/],
  ])('finds %s', (_what, from, to, sentence) => {
    expect(news(FINANCE, from, to).map((it) => it.message)).toContainEqual(expect.stringMatching(sentence));
  });

  it('finds the team that lists a withdrawn class', () => {
    const withdrawn = '  - code: FIN-01\n    withdrawn: { on: 2026-11-01, replacedBy: [FIN-02] }\n';
    const found = news(FINANCE, '  - code: FIN-01\n', withdrawn);
    expect(found.map((it) => it.file)).toContain('teams.yaml');
    expect(found.map((it) => it.message)).toContainEqual(
      expect.stringMatching(/lists FIN-01, which was withdrawn/),
    );
  });

  it('finds the hold that Google Vault does not know of', () => {
    const [problem] = news('holds.yaml', /\n {4}vaultHold: .*/, '');
    expect(problem).toMatchObject({ severity: 'warning', file: 'holds.yaml' });
    expect(problem?.message).toMatch(/has no matching hold in Google Vault/);
  });

  it('judges dates by the day it is given', () => {
    const later = said('', '', '', plainDate('2030-01-01'));
    const passed = (list: PackProblem[]): number =>
      list.filter((it) => it.message.includes('was to be reviewed')).length;
    expect(passed(later)).toBeGreaterThan(passed(said()));
  });
});
