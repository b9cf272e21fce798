import type { Google } from '../../google/google.ts';
import { TableUnreadable, type Cell, type Table } from './table.ts';

/**
 * The first sheet of a Google Sheet as a table: headings in its first row.
 * @throws TableUnreadable when the sheet is empty; GoogleError when it cannot be read.
 */
export async function sheetTable(google: Pick<Google, 'sheetValues'>, id: string): Promise<Table> {
  const [first, ...rest] = await google.sheetValues(id);
  if (first === undefined)
    throw new TableUnreadable(
      `The first sheet of the Google Sheet ${id} is empty: the headings belong in its first row.`,
    );
  return {
    name: `Google Sheet ${id}`,
    headings: first.map(String),
    rows: rest.map((cells: readonly Cell[], index) => ({ line: index + 2, cells })),
    at: ({ line }, column) => `Google Sheet ${id}, cell ${letterOf(column)}${line}`,
  };
}

/** `A` to `Z`: no more columns than these are read. */
const letterOf = (column: number): string => String.fromCharCode(65 + column);
