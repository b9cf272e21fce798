/** What people filled in: a CSV file or the first sheet of a Google Sheet, cell by cell. */
export interface Table {
  /** As it was named on the command line. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Where a cell stands, for people: `evidence.csv, line 4, column 'on'`; `sheet 1abc…, cell F4`. */
  readonly at: (row: Pick<TableRow, 'line'>, column: number) => string;
}

export interface TableRow {
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Numbers and truth values come from sheets only; a day is a number there. */
export type Cell = string | number | boolean;

/** Something in a table that cannot be used: where, what, and what to do. */
export interface TableProblem {
  readonly where: string;
  readonly message: string;
}

/** A table that cannot be read at all. The message is written for people. */
export class TableUnreadable extends Error {
  override readonly name = 'TableUnreadable';
}
