import type { Workbook } from 'exceljs';
import { disarmed } from '../../../spreadsheets/formula-text.ts';
import type { Cell, Table } from '../tables/table.ts';

/** Excel takes no longer text in a cell. */
const LONGEST = 32_000;

/** Adds a table as a sheet: headings in bold that stay in sight, numbers as numbers, no text that a spreadsheet would run. */
export function addSheet(book: Workbook, name: string, { columns, rows, empty }: Table): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.addRow(columns.map(({ heading }) => disarmed(heading)));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(plain));
  if (rows.length === 0) sheet.addRow([empty]);
  columns.forEach(({ heading, numeric }, place) => {
    const longest = Math.max(
      heading.length,
      ...rows.slice(0, 200).map((row) => String(plain(row[place] ?? null) ?? '').length),
    );
    const column = sheet.getColumn(place + 1);
    column.width = Math.min(60, Math.max(10, longest + 2));
    column.alignment = { vertical: 'top', wrapText: true, horizontal: numeric === true ? 'right' : 'left' };
    if (/^share/i.test(heading)) column.numFmt = '0%';
  });
}

/** A cell as a spreadsheet keeps it: its value where it has one, else its words. */
function plain(cell: Cell): string | number | null {
  const value = cell !== null && typeof cell === 'object' ? (cell.value ?? cell.text) : cell;
  return typeof value === 'string' ? disarmed(value).slice(0, LONGEST) : value;
}
