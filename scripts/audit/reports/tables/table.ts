import type { LightView } from '../lights/light-view.ts';

/**
 * A table as data, made once and shown wherever it is wanted: on a page, in the workbook. Numbers are numbers until
 * they are shown.
 */
export interface Table {
  /** Its place on a page, and the name of its sheet where it has none. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of each heads its row. */
  readonly rows: readonly (readonly Cell[])[];
  /** Said in place of a table without rows. */
  readonly empty: string;
}

export interface Column {
  readonly heading: string;
  readonly numeric?: boolean;
  readonly href?: string;
}

export type Cell = string | number | null | RichCell;

export interface RichCell {
  readonly text: string;
  /** What a spreadsheet gets in place of the text: a number, an ISO day. */
  readonly value?: number | string;
  readonly href?: string;
  readonly light?: LightView;
  /** Stays on one line where there is room: a code, a number of days. */
  readonly tight?: boolean;
  /** Small print below. */
  readonly note?: string;
  /** A name of a document or a folder: anybody may have written it, in any script. */
  readonly foreign?: boolean;
}

/** Rows of a table that a page shows where a domain can have any number of them; a spreadsheet has all. */
export const ROWS_SHOWN = 100;

/** The first rows of a table. */
export const firstRows = (table: Table): Table => ({ ...table, rows: table.rows.slice(0, ROWS_SHOWN) });

export const numeric = (heading: string): Column => ({ heading, numeric: true });
