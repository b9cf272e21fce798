import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentRow } from '../../../scripts/audit/reports/document-row.ts';
import { writeReports } from '../../../scripts/audit/reports/write-reports.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import { auditResultSchema } from '../../../scripts/audit/result/audit-result.ts';
import { aDepartment, whatWasLearned } from '../result/a-department.ts';
import { aRow, inBatches } from './a-row.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'wtk-out-'));
});
afterEach(() => {
  rmSync(out, { recursive: true });
});

const result = assembleResult(whatWasLearned());
const write = (...rows: readonly DocumentRow[]) =>
  writeReports({ result, policy: aDepartment(), documents: inBatches(rows.slice(0, 1), rows.slice(1)), out });
const read = (file: string): string => readFileSync(join(out, file), 'utf8');
const records = (file: string): Record<string, string>[] =>
  parse<Record<string, string>>(read(file), { columns: true });
const files = (): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name).slice(out.length + 1))
    .sort();

const undecided = aRow({ id: 'u1', status: 'undecided', classCode: null, name: '=1+1' });
const mine = aRow({
  id: 'm1',
  place: 'my-drive',
  where: 'a.person@example.gov.uk',
  status: 'undecided',
  name: 'My secret plan',
});

describe('the reports', () => {
  it('are split so that each part can be shared alone', async () => {
    const { page } = await write(undecided, mine);
    expect(page).toBe(join(out, 'index.html'));
    expect(files()).toEqual([
      'index.html',
      'kim/gaps.csv',
      'kim/league-table.csv',
      'kim/lost-records.csv',
      'kim/my-drive/lost-records.csv',
      'kim/my-drive/undecided-documents.csv',
      'public/index.html',
      'public/league-table.csv',
      'result.json',
      'teams/finance/undecided-documents.csv',
    ]);
    expect(auditResultSchema.parse(JSON.parse(read('result.json')))).toEqual(result);
  });

  it('show titles in My Drive nowhere but among the lists for their owners', async () => {
    await write(undecided, mine);
    const telling = files().filter((file) => read(file).includes('My secret plan'));
    expect(telling).toEqual(['kim/my-drive/undecided-documents.csv']);
    expect(read('index.html')).toContain('1 in shared places, 1 in My Drive');
    expect(read('index.html')).not.toContain('Dismissal of somebody');
  });

  it('name nobody and link to no file in what everybody may see', async () => {
    await write(undecided, mine);
    for (const file of files().filter((it) => it.startsWith('public/'))) {
      const text = read(file).replaceAll(/dro@example.gov.uk|@media/g, '');
      expect(text).not.toMatch(/@|drive\.google|teams\/|kim\//);
    }
  });

  it('list what to do, with links, and the names proposed by the convention', async () => {
    await write(
      undecided,
      aRow({ id: 'n1', nameStanding: 'fails', name: '2026-05-02 Finance  minutes' }),
      aRow({ id: 'n2', nameStanding: 'fails', status: 'on-hold', name: '2026-05-02 Finance  minutes' }),
      aRow({ id: 'd1', status: 'due', dueOn: '2026-04-01' }),
      aRow({ id: 'e1', exposure: 'anyone-with-link' }),
      aRow({ id: 't1', tagProblems: 'The tag says destroy.' }),
      aRow({ id: 'c1', status: 'conflict' }),
      aRow({ id: 'x1', status: 'undecided', trashed: true }),
      aRow({ id: 'f1', status: 'undecided', place: 'elsewhere', where: 'S:\\Team', team: 'unassigned' }),
    );
    expect(records('teams/finance/undecided-documents.csv')).toMatchObject([
      { name: "'=1+1", link: 'https://drive.google.com/open?id=u1' },
    ]);
    expect(records('teams/finance/names-to-mend.csv').map((it) => [it.id, it['proposed name']])).toEqual([
      ['n1', '2026-05-02 Finance minutes'],
      ['n2', ''],
    ]);
    expect(records('teams/finance/overdue-disposals.csv')).toMatchObject([
      { id: 'd1', class: 'FIN-01', 'due on': '2026-04-01' },
    ]);
    expect(records('teams/finance/exposed-files.csv')).toMatchObject([
      { id: 'e1', 'who can open it': 'anyone with the link' },
    ]);
    expect(records('teams/finance/tags-to-check.csv').map((it) => it['what is wrong'])).toEqual([
      'The tag says destroy.',
      'Two decisions disagree.',
    ]);
    expect(records('teams/unassigned/undecided-documents.csv')).toMatchObject([
      { id: 'f1', where: 'S:\\Team', link: '' },
    ]);
  });

  it('link to every list that was written, and to none that was not', async () => {
    await write(undecided, mine);
    for (const page of ['index.html', 'public/index.html']) {
      const links = [...read(page).matchAll(/href="([^"#][^"]*)"/g)]
        .map(([, href]) => href ?? '')
        .filter((href) => !href.startsWith('mailto:'));
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((href) => !existsSync(join(dirname(join(out, page)), href)))).toEqual([]);
    }
  });

  it('leave no list of an earlier report behind, and touch nothing else in the folder', async () => {
    await write(undecided, mine);
    mkdirSync(join(out, 'teams/finance'), { recursive: true });
    writeFileSync(join(out, 'teams/finance/our-notes.txt'), 'ours');
    await write(aRow());
    expect(files()).not.toContain('teams/finance/undecided-documents.csv');
    expect(files()).not.toContain('kim/my-drive/undecided-documents.csv');
    expect(read('teams/finance/our-notes.txt')).toBe('ours');
  });

  it('hold the league table as figures, with reasons for the KIM team alone', async () => {
    await write();
    const rows = records('kim/league-table.csv');
    expect(rows).toHaveLength(result.teams.length * 7);
    expect(
      rows.find((row) => row['team id'] === 'policy' && row['criterion id'] === 'nonstandard-names'),
    ).toMatchObject({ light: 'amber', score: '0.75', numerator: '75', denominator: '100' });
    expect(rows[0]).toHaveProperty('why');
    expect(records('public/league-table.csv')[0]).not.toHaveProperty('why');
    expect(records('kim/lost-records.csv')).toMatchObject([{ title: "'=cmd|calc" }]);
    expect(records('kim/gaps.csv')).toMatchObject([
      { source: 'a.user@example.gov.uk', 'documents read, not counted': '2000' },
    ]);
  });

  it('rank nobody in what everybody may see, until a round is published', async () => {
    await write();
    expect(new Set(records('public/league-table.csv').map(({ rank }) => rank))).toEqual(new Set(['']));
    expect(records('kim/league-table.csv')[0]?.rank).toBe('1');
    await writeReports({
      result: { ...result, standing: 'published' },
      policy: aDepartment(),
      documents: inBatches(),
      out,
    });
    expect(records('public/league-table.csv')[0]?.rank).toBe('1');
  });

  it('come out for a department without a document', async () => {
    const empty = assembleResult(whatWasLearned({ tallies: [], gaps: [], lost: [], documents: 0 }));
    await writeReports({ result: empty, policy: aDepartment(), documents: inBatches(), out });
    expect(read('index.html')).toContain('No team can be ranked yet');
    expect(read('index.html')).toContain('No record was found binned or deleted');
  });
});
