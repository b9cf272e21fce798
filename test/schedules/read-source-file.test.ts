import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { armed, disarmed } from '../../scripts/spreadsheets/formula-text.ts';
import { lettersOf, placeInWords } from '../../scripts/schedules/tables/place.ts';
import { readSourceFile } from '../../scripts/schedules/tables/read-source-file.ts';
import { documentOf, sheetOf, temporaryFolder, workbookOf } from './schedule-files.ts';

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = temporaryFolder());
});
afterAll(() => {
  remove();
});

const at = (name: string): string => path.join(folder, name);
const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const texts = async (file: string): Promise<string[][][]> =>
  (await readSourceFile(file)).tables.map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ text }) => text)),
  );

describe('a workbook', () => {
  it('is read as it is shown: results of formulas, days, rich text, merged cells', async () => {
    const file = await workbookOf(
      at('shown.xlsx'),
      {
        Finance: [
          ['Record', 'Kept'],
          ['x', 'y'],
        ],
      },
      (workbook) => {
        const sheet = sheetOf(workbook, 'Finance');
        sheet.getCell('A2').value = { richText: [{ text: 'Invo' }, { text: 'ices', font: { bold: true } }] };
        sheet.getCell('B2').value = { formula: '3+3', result: 6 };
        sheet.getCell('A3').value = new Date('2026-04-01T00:00:00Z');
        sheet.mergeCells('B2:B3');
      },
    );
    expect(await texts(file)).toEqual([
      [
        ['Record', 'Kept'],
        ['Invoices', '6'],
        ['2026-04-01', '6'],
      ],
    ]);
  });

  it('says what it leaves out: hidden sheets, rows and columns', async () => {
    const file = await workbookOf(
      at('hidden.xlsx'),
      {
        Shown: [
          ['A', 'B'],
          ['1', '2'],
          ['3', '4'],
        ],
        Old: [['A']],
      },
      (workbook) => {
        sheetOf(workbook, 'Old').state = 'hidden';
        sheetOf(workbook, 'Shown').getRow(2).hidden = true;
        sheetOf(workbook, 'Shown').getColumn(2).hidden = true;
      },
    );
    const read = await readSourceFile(file);
    expect(read.tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))).toEqual([
      [['A'], ['3']],
    ]);
    expect(read.remarks).toEqual([
      "The sheet 'Shown' has 1 hidden columns: they were not read.",
      "The sheet 'Shown' has 1 hidden rows: they were not read.",
      "The sheet 'Old' is hidden and was not read.",
    ]);
  });

  it('keeps a formula without a stored result apart, with its cell', async () => {
    const file = await workbookOf(
      at('formula.xlsx'),
      {
        S: [
          ['A', 'B'],
          ['x', null],
        ],
      },
      (workbook) => {
        sheetOf(workbook, 'S').getCell('B2').value = { formula: 'A1' };
      },
    );
    const cell = (await readSourceFile(file)).tables[0]?.rows[1]?.cells[1];
    expect(cell).toMatchObject({ text: '', row: 2, column: 2, trouble: /formula/ as unknown });
  });
});

describe('a Word document', () => {
  it('gives its tables with the heading above, merged cells in each place they cover', async () => {
    const file = await documentOf(at('tables.docx'), [
      { heading: 'Finance', rows: [['Record', 'Kept'], ['Payments'], ['Invoices\nand receipts', '6 years']] },
      { heading: 'HR', rows: [['Record', 'Kept']] },
    ]);
    const { tables } = await readSourceFile(file);
    expect(tables.map(({ name, number }) => [name, number])).toEqual([
      ['Finance', 1],
      ['HR', 2],
    ]);
    expect(tables[0]?.rows.map(({ banner, cells }) => [banner, ...cells.map(({ text }) => text)])).toEqual([
      [false, 'Record', 'Kept'],
      [true, 'Payments', 'Payments'],
      [false, 'Invoices\nand receipts', '6 years'],
    ]);
  });
});

describe('a list', () => {
  it.each([
    ['a comma', 'Record,Kept\r\n"Invoices, receipts",6 years\r\n'],
    ['a semicolon', 'Record;Kept\n"Invoices, receipts";6 years\n'],
    ['a tab', 'Record\tKept\nInvoices, receipts\t6 years\n'],
  ])('may be separated by %s', async (_, text) => {
    expect(await texts(written('list.csv', text))).toEqual([
      [
        ['Record', 'Kept'],
        ['Invoices, receipts', '6 years'],
      ],
    ]);
  });

  it("is read in UTF-8, UTF-16 and Windows' Latin script", async () => {
    const text = 'Record,Kept\nCafé – costs,6 years\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const windows = Buffer.from(text.replace('–', '\u0096'), 'latin1');
    for (const bytes of [Buffer.from(text), utf16, windows])
      expect((await texts(written('coded.csv', bytes)))[0]?.[1]).toEqual(['Café – costs', '6 years']);
  });

  it('knows the line of a cell below one that fills several lines', async () => {
    const { tables } = await readSourceFile(written('lines.csv', 'A,B\n"one\ntwo",x\n\nthree,y\n'));
    expect(tables[0]?.rows.map(({ cells }) => cells[0]?.row)).toEqual([1, 2, 4]);
  });
});

describe('what is no schedule is refused plainly', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(81_000_000) }, { level: 1 });
  it.each([
    ['nothing there', () => at('none.xlsx'), /There is no file/],
    ['a folder', () => folder, /is a folder/],
    ['an empty file', () => written('empty.xlsx', ''), /is empty/],
    [
      'an old or locked workbook',
      () => written('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
      /password/,
    ],
    ['a PDF', () => written('s.pdf', '%PDF-1.7'), /is a PDF/],
    ['an unknown kind', () => written('s.odd', 'hello'), /save it as one of them/],
    ['another archive', () => written('s.zip', zipSync({ 'a.txt': new Uint8Array(3) })), /neither an Excel/],
    ['half an archive', () => written('half.xlsx', bomb.subarray(0, 400)), /damaged|cannot be read|neither/],
    [
      'rubbish in an archive',
      () => written('r.xlsx', zipSync({ 'xl/workbook.xml': Buffer.from('<<') })),
      /cannot be read/,
    ],
    [
      'rubbish in a document',
      () => written('r.docx', zipSync({ 'word/document.xml': Buffer.from('<<') })),
      /cannot be read/,
    ],
    ['an archive that unpacks without end', () => written('bomb.xlsx', bomb), /once unpacked/],
    ['an open quote', () => written('open.csv', 'A,B\nx,"y\n'), /open\.csv, line 2: .*quotation mark/],
    ['zero bytes', () => written('zero.csv', 'A,B\n\0'), /is not a text/],
  ])('%s', async (_, file, said) => {
    await expect(readSourceFile(file())).rejects.toMatchObject({
      name: 'ScheduleUnreadable',
      message: expect.stringMatching(said) as unknown,
    });
  });
});

describe('places and formulas', () => {
  it('name a cell as its program does', () => {
    expect([1, 26, 27, 52, 703].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
    expect(placeInWords({ sheet: 'Finance', row: 12, column: 3 })).toBe("sheet 'Finance', cell C12");
    expect(placeInWords({ table: 3, row: 4, column: 2 })).toBe('table 3, row 4, column 2');
    expect(placeInWords({ row: 7, column: 2 })).toBe('line 7, column 2');
  });

  it('disarm what a spreadsheet would run, and give back what was written', () => {
    expect(disarmed('=1+1')).toBe("'=1+1");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', ' ') }), (text) => {
        expect(armed(disarmed(text))).toBe(text);
        expect(disarmed(text)).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
