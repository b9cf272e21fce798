import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { csvText } from '../../../scripts/audit/reports/csv/csv-text.ts';
import { csvTable } from '../../../scripts/audit/tables/csv-table.ts';
import { dayInCell } from '../../../scripts/audit/tables/day-in-cell.ts';
import { readColumns } from '../../../scripts/audit/tables/read-columns.ts';
import { sheetIdOf } from '../../../scripts/audit/tables/sheet-id-of.ts';
import { sheetTable } from '../../../scripts/audit/tables/sheet-table.ts';
import { MemoryGoogle } from '../memory-google.ts';
import { aTable } from './a-table.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wtk-tables-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a day in a cell', () => {
  it.each([
    ['2026-11-03', '2026-11-03'],
    [' 2026-11-03 ', '2026-11-03'],
    ['3/11/2026', '2026-11-03'],
    ['03.11.2026', '2026-11-03'],
    ['3 November 2026', '2026-11-03'],
    ['3rd Nov 2026', '2026-11-03'],
    ['31 June 2026', undefined],
    ['before 3 November 2026', undefined],
    ['3 November 2026 to 4 November 2026', undefined],
    [46_329, '2026-11-03'],
    [46_329.75, '2026-11-03'],
    ['31/6/2026', undefined],
    ['11/22/2026', undefined],
    ['soon', undefined],
    [0, undefined],
    [1e9, undefined],
    [true, undefined],
    ['', undefined],
  ])('%j is %s', (cell, day) => {
    expect(dayInCell(cell)).toBe(day);
  });
});

describe('what is named on the command line', () => {
  const id = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-ab';
  it.each([
    ['the id of a sheet', id, false, id],
    ['its address', `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`, false, id],
    ['a file of that name', id, true, undefined],
    ['a path', 'returned/finance.csv', false, undefined],
    ['some other address', 'https://example.gov.uk/sheet', false, undefined],
  ])('may be %s', (_what, named, exists, sheet) => {
    expect(sheetIdOf(named, exists)).toBe(sheet);
  });
});

describe('the columns of a table', () => {
  const wanted = { required: ['team', 'on'], optional: ['note'], ignored: ['light'] } as const;

  it('are found by name, in any order, whatever their capitals', () => {
    const table = aTable(['Note', 'light', 'ON', ' Team '], ['x', 'red', 5, ' finance ']);
    const { problems, text, cell } = readColumns<'team' | 'on' | 'note'>(table, wanted);
    const [row] = table.rows;
    if (row === undefined) throw new Error('No row');
    expect(problems).toEqual([]);
    expect([text(row, 'team'), cell(row, 'on'), text(row, 'note')]).toEqual(['finance', 5, 'x']);
  });

  it('are each missed, doubted or found twice by name', () => {
    const { problems } = readColumns<'team' | 'on' | 'note'>(
      aTable(['tem', 'on', 'on', 'secret', '']),
      wanted,
    );
    expect(problems).toEqual([
      { where: 'form.csv', message: "There is no column 'team': add it to the headings." },
      {
        where: "form.csv, line 1, column 'tem'",
        message: "Nothing is read from a column of this name: did you mean 'team'?",
      },
      { where: "form.csv, line 1, column 'on'", message: 'This column is there twice: keep one of them.' },
      {
        where: "form.csv, line 1, column 'secret'",
        message: 'Nothing is read from a column of this name: take it out.',
      },
    ]);
  });

  it.each(["'=SUM(A1)", "''-", '=1', '-', "'quoted'", '＝1'])(
    'give back %j of a CSV of ours as it was',
    (name) => {
      const [row = []] = parse(csvText([[name, 'end']]));
      const { text } = readColumns(aTable(['name', 'end'], row), { required: ['name', 'end'] });
      expect(text({ line: 2, cells: row }, 'name')).toBe(name);
    },
  );

  it('give back text that our CSV had kept from being taken for a formula', () => {
    const [heading = ''] = csvText([['team'], ['=1+1']]).split('\r\n', 1);
    const table = aTable([heading], ["'=1+1"], ["'tis"]);
    const { text } = readColumns<'team'>(table, { required: ['team'] });
    expect(table.rows.map((row) => text(row, 'team'))).toEqual(['=1+1', "'tis"]);
  });
});

describe('a CSV file', () => {
  it('may be separated by semicolons, and knows the line of every row', async () => {
    const file = join(folder, 'form.csv');
    writeFileSync(file, '\ufeffteam;on\r\nfinance;"one\ntwo"\r\nlegal;three\r\n');
    const table = await csvTable(file);
    expect(table.headings).toEqual(['team', 'on']);
    expect(table.rows).toEqual([
      { line: 3, cells: ['finance', 'one\ntwo'] },
      { line: 4, cells: ['legal', 'three'] },
    ]);
    expect(table.at({ line: 4 }, 1)).toBe(`${file}, line 4, column 'on'`);
  });

  it.each([
    ['is not there', undefined, 'there is no such file'],
    ['is broken', 'team,on\nfinance,"open', 'line 2'],
    ['has a cell too many', 'team,on\na,b,c\n', 'line 2'],
    ['is empty', '', 'the file is empty'],
  ])('that %s is refused in words', async (_what, text, said) => {
    const file = join(folder, 'form.csv');
    if (text !== undefined) writeFileSync(file, text);
    await expect(csvTable(file)).rejects.toMatchObject({
      name: 'TableUnreadable',
      message: expect.stringContaining(said),
    });
  });
});

describe('a Google Sheet', () => {
  const google = (rows: readonly (readonly (string | number)[])[]) =>
    new MemoryGoogle({ users: [], files: {}, sheets: { s1: rows } });

  it('is a table whose cells are named as the sheet names them', async () => {
    const table = await sheetTable(google([['team', 'on'], ['finance', 46_329], [], ['legal']]), 's1');
    expect(table.rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [2, 2],
      [3, 0],
      [4, 1],
    ]);
    expect(table.at({ line: 4 }, 1)).toBe('Google Sheet s1, cell B4');
  });

  it('that is empty is refused in words', async () => {
    await expect(sheetTable(google([]), 's1')).rejects.toThrow('the headings belong in its first row');
  });
});
