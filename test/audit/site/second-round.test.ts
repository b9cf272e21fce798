import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import excel from 'exceljs';
import { DOCUMENT_CRITERIA } from '../../../scripts/audit/criteria/outcome.ts';
import { openStored } from '../../../scripts/audit/figures/stored.ts';
import { OUTCOMES } from '../../../scripts/audit/store/columns.ts';
import { STANDING } from '../../../scripts/audit/store/conditions.ts';
import { openDuckStore } from '../../../scripts/audit/store/duck-store.ts';
import { jsonOf } from '../../commands/run-command.ts';
import { secondRound, type SecondRound } from './second-round.ts';
import { tableRows } from './table-rows.ts';

let round: SecondRound;
beforeAll(async () => {
  round = await secondRound(1500);
}, 180_000);
afterAll(() => round.end());

type Records = Record<string, string>[];
const read = (...names: string[]): string => readFileSync(path.join(round.folder, ...names), 'utf8');
const records = (...names: string[]): Records =>
  parse<Record<string, string>>(read(...names), { columns: true });

/** Team and criterion → passes of counted, as a spreadsheet of the league table says. */
const figuresIn = (rows: Records): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [`${row['team id']} ${row['criterion id']}`, `${row.numerator} of ${row.denominator}`])); // prettier-ignore

/** The same, added up from the documents that the audit kept. */
async function figuresInStore(): Promise<{
  readonly figures: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}> {
  const store = await openDuckStore(path.join(round.folder, 'state', 'audit.duckdb'));
  try {
    const { ofRun, teamOf } = await openStored({ store, nameOf: (place) => place });
    const [figures, documents] = [new Map<string, string>(), new Map<string, string>()];
    for (const { team, n } of await store.all(
      `SELECT team, count(*) AS n FROM documents WHERE ${ofRun} AND ${STANDING} GROUP BY team`,
    ))
      documents.set(teamOf(team), String(n));
    for (const [place, criterion] of DOCUMENT_CRITERIA.entries()) {
      const is = (outcome: 'pass' | 'fail'): string =>
        `((outcomes >> ${2 * place}) & 3) = ${OUTCOMES.indexOf(outcome)}`;
      for (const { team, pass, fail } of await store.all(
        `SELECT team, count(*) FILTER (${is('pass')}) AS pass, count(*) FILTER (${is('fail')}) AS fail
         FROM documents WHERE ${ofRun} AND ${STANDING} GROUP BY team`,
      ))
        figures.set(`${teamOf(team)} ${criterion}`, `${Number(pass)} of ${Number(pass) + Number(fail)}`);
    }
    return { figures, documents };
  } finally {
    await store.close();
  }
}

describe('the figures of one audit', () => {
  it('are the same in the store, in spreadsheets, on pages and in the workbook', async () => {
    const stored = await figuresInStore();
    const rows = records('out/kim/league-table.csv');
    const figures = figuresIn(rows);
    expect(stored.figures.size).toBeGreaterThan(50);
    for (const [what, figure] of stored.figures) expect([what, figures.get(what)]).toEqual([what, figure]);
    for (const row of rows)
      expect([row.team, row.documents]).toEqual([row.team, stored.documents.get(row['team id'] ?? '')]);
    expect(figuresIn(records('out/public/league-table.csv'))).toEqual(figures);

    const titles = new Map(rows.map((row) => [row['team id'], row.team]));
    for (const [id, title] of titles) {
      const own = rows.filter((row) => row['team id'] === id);
      const said = own.map(({ numerator, denominator, light }) => [
        light === 'could not be measured' ? 'Not measured' : `${light?.charAt(0).toUpperCase()}${light?.slice(1)}`.replace('Evidence not supplied', 'No evidence'),
        denominator === '0' ? 'Nothing to count' : `(${numerator} of ${denominator})`,
      ]); // prettier-ignore
      for (const file of [`out/kim/team-${id}.html`, `out/teams/${id}/index.html`]) {
        const lights = tableRows(read(file), 'lights').map(([, light = '', figure = '']) => [
          light.replace(/\nexempt$/, ''),
          /\(.*\)|Nothing to count/.exec(figure.replaceAll(',', ''))?.[0],
        ]);
        expect([file, lights]).toEqual([file, said]);
      }
      const page = tableRows(read('out/kim/index.html'), 'league-table').find(([team]) => team?.split('\n')[0] === title); // prettier-ignore
      expect([title, page?.at(-1)?.replaceAll(',', '')]).toEqual([title, own[0]?.documents]);
      expect([title, page?.find((cell) => cell.includes(' of '))]).toEqual([title, `${own[0]?.met} of ${own[0]?.measurable}`]); // prettier-ignore
    }
    for (const { 'criterion id': id = '' } of rows.filter(({ team }) => team === rows[0]?.team))
      for (const [team, , , passes, counted] of tableRows(read(`out/kim/criterion-${id}.html`), 'teams')) {
        const row = rows.find((it) => it.team === team && it['criterion id'] === id);
        expect([id, team, passes, counted]).toEqual([id, team, row?.numerator, row?.denominator]);
      }

    const book = new excel.Workbook();
    await book.xlsx.readFile(path.join(round.out, 'kim/what-to-keep.xlsx'));
    const sheet = book.getWorksheet('Figures')?.getSheetValues().slice(2) as (string | number)[][];
    expect(sheet.map(([, team, criterion, , , passes, counted]) => [team, criterion, String(passes), String(counted)]))
      .toEqual(rows.map((row) => [row.team, row.criterion, row.numerator, row.denominator])); // prettier-ignore
  });

  it('are the same in the published table, in letters and in statements', () => {
    const rows = records('out/public/league-table.csv');
    const met = new Map(rows.map((row) => [row.team ?? '', `${row.met} of ${row.measurable}`]));
    const titleOf = new Map(round.policy.criteria.map(({ id, title }) => [title, id as string]));
    let lines = 0;
    for (const file of readdirSync(path.join(round.folder, 'letters')).filter((it) => it.endsWith('.html'))) {
      const letter = read('letters', file);
      const teams = tableRows(letter.replace('<table>', '<table id="teams">'), 'teams');
      for (const [team = '', meets] of teams)
        expect([file, team, meets]).toEqual([file, team, met.get(team)]);
      const sum = (at: number): number => teams.reduce((all, [team = '']) => all + Number(met.get(team)?.split(' of ')[at]), 0); // prettier-ignore
      const words = `met ${sum(0)} of the ${sum(1)} standards`;
      expect([file, letter]).toEqual([file, expect.stringContaining(words)]);
      const statement = read('statements/directorates', file);
      expect([file, statement]).toEqual([file, expect.stringContaining(words)]);
      for (const [, title = '', list = ''] of statement.matchAll(/<h3>([^:<]*): [^<]*<\/h3>.*?<ul>(.*?)<\/ul>/gs))
        for (const [, team = '', numerator, denominator] of list.matchAll(/<li>([^:<]*): [^<]*?, (\d+) of (\d+)<\/li>/g)) {
          const row = rows.find((it) => it.team === team && it['criterion id'] === titleOf.get(title.replace(/&#39;/g, "'")));
          expect([file, title, team, numerator, denominator]).toEqual([file, title, team, row?.numerator, row?.denominator]);
          lines += 1;
        } // prettier-ignore
    }
    expect(lines).toBeGreaterThan(30);
  });

  it('are as many in each list as the page says, in the spreadsheets that go with it', () => {
    const teams = records('out/kim/league-table.csv').map(
      (row) => [row['team id'] ?? '', row.team ?? ''] as const,
    );
    let listed = 0;
    for (const [id = '', title] of new Map(teams)) {
      const files = readdirSync(path.join(round.out, 'teams', id));
      const page = tableRows(read('out/kim/lists.html'), 'lists-by-team').find(([team]) => team === title);
      const rows = (file: string): Records => (files.includes(file) ? records('out/teams', id, file) : []);
      const decide = (list: string): number => rows('decision-list.csv').filter((row) => row.list === list).length; // prettier-ignore
      expect([title, ...(page?.slice(1).map(Number) ?? [])]).toEqual([
        title,
        decide('Undecided documents'),
        rows('names-to-mend.csv').length,
        decide('Records fallen due'),
        rows('exposed-files.csv').length,
        rows('records-in-the-bin.csv').length,
        decide('Decisions that disagree'),
        rows('tags-to-check.csv').length,
        rows('markings-to-check.csv').length,
      ]);
      listed += rows('decision-list.csv').length;
    }
    expect(listed).toBeGreaterThan(100);
  });
});

describe('after two rounds', () => {
  it('the site shows who went up and who went down, and from what', () => {
    const moved = new Map(tableRows(read('out/public/index.html'), 'league-table').map(([team = '', , , moves]) => [team, moves])); // prettier-ignore
    expect(moved.get('Honours Secretariat')).toMatch(/^Down \d/);
    expect(moved.get('Human Resources')).toMatch(/^Up \d/);
    expect(moved.get('Legal')).toBe('Same');
    expect(read('out/public/index.html')).toContain('Movement is in places since August 2026');
    const [august, november] = tableRows(read('out/public/team-human-resources.html'), 'trend-table');
    const saved = (row: string[] | undefined): number => Number(/(\d+)%/.exec(row?.[3] ?? '')?.[1]);
    expect([august?.[0], november?.[0]]).toEqual(['August 2026', 'November 2026']);
    expect(saved(november)).toBeGreaterThan(saved(august) + 50);
  });

  it('the decision list, filled in, is what tags are planned by', async () => {
    const list = records('out/teams/honours-secretariat/decision-list.csv');
    const asked = list.filter((row) => row.list === 'Undecided documents').slice(0, 3);
    expect(asked).toHaveLength(3);
    const filled = list.map((row) => (asked.includes(row) ? { ...row, decision: 'NWK', reason: 'Copies' } : row)); // prettier-ignore
    const file = path.join(round.folder, 'filled.csv');
    writeFileSync(file, stringify(filled, { header: true, bom: true }));
    const { url, credentials, admin } = round.served;
    const planned = jsonOf(
      await round.run('tag', 'plan', '--decisions', file, '--decided-by', admin, '--json', '--as-of', '2026-11-18',
        '--api-root', url, '--credentials', credentials, '--admin', admin),
    ); // prettier-ignore
    expect(planned).toMatchObject({ changes: 3, groups: [{ why: 'decision', from: null, to: 'NWK' }] });
  });
});
