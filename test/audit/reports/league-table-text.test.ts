import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { leagueTableText } from '../../../scripts/audit/reports/terminal/league-table-text.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import { movementBetween, withMovement } from '../../../scripts/audit/rounds/movement-between.ts';
import type { PublishedRound } from '../../../scripts/audit/rounds/round.ts';
import { settleRound } from '../../../scripts/audit/rounds/settle-round.ts';
import { compareWithGolden } from '../../golden/compare-with-golden.ts';
import { aDepartment, aTally, whatWasLearned } from '../result/a-department.ts';
import { anOpenRound, aRound } from '../rounds/a-round.ts';

const result = assembleResult(whatWasLearned());
// eslint's own rule against control characters in patterns: they are made from their number.
const ESCAPE = String.fromCharCode(27);

describe('the end of an audit on a terminal', () => {
  it('is, as a whole, what was kept as right', () => {
    compareWithGolden('league-table.txt', leagueTableText(result, { report: 'out/index.html' }));
  });

  it('says the same with and without colour', () => {
    const coloured = leagueTableText(result, { colour: true });
    expect(coloured).toContain(`${ESCAPE}[32mgreen`);
    expect(
      coloured
        .split(ESCAPE)
        .map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/, '')))
        .join(''),
    ).toBe(leagueTableText(result));
  });

  it('names what was not read with what to do, and gives the same advice once', () => {
    const gap = { kind: 'user' as const, reason: 'refused', partly: false };
    const gaps = Array.from({ length: 14 }, (_, index) => ({
      ...gap,
      source: `p${index}@example.gov.uk`,
      remedy: 'ask the administrator',
    }));
    const text = leagueTableText(assembleResult(whatWasLearned({ gaps })));
    expect(text.match(/NOT READ/g)).toHaveLength(10);
    expect(text.match(/ask the administrator/g)).toHaveLength(1);
    expect(text).toContain('and 4 more: the report names each of them');
  });

  it('says how teams moved since the last round, and what that is reckoned from', () => {
    const poor = [aTally('finance', { 'nonstandard-names': [10, 90] }), aTally('policy'), aTally('honours')];
    const previous = aRound({}, { asOf: plainDate('2026-08-01'), tallies: poor }) as PublishedRound;
    const tallies = [aTally('finance'), aTally('policy', { 'stray-storage': [1, 9] }), aTally('honours')];
    const text = leagueTableText(assembleResult(whatWasLearned({ tallies, previous })));
    expect(text).toMatch(/Met {2}Move\n/);
    expect(text).toMatch(/Finance .* 7\/7 {2}up 2\n/);
    expect(text).toMatch(/Policy .* 6\/7 {2}down 2\n/);
    expect(text).toMatch(/Honours Secretariat .* 6\/6 {2}=\n/);
    expect(text).toContain('since August 2026 (figures as of 1 August 2026)');
    expect(leagueTableText(result)).not.toContain('Move');
  });

  it('shows no movement where the line is broken, and says so', () => {
    const current = assembleResult(whatWasLearned());
    const text = leagueTableText(
      withMovement(current, movementBetween(aRound(), current, 'Names of received documents count now')),
    );
    expect(text).not.toMatch(/Met {2}Move/);
    expect(text).toContain(
      'No movement is shown since August 2026 (figures as of 22 November 2026): Names of received documents count now',
    );
  });

  it('ranks nobody while a round is under check', () => {
    const text = leagueTableText(settleRound(anOpenRound(), 'asked').result);
    expect(text).toContain('no team is ranked until they are published');
    expect(text).toMatch(/^ {5}Finance .* 6\/6$/m);
    expect(text).not.toContain('Provisional');
  });

  it('lets no name from outside steer the terminal', () => {
    const policy = aDepartment();
    const [finance, ...others] = policy.teams;
    if (finance === undefined) throw new Error('no team');
    const hostile = { ...policy, teams: [{ ...finance, title: `${ESCAPE}[2JFinance\u202egnp` }, ...others] };
    const gaps = [
      {
        source: `${ESCAPE}]0;x`,
        kind: 'user' as const,
        reason: `no\r\n${ESCAPE}[1A`,
        remedy: `\u009b2J`,
        partly: false,
      },
    ];
    const text = leagueTableText(assembleResult(whatWasLearned({ policy: hostile, gaps })));
    expect(
      Array.from(text).filter(
        (character) =>
          character !== '\n' &&
          (character < ' ' || (character >= '\u007f' && character <= '\u009f') || character === '\u202e'),
      ),
    ).toEqual([]);
  });

  it('cuts long titles to the width and keeps columns straight', () => {
    const policy = aDepartment();
    const long = {
      ...policy,
      teams: policy.teams.map((it) => ({ ...it, title: `${it.title} of a very long name indeed` })),
    };
    const lines = leagueTableText(assembleResult(whatWasLearned({ policy: long, gaps: [] })), {
      width: 80,
    }).split('\n');
    const table = lines.filter((line) => /^ {2}\d/.test(line));
    expect(table).toHaveLength(3);
    expect(new Set(table.map((line) => line.search(/green|amber|red/))).size).toBe(1);
    for (const line of table) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('ends with the exit code', () => {
    const whole = { ...whatWasLearned().certificate, ownersRead: 42, ownersUnreadable: 0 };
    expect(leagueTableText(result)).toMatch(/\n {2}exit 2 \(incomplete\)\n$/);
    expect(leagueTableText(assembleResult(whatWasLearned({ gaps: [], certificate: whole })))).toMatch(
      /\n {2}exit 0\n$/,
    );
  });

  it('says so when no team can be ranked', () => {
    expect(leagueTableText(assembleResult(whatWasLearned({ tallies: [] })))).toContain(
      'No team can be ranked yet',
    );
  });
});
