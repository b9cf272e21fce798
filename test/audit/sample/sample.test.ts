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
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { DocumentRow } from '../../../scripts/audit/reports/document-row.ts';
import { drawSample, type TeamSample } from '../../../scripts/audit/sample/draw-sample.ts';
import { readKey } from '../../../scripts/audit/sample/read-key.ts';
import { readSample } from '../../../scripts/audit/sample/read-sample.ts';
import type { SampleKey } from '../../../scripts/audit/sample/sample-key.ts';
import { sampleInWords } from '../../../scripts/audit/sample/sample-words.ts';
import { writeSample } from '../../../scripts/audit/sample/write-sample.ts';
import { aRow, inBatches } from '../reports/a-row.ts';
import { aTable } from '../tables/a-table.ts';

const rows = (count: number, changes: Partial<DocumentRow> = {}): DocumentRow[] =>
  Array.from({ length: count }, (_, n) =>
    aRow({ id: `d${n}`, name: `Paper ${n}`, classCode: 'FIN-01', ...changes }),
  );
const draw = (documents: readonly DocumentRow[], options: Partial<Parameters<typeof drawSample>[1]> = {}) =>
  drawSample(inBatches(documents), { seed: 42, size: 5, ...options });
const ids = (samples: readonly TeamSample[]): string[] =>
  samples.flatMap(({ drawn }) => drawn.map(({ id }) => id));

describe('a sample that is drawn', () => {
  it('is the same for the same seed, whatever the order of the documents, and another for another', async () => {
    const documents = rows(500);
    const drawn = ids(await draw(documents));
    expect(new Set(drawn).size).toBe(5);
    expect(ids(await draw([...documents].reverse()))).toEqual(drawn);
    expect(ids(await draw(documents, { seed: 43 }))).not.toEqual(drawn);
  });

  it('takes every document as often as any other', async () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const id of ids(await draw(rows(20), { seed }))) times.set(id, (times.get(id) ?? 0) + 1);
    expect(times.size).toBe(20);
    // 100 times each on average; six standard deviations are 52.
    for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(52);
  });

  it('is of each team, of what it has decided, and whole where there is little', async () => {
    const samples = await draw([
      ...rows(3),
      ...rows(4, { team: 'legal', classCode: 'NWK' }).map((row) => ({ ...row, id: `l${row.id}` })),
      aRow({ id: 'undecided', classCode: null, status: 'undecided' }),
      aRow({ id: 'torn', status: 'conflict' }),
      aRow({ id: 'old', status: 'class-withdrawn' }),
      aRow({ id: 'binned', trashed: true }),
    ]);
    expect(samples.map(({ team, population, drawn }) => [team, population, drawn.length])).toEqual([
      ['finance', 3, 3],
      ['legal', 4, 4],
    ]);
    expect(ids(await draw(rows(3), { only: ['legal'] }))).toEqual([]);
  });

  it('leaves out what stands in My Drive, and counts it', async () => {
    const [sample] = await draw([
      ...rows(2),
      aRow({ id: 'm1', place: 'my-drive', name: 'Secret', classCode: 'FIN-01' }),
    ]);
    expect(sample).toMatchObject({ population: 2, inMyDrive: 1 });
    expect(JSON.stringify(sample)).not.toContain('Secret');
  });

  it('is never more than was asked for, nor what was not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(300), fc.integer({ min: 1, max: 50 }), fc.nat(), async (count, size, seed) => {
        const drawn = ids(await draw(rows(count), { size, seed }));
        expect(drawn).toHaveLength(Math.min(count, size));
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a sample that is written', () => {
  let out: string;
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'wtk-sample-'));
  });
  afterEach(() => {
    rmSync(out, { recursive: true });
  });
  const about = { seed: 42, drawnOn: plainDate('2026-11-02'), asOf: '2026-11-01' };

  it('shows whoever classifies no class, and keeps the classes in a key of ids alone', async () => {
    const samples = await draw([...rows(3), aRow({ id: 'h1', name: '=1+1', classCode: 'FIN-01' })]);
    const { key, lists } = await writeSample(samples, about, out);
    expect(lists).toMatchObject([{ team: 'finance', documents: 4 }]);
    const text = readFileSync(join(out, 'teams/finance/sample-42.csv'), 'utf8');
    expect(text).not.toContain('FIN-01');
    expect(text).toContain("'=1+1");
    expect(parse<Record<string, string>>(text, { columns: true })[0]).toMatchObject({ class: '', by: '' });
    const kept = readFileSync(key, 'utf8');
    expect(kept).not.toContain('Paper');
    expect(await readKey(key)).toEqual(JSON.parse(kept));
  });

  it('is written again as it was, and never over a list that is being filled in or another key', async () => {
    const samples = await draw(rows(3));
    const { key, lists } = await writeSample(samples, about, out);
    const [list] = lists.map(({ file }) => file) as [string];
    await writeSample(samples, about, out);
    writeFileSync(list, `${readFileSync(list, 'utf8')}\r\nhalf done`);
    const filledIn = readFileSync(list, 'utf8');
    await expect(writeSample(samples, about, out)).rejects.toThrow(/sample-42\.csv' is there already and .+nothing was written.+--out/); // prettier-ignore
    rmSync(list);
    const kept = readFileSync(key, 'utf8');
    await expect(writeSample(await draw(rows(5)), about, out)).rejects.toThrow("sample-42-key.json' is there already"); // prettier-ignore
    expect([existsSync(list), readFileSync(key, 'utf8')]).toEqual([false, kept]);
    writeFileSync(list, filledIn);
    await expect(writeSample(samples, { ...about, seed: 43 }, out)).resolves.toMatchObject({ lists: [{}] });
    expect(readFileSync(list, 'utf8')).toBe(filledIn);
  });

  it('that was stopped half way is written to its end when it is drawn again', async () => {
    const samples = await draw(rows(3));
    mkdirSync(join(out, `kim/sample-42-key.json.${process.pid}.part`), { recursive: true });
    await expect(writeSample(samples, about, out)).rejects.toThrow();
    rmSync(join(out, 'kim'), { recursive: true });
    const { key } = await writeSample(samples, about, out);
    expect(await readKey(key)).toMatchObject({ seed: 42 });
  });

  it('has no list for a team with nothing to draw', async () => {
    const mine = rows(2, { team: 'strategy', place: 'my-drive' });
    await writeSample(await draw(mine), about, out);
    expect(readdirSync(out)).toEqual(['kim']);
  });

  it.each([
    ['is not there', undefined, 'cannot be read'],
    ['is something else', '{"seed":1}', 'is not the key of a sample'],
    ['is not JSON', 'seed', 'is not the key of a sample'],
  ])('is not read by a key that %s', async (_what, text, said) => {
    const file = join(out, 'key.json');
    if (text !== undefined) writeFileSync(file, text);
    await expect(readKey(file)).rejects.toThrow(said);
  });
});

describe('a sample that is read back', () => {
  const key: SampleKey = {
    schemaVersion: '1.0',
    seed: 42,
    drawnOn: plainDate('2026-11-02'),
    asOf: '2026-11-01',
    teams: [
      {
        team: 'finance',
        population: 200,
        inMyDrive: 0,
        items: ['a', 'b', 'c', 'd'].map((id) => ({ id, class: 'FIN-01' })),
      },
      { team: 'legal', population: 9, inMyDrive: 3, items: [{ id: 'l', class: 'NWK' }] },
      { team: 'strategy', population: 0, inMyDrive: 7, items: [] },
    ],
  };
  const HEADINGS = ['document', 'where', 'link', 'id', 'class', 'by'];
  const list = (...answers: readonly (readonly [id: string, code: string, by?: string])[]) =>
    aTable(HEADINGS, ...answers.map(([id, code, by = 'Ann']) => ['A paper', 'Finance', '', id, code, by]));
  const read = (...tables: readonly ReturnType<typeof list>[]) =>
    readSample(tables, key, ['FIN-01', 'CON-01'], plainDate('2026-11-09'));

  it('says how many agree, by whom, and which do not', () => {
    const { readings, disagreements, problems } = read(
      list(['a', 'FIN-01'], ['b', 'con-01'], ['c', 'FIN-01 Payments', 'Ben'], ['d', '']),
      list(['l', 'nwk']),
    );
    expect(problems).toEqual([]);
    expect(readings).toMatchObject([
      { team: 'finance', seed: 42, population: 200, drawn: 4, read: 3, agreed: 2, by: ['Ann', 'Ben'] },
      { team: 'legal', drawn: 1, read: 1, agreed: 1, readOn: '2026-11-09', drawnOn: '2026-11-02' },
    ]);
    expect(disagreements).toEqual([{ team: 'finance', id: 'b', was: 'FIN-01', now: 'CON-01' }]);
    const said = sampleInWords(readings, disagreements, 0.2).join('\n');
    expect(said).toContain(
      '2 of 3 the same: 67% (95% interval 21% to 94%), passes, 1 document not classified yet',
    );
    expect(said).toContain('finance  b  tagged FIN-01, classified again as CON-01');
    expect(sampleInWords(readings, disagreements, undefined).join('\n')).toContain('does not pass');
  });

  it('is nothing while nobody has classified', () => {
    expect(read(list(['a', ''], ['b', ' ']))).toEqual({ readings: [], disagreements: [], problems: [] });
    expect(sampleInWords([], [], undefined)).toEqual(['Nothing was classified in these lists yet.']);
  });

  it.each<readonly [string, readonly [string, string, string?], string, RegExp]>([
    ['a document of another sample', ['z', 'FIN-01'], 'id', /not in this sample/],
    ['a document twice', ['a', 'FIN-01'], 'id', /classified already/],
    ['a class that is none', ['b', 'FIN-99'], 'class', /no class 'FIN-99': did you mean FIN-01\?.*NWK/],
    ['nobody', ['b', 'FIN-01', ''], 'by', /Nobody is named/],
  ])('is refused with %s, by line and column', (_what, row, column, said) => {
    const { readings, problems } = read(list(['a', 'FIN-01'], row));
    expect(readings).toEqual([]);
    expect(problems).toEqual([
      { where: `form.csv, line 3, column '${column}'`, message: expect.stringMatching(said) },
    ]);
  });

  it('is refused without its columns', () => {
    const { problems } = readSample([aTable(['id', 'klass'])], key, [], plainDate('2026-11-09'));
    expect(problems.map(({ message }) => message)).toEqual([
      "There is no column 'class': add it to the headings.",
      "There is no column 'by': add it to the headings.",
      expect.stringContaining("did you mean 'class'"),
    ]);
  });
});
