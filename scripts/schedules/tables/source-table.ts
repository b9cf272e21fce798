/** A cell as it was written, and where it stands. Rows and columns count from 1. */
export interface SourceCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Why its text is not to be trusted: a formula without a stored result, an error in the workbook. */
  readonly trouble?: string;
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** One cell reaches across the whole row: people write the heading of a group so. */
  readonly banner: boolean;
}

/** A sheet of a workbook, a table of a Word document, or the one list that a CSV file is. */
export interface SourceTable {
  readonly kind: 'sheet' | 'table' | 'list';
  /** The sheet's name, the heading above the Word table; empty where there is none. */
  readonly name: string;
  /** Which of its kind in the file, from 1. */
  readonly number: number;
  readonly rows: readonly SourceRow[];
}

/** What a schedule was read from. */
export interface SourceFile {
  /** The file's own name, without its folder. */
  readonly name: string;
  readonly tables: readonly SourceTable[];
  /** What was left out on purpose, in sentences: macros, hidden sheets. */
  readonly remarks: readonly string[];
}

/** A file that cannot be read as a schedule at all. The message is written for people. */
export class ScheduleUnreadable extends Error {
  override readonly name = 'ScheduleUnreadable';
}
