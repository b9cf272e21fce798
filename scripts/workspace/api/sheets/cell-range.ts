import type { SheetRecord } from '../../state/sheet-store.ts';

/** A part of a sheet: rows and columns from 0, half-open. */
export interface CellRange {
  readonly sheet: SheetRecord;
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** Size that Google gives a new sheet. */
const ROWS = 1000;
const COLUMNS = 26;

const CORNERS = /^(?:([A-Z]{1,3})(\d+)|([A-Z]{1,3})|(\d+))(?::(?:([A-Z]{1,3})(\d+)|([A-Z]{1,3})|(\d+)))?$/i;

/**
 * The cells that a range in A1 notation means: `Evidence!A1:C5`, `'Round 2'!A:Z`, `A2:C`, `3:3`, or a sheet's title for
 * all of it. Without a title it is the first sheet. `undefined` where it cannot be understood.
 */
export function cellRange(text: string, sheets: readonly SheetRecord[]): CellRange | undefined {
  const bang = text.lastIndexOf('!');
  const title = bang < 0 ? undefined : unquoted(text.slice(0, bang));
  const cells = bang < 0 ? text : text.slice(bang + 1);
  const corners = CORNERS.exec(cells);
  const named = sheets.find((sheet) => sheet.title === (title ?? unquoted(text)));
  if (corners === null) return title === undefined && named !== undefined ? whole(named) : undefined;
  const sheet = title === undefined ? sheets[0] : named;
  return sheet === undefined ? undefined : between(sheet, corners);
}

/** A range as Google writes it back: `Evidence!A1:Z1000`. */
export function inA1({ sheet, rows, columns }: CellRange): string {
  const title = /^\w+$/.test(sheet.title) ? sheet.title : `'${sheet.title.replaceAll("'", "''")}'`;
  const [from, to] = [
    `${letters(columns[0])}${rows[0] + 1}`,
    `${letters(columns[1] - 1)}${Math.max(rows[1], rows[0] + 1)}`,
  ];
  return `${title}!${from === to ? from : `${from}:${to}`}`;
}

function between(sheet: SheetRecord, corners: RegExpExecArray): CellRange {
  const all = whole(sheet);
  const [, column1, row1, onlyColumn1, onlyRow1, column2, row2, onlyColumn2, onlyRow2] = corners;
  const first = { column: column1 ?? onlyColumn1, row: row1 ?? onlyRow1 };
  const hasLast = [column2, row2, onlyColumn2, onlyRow2].some((part) => part !== undefined);
  const last = hasLast ? { column: column2 ?? onlyColumn2, row: row2 ?? onlyRow2 } : first;
  return {
    sheet,
    rows: [rowOf(first.row) ?? 0, (rowOf(last.row) ?? all.rows[1] - 1) + 1],
    columns: [columnOf(first.column) ?? 0, (columnOf(last.column) ?? all.columns[1] - 1) + 1],
  };
}

const whole = (sheet: SheetRecord): CellRange => ({
  sheet,
  rows: [0, Math.max(ROWS, sheet.rows.length)],
  columns: [0, Math.max(COLUMNS, ...sheet.rows.map((row) => row.length))],
});

const unquoted = (title: string): string =>
  /^'.*'$/.test(title) ? title.slice(1, -1).replaceAll("''", "'") : title;

const rowOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text) - 1;

/** `A` is 0, `Z` 25, `AA` 26. */
const columnOf = (text: string | undefined): number | undefined =>
  text === undefined
    ? undefined
    : Array.from(text.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
