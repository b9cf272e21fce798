import type { SourceCell, SourceTable } from './source-table.ts';

/** Where something stands in a file, for programs and for people. */
export interface Place {
  /** Name of the sheet; left out for Word and CSV. */
  readonly sheet?: string;
  /** Number of the table in a Word document, from 1. */
  readonly table?: number;
  readonly row: number;
  readonly column: number;
}

export const placeOf = (
  { kind, name, number }: SourceTable,
  { row, column }: Pick<SourceCell, 'row' | 'column'>,
): Place => ({
  ...(kind === 'sheet' ? { sheet: name } : kind === 'table' ? { table: number } : {}),
  row,
  column,
});

/** `sheet 'Finance', cell C12`; `table 3, row 4, column 2`; `line 7, column 2`. */
export function placeInWords({ sheet, table, row, column }: Place): string {
  if (sheet !== undefined) return `sheet '${sheet}', cell ${lettersOf(column)}${row}`;
  return table === undefined
    ? `line ${row}, column ${column}`
    : `table ${table}, row ${row}, column ${column}`;
}

/** `sheet 'Finance', row 12`: the row and no cell of it. */
export function rowInWords({ sheet, table, row }: Place): string {
  if (sheet !== undefined) return `sheet '${sheet}', row ${row}`;
  return table === undefined ? `line ${row}` : `table ${table}, row ${row}`;
}

/** `A` for 1, `Z` for 26, `AA` for 27: the letters over a workbook's columns. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? `${lettersOf(Math.floor((column - 1) / 26))}${letter}` : letter;
}
