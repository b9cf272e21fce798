import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import PostalMime from 'postal-mime';
import { writeReports } from '../../../scripts/audit/reports/write-reports.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import { whatWasLearned } from '../result/a-department.ts';
import { withKeptAudit } from './a-kept-audit.ts';
import { documentsNamed } from './documents-named.ts';
import { inFolder, writtenIn } from './written.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '{{ 7*191 }}{% raw %}',
  '</td></table><h1>Owned',
  '=HYPERLINK("http://evil.example","open")',
  '@SUM(1+1)*cmd|calc',
  '\u202Efdp.exe\u2066\u200B',
  'first line\r\nBcc: all@example.gov.uk',
] as const;

/** A result in which everything that comes from outside is `name`. */
function resultNamed(name: string) {
  const learned = whatWasLearned();
  const { policy } = learned;
  const [finance, ...others] = policy.teams;
  if (finance === undefined) throw new Error('no team');
  const everywhere = {
    ...policy,
    settings: { ...policy.settings, title: name, notice: name, site: { ...policy.settings.site, serviceName: name, footer: [name], contact: name } },
    teams: [{ ...finance, title: name }, ...others],
    criteria: policy.criteria.map((it) => ({ ...it, heading: name, title: name, asks: name, whyItMatters: name })),
    classes: policy.classes.map((it) => ({ ...it, title: name, whereToKeep: name, whoSaves: name })),
    coverage: [{ id: 'mail', title: name, measured: false, how: name, owner: name }],
    holds: [{ id: 'hold', title: name, kind: 'inquiry' as const, authority: name, contact: name, placedOn: learned.asOf, scope: [{ drives: [name] }], words: [name], notices: [] }],
  }; // prettier-ignore
  const result = assembleResult({
    ...learned,
    policy: everywhere,
    gaps: [{ source: name, kind: 'user', reason: name, remedy: name, partly: false }],
    lost: [{ id: 'l', title: name, class: name, what: 'deleted', on: null, dueOn: null, where: name, place: 'shared-drive', restoreBy: null }],
  }); // prettier-ignore
  return { policy: everywhere, result };
}

/** Every file of the reports, by path. */
const reportsNamed = (name: string): Promise<ReadonlyMap<string, Buffer>> => {
  const { policy, result } = resultNamed(name);
  return withKeptAudit({ documents: documentsNamed(name), folders: { f: name }, result }, (audit) =>
    inFolder(async (out) => {
      await writeReports({ audit, policy, out });
      return new Map(
        writtenIn(out)
          .files()
          .map((file) => [file, readFileSync(join(out, file))]),
      );
    }),
  );
};

/** Tags of a page without the values of their attributes. */
const tagsOf = (html: string): string[] =>
  (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')).sort();

let plain: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  plain = await reportsNamed('A plain name');
}, 60_000);

describe.each(HOSTILE)('a report in which everything is named %j', (name) => {
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    files = await reportsNamed(name);
  }, 60_000);
  const ending = (end: string): [string, string][] =>
    [...files].filter(([file]) => file.endsWith(end)).map(([file, text]) => [file, text.toString('utf8')]);

  it('has the same pages with the same tags as one with plain names', () => {
    for (const [file, html] of ending('.html')) {
      expect({ file, tags: tagsOf(html) }).toEqual({
        file,
        tags: tagsOf(plain.get(file)?.toString('utf8') ?? ''),
      });
      expect(html).not.toContain('1337');
    }
  });

  it('shows on pages every character that hides or turns the direction of writing', () => {
    for (const [file, html] of ending('.html'))
      expect({ file, found: /[\u202A-\u202E\u2066-\u2069\u200B]/.test(html) }).toEqual({
        file,
        found: false,
      });
  });

  it('has no cell in a spreadsheet that would run', () => {
    for (const [file, text] of ending('.csv')) {
      const cells = text.match(/(?<=^|,|\r\n)(?:"(?:[^"]|"")*"|[^,\r\n]*)/g) ?? [];
      const running = cells.map((cell) => cell.replace(/^"/, '')).filter((cell) => /^[=+\-@\t\r]/.test(cell));
      expect({ file, running }).toEqual({ file, running: [] });
    }
  });

  it('has a workbook of texts and numbers, and no formula', async () => {
    const book = new excel.Workbook();
    await book.xlsx.load(
      files.get('kim/what-to-keep.xlsx') as unknown as Parameters<typeof book.xlsx.load>[0],
    );
    const values: unknown[] = [];
    book.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          values.push(cell.value);
          expect(cell.formula).toBeUndefined();
        });
      });
    });
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter((value) => typeof value === 'string' && /^[=+\-@\t\r]/.test(value))).toEqual([]);
    expect(values.filter((value) => typeof value !== 'string' && typeof value !== 'number')).toEqual([]);
  });

  it('has messages with the same headers, and the same tags, as one with plain names', async () => {
    const messages = ending('.eml');
    expect(messages.length).toBeGreaterThan(0);
    for (const [file, text] of messages) {
      const [head = ''] = text.split('\r\n\r\n', 1);
      const headers = head.replace(/\r\n[ \t]/g, ' ').split('\r\n').map((line) => line.split(':', 1)[0]); // prettier-ignore
      expect({ file, headers }).toEqual({
        file,
        headers: [
          'X-Unsent',
          'From',
          'To',
          'Cc',
          'Subject',
          'Message-ID',
          'Date',
          'MIME-Version',
          'Content-Type',
        ],
      });
      const { html = '' } = await PostalMime.parse(text);
      const same = await PostalMime.parse(plain.get(file) ?? '');
      // What is wrong with a name is said of some names, and not of others.
      const kinds = (of: string): ReadonlySet<string> => new Set(tagsOf(of));
      expect({ file, tags: kinds(html) }).toEqual({ file, tags: kinds(same.html ?? '') });
      expect(html).not.toMatch(/1337|[\u202A-\u202E\u2066-\u2069\u200B]/);
    }
  });
});
