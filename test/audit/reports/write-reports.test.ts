import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeReports } from '../../../scripts/audit/reports/write-reports.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import { auditResultSchema } from '../../../scripts/audit/result/audit-result.ts';
import { compareWithGolden } from '../../golden/compare-with-golden.ts';
import { aDepartment, whatWasLearned } from '../result/a-department.ts';
import { withKeptAudit, type Given, type GivenDocument } from './a-kept-audit.ts';
import { reported } from './reported.ts';
import { inFolder, writtenIn } from './written.ts';

const undecided: GivenDocument = {
  id: 'undecided-1', status: 'undecided', name: '=1+1', folder: 'folder-budget', modified: '2024-03-01', made: '2024-03-01',
}; // prettier-ignore
const mine: GivenDocument = {
  id: 'mine-1', placeKind: 'my-drive', place: 'a.person@example.gov.uk', status: 'undecided', name: 'My secret plan', folder: 'folder-secret',
}; // prettier-ignore
const folders = { 'folder-budget': 'Budget 2025/26', 'folder-secret': 'Secret folder' };

const some: Given = { documents: [undecided, mine], folders };

describe('the reports', () => {
  it('are split into folders that each hold all that they need', () =>
    reported(some, ({ files }) => {
      const folder = (start: string): string[] => files().filter((file) => file.startsWith(start));
      expect(folder('teams/finance/')).toEqual(
        ['accessibility.html', 'decision-list.csv', 'index.html', 'method.html', 'monday-digest.eml', 'site.css', 'undecided-documents.html']
          .map((file) => `teams/finance/${file}`),
      ); // prettier-ignore
      expect(folder('owners/')).toEqual([
        'owners/a.person@example.gov.uk.csv',
        'owners/a.user@example.gov.uk.csv',
      ]);
      for (const audience of ['public', 'kim'])
        for (const page of ['index', 'trends', 'schedule', 'forecast', 'reading', 'coverage', 'method', 'accessibility', 'criterion-stray-storage', 'team-finance'])
          expect(files()).toContain(`${audience}/${page}.html`); // prettier-ignore
      expect(folder('kim/')).toEqual(
        expect.arrayContaining(['kim/holds.html', 'kim/lists.html', 'kim/what-to-keep.xlsx']),
      );
    }));

  it('link, in every folder, to nothing that is not in it, but for files in Drive and whom to ask', () =>
    reported(some, ({ files, read, out }) => {
      for (const file of files().filter((it) => it.endsWith('.html'))) {
        const root = file.startsWith('teams/') ? file.split('/').slice(0, 2).join('/') : dirname(file);
        const links = [...read(file).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => href ?? '');
        expect(links.length).toBeGreaterThan(2);
        for (const link of links.filter(
          (it) => !/^(mailto:|https:\/\/drive\.google\.com\/open\?id=)/.test(it),
        )) {
          const [path = '', anchor] = link.split('#');
          const target = path === '' ? join(out, file) : join(out, dirname(file), path);
          expect({ file, link, exists: existsSync(target) }).toEqual({ file, link, exists: true });
          if (root !== '.') expect(relative(join(out, root), target)).not.toMatch(/^\.\./);
          if (anchor !== undefined) expect(read(relative(out, target))).toContain(`id="${anchor}"`);
        }
      }
    }));

  it('show what stands in My Drive to its owner alone: titles, folders and links', () =>
    reported(some, ({ files, read }) => {
      const telling = files().filter((file) => /My secret plan|Secret folder|mine-1/.test(read(file)));
      expect(telling).toEqual(['owners/a.person@example.gov.uk.csv']);
      const lost = files().filter((file) => read(file).includes('Dismissal of somebody'));
      expect(lost).toEqual(['owners/a.user@example.gov.uk.csv', 'result.json']);
      expect(read('teams/finance/index.html')).toMatch(/1 entry of these stands in My Drive/);
    }));

  it('keep the result as it was', () =>
    reported(some, ({ read }) => {
      const result = assembleResult(whatWasLearned());
      expect(auditResultSchema.parse(JSON.parse(read('result.json')))).toEqual(result);
    }));

  it('remove what an earlier report wrote and this one did not, and touch nothing else', () =>
    inFolder(async (out) => {
      const { files, read } = writtenIn(out);
      const write = (given: Given) =>
        withKeptAudit(given, (audit) => writeReports({ audit, policy: aDepartment(), out }));
      await write(some);
      mkdirSync(join(out, 'teams/finance'), { recursive: true });
      writeFileSync(join(out, 'teams/finance/our-notes.txt'), 'ours');
      writeFileSync(join(out, '..', 'outside.txt'), 'ours');
      const manifest = JSON.parse(read('report-files.json')) as { files: string[]; hashes: object };
      writeFileSync(
        join(out, 'report-files.json'),
        JSON.stringify({ ...manifest, files: [...manifest.files, '../outside.txt', '/etc/hosts'] }),
      );
      await write({});
      expect(files()).not.toContain('teams/finance/decision-list.csv');
      expect(files()).not.toContain('owners/a.person@example.gov.uk.csv');
      expect(read('teams/finance/our-notes.txt')).toBe('ours');
      expect(existsSync(join(out, '..', 'outside.txt'))).toBe(true);
    }));

  it('set aside a decision list that somebody has filled in, and overwrite one that nobody has', () =>
    inFolder(async (out) => {
      const { files, read } = writtenIn(out);
      const list = 'teams/finance/decision-list.csv';
      const write = (given: Given) =>
        withKeptAudit(given, (audit) => writeReports({ audit, policy: aDepartment(), out }));
      expect((await write(some)).keptAside).toEqual([]);
      expect((await write(some)).keptAside).toEqual([]);
      const [first, second] = [1, 2].map((number) => `teams/finance/decision-list-filled-in-${number}.csv`);
      writeFileSync(join(out, list), read(list).replace('\r\n,,', '\r\nFIN-01,,'));
      expect((await write(some)).keptAside).toEqual([first]);
      expect(read(first ?? '')).toContain('FIN-01');
      expect(read(list)).not.toContain('\r\nFIN-01');
      writeFileSync(join(out, list), 'mine');
      expect((await write({})).keptAside).toEqual([second]);
      await write({});
      expect(files().filter((file) => file.includes('decision-list'))).toEqual([first, second]);
    }));

  it('hold the league table as figures, with reasons for the KIM team alone', () =>
    reported({}, ({ records }) => {
      const rows = records('kim/league-table.csv');
      expect(
        rows.find((row) => row['team id'] === 'policy' && row['criterion id'] === 'nonstandard-names'),
      ).toMatchObject({ light: 'amber', score: '0.75', numerator: '75', denominator: '100' });
      expect(rows[0]).toHaveProperty('why');
      expect(records('public/league-table.csv')[0]).not.toHaveProperty('why');
      expect(records('kim/lost-records.csv')).toMatchObject([{ title: "'=cmd|calc" }]);
      expect(records('kim/gaps.csv')).toMatchObject([{ source: 'a.user@example.gov.uk' }]);
    }));

  it('come out for a department without a document, a team or a criterion to measure', async () => {
    const nothing = whatWasLearned({ tallies: [], gaps: [], lost: [], documents: 0 });
    await reported({ result: assembleResult(nothing) }, ({ read }) => {
      expect(read('index.html')).toContain('No team can be ranked yet');
      expect(read('kim/lost-records.html')).toContain('No record was found binned or deleted');
      expect(read('kim/forecast.html')).toContain('Nothing has fallen due');
      expect(read('kim/trends.html')).toContain('No round has been published yet');
    });
    const teamless = assembleResult({
      ...nothing,
      policy: { ...nothing.policy, teams: [] },
      survey: { drives: [], activePeople: new Set() },
    });
    await reported({ result: teamless }, ({ read }) => {
      expect(read('index.html')).toContain('The schedules name no team');
    });
  });

  it('are, page for page of each kind, what was kept as right', () =>
    reported({ ...some, documents: [undecided, mine, ...MORE] }, ({ read }) => {
      for (const [golden, file] of Object.entries(GOLDEN)) compareWithGolden(golden, read(file));
    }));
});

const MORE: readonly GivenDocument[] = [
  { id: 'due-1', status: 'due', due: '2026-04-01', made: '2019-05-02', code: 'FIN-01', action: 'destroy' },
  { id: 'keep-1', due: '2027-04-01', made: '2020-05-02', code: 'FIN-01', action: 'review', recent: true },
  { id: 'open-1', exposure: 'anyone-with-link', code: 'FIN-01' },
  { id: 'l2', name: '=cmd|calc', code: 'FIN-01', trashedOn: '2026-11-10' },
  { id: 'name-1', nameStanding: 'fails', name: '2026-05-02 Finance  minutes' },
  { id: 'conflict-1', status: 'conflict', tagProblems: 'One says destroy, one says review.' },
];

const GOLDEN = {
  'site-front.html': 'index.html',
  'site-public.html': 'public/index.html',
  'site-team.html': 'teams/finance/index.html',
  'site-undecided.html': 'teams/finance/undecided-documents.html',
  'site-forecast.html': 'kim/forecast.html',
  'site-criterion.html': 'public/criterion-nonstandard-names.html',
  'digest.eml': 'teams/finance/monday-digest.eml',
  'decision-list.csv': 'teams/finance/decision-list.csv',
};
