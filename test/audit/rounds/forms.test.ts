import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from '@jest/globals';
import { readForm } from '../../../scripts/audit/evidence/read-form.ts';
import type { TeamResult } from '../../../scripts/audit/result/audit-result.ts';
import { formCsv } from '../../../scripts/audit/rounds/forms/form-csv.ts';
import { formPage } from '../../../scripts/audit/rounds/forms/form-page.ts';
import { writeForms } from '../../../scripts/audit/rounds/forms/write-forms.ts';
import { settleRound } from '../../../scripts/audit/rounds/settle-round.ts';
import type { Round } from '../../../scripts/audit/rounds/round.ts';
import { compareWithGolden } from '../../golden/compare-with-golden.ts';
import { aDepartment } from '../result/a-department.ts';
import { aTable } from '../tables/a-table.ts';
import { anOpenRound } from './a-round.ts';

const department = aDepartment();
const policy = {
  ...department,
  criteria: department.criteria.map((it) => ({
    ...it,
    driveShows: 'What Drive shows.',
    teamSupplies: 'What the team says.',
    evidenceDemanded: it.id === 'unowned-information',
  })),
};
const round: Round = settleRound(anOpenRound({}, { policy }), 'asked');
const team = (id: string): TeamResult => {
  const found = round.result.teams.find((it) => it.id === id);
  if (found === undefined) throw new Error(`No team ${id}`);
  return found;
};
const csv = (changes: Partial<TeamResult> = {}): string =>
  formCsv({ ...team('policy'), ...changes }, round.result.criteria);
const page = (id: string, changes: Partial<TeamResult> = {}): string =>
  formPage(round, { ...team(id), ...changes }, policy.settings);

describe("a team's evidence form", () => {
  it('is, as a spreadsheet and as a page, what was kept as right', () => {
    compareWithGolden('evidence-form.csv', csv());
    compareWithGolden('evidence-form.txt', page('policy'));
  });

  it('can be read back as it was written, and has a row for every criterion', () => {
    const [headings = [], ...rows] = parse(csv());
    expect(rows).toHaveLength(7);
    expect(readForm(aTable(headings, ...rows), ['policy'])).toEqual({
      evidence: [],
      challenges: [],
      problems: [],
    });
    const filled = rows.map((row) =>
      row.map(
        (cell, at) => ({ statement: 'So it is', by: 'Ann', on: '5/8/2026' })[headings[at] ?? ''] ?? cell,
      ),
    );
    expect(readForm(aTable(headings, ...filled), ['policy']).evidence).toHaveLength(7);
  });

  it('leaves to the KIM team what is accepted', () => {
    expect(csv().split('\r\n', 1)[0]).not.toContain('accepted');
  });

  it('tells a team under exemption, and one that could not be read', () => {
    expect(page('honours')).toContain('You are exempt until 31 December 2026: Publishes the lists');
    expect(page('finance', { unread: 'all' })).toContain('We could read none of your documents.');
  });

  it('lets no text from outside become anything but text', () => {
    const hostile = '<img src=x> [a](javascript:b)\n# big';
    expect(page('finance', { title: hostile })).toContain(
      '# \\<img src=x\\> \\[a\\](javascript:b) \\# big: records check',
    );
    expect(csv({ id: '=cmd' })).toContain("'=cmd");
  });

  it("goes to each team's folder, and nowhere for what no team claims", async () => {
    const out = mkdtempSync(join(tmpdir(), 'wtk-forms-'));
    try {
      const written = await writeForms(round, policy.settings, out);
      expect(written).toHaveLength(8);
      expect(readFileSync(join(out, 'teams/policy/evidence-2026-08.csv'), 'utf8')).toBe(csv());
      expect(existsSync(join(out, 'teams/policy/evidence-2026-08.md'))).toBe(true);
      expect(existsSync(join(out, 'teams/unassigned'))).toBe(false);
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});
