import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import exceljs from 'exceljs';
import type { ImportDecisions } from '../../scripts/schedules/classes/import-schedule.ts';

/** A folder of its own for a test's files. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'wtk-schedules-'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Sheets = Readonly<Record<string, readonly (readonly (string | number | Date | null)[])[]>>;

/** Writes a workbook with these sheets; a row of one text reaches across the sheet, as the heading of a group does. */
export async function workbookOf(
  file: string,
  sheets: Sheets,
  change: (workbook: exceljs.Workbook) => void = () => undefined,
): Promise<string> {
  const workbook = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    const width = Math.max(...rows.map((row) => row.length));
    for (const row of rows) {
      const added = sheet.addRow([...row]);
      if (row.length === 1 && width > 1) sheet.mergeCells(added.number, 1, added.number, width);
    }
  }
  change(workbook);
  await workbook.xlsx.writeFile(file);
  return file;
}

interface WordTable {
  readonly heading?: string;
  /** A row of one text reaches across the table. */
  readonly rows: readonly (readonly string[])[];
}

/** Writes a Word document with these tables, each under its heading. Lines of a text are paragraphs of the cell. */
export async function documentOf(file: string, tables: readonly WordTable[]): Promise<string> {
  const children = tables.flatMap(({ heading, rows }) => {
    const width = Math.max(...rows.map((row) => row.length));
    const cell = (text: string, columnSpan: number): TableCell =>
      new TableCell({ columnSpan, children: text.split('\n').map((line) => new Paragraph(line)) });
    return [
      ...(heading === undefined ? [] : [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 })]),
      new Table({
        rows: rows.map(
          (row) => new TableRow({ children: row.map((text) => cell(text, row.length === 1 ? width : 1)) }),
        ),
      }),
      new Paragraph(''),
    ];
  });
  writeFileSync(file, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return file;
}

/** A sheet that is in the workbook. */
export function sheetOf(workbook: exceljs.Workbook, name: string): exceljs.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet '${name}'`);
  return sheet;
}

/** An import in which nobody said anything beyond the file. */
export const NOTHING_DECIDED: ImportDecisions = {
  map: new Map(),
  common: {},
  given: {},
  function: undefined,
  prefixes: new Map(),
  law: 'public-records-act',
  currentYear: 'financial-year',
  groupRows: false,
};
