import { placeOf, type Place } from '../tables/place.ts';
import type { SourceCell, SourceFile, SourceRow, SourceTable } from '../tables/source-table.ts';
import { matchHeading, type ColumnUse, type MatchedColumn } from './column-map.ts';
import { fieldOfHeading, headingKey } from './schedule-fields.ts';

/** A row of a schedule by its headings. */
export interface LaidRow {
  readonly table: SourceTable;
  /** The heading of the group that the row stands under. */
  readonly group: string | undefined;
  readonly banner: boolean;
  /** Where the row begins. */
  readonly at: Place;
  readonly cells: readonly { readonly heading: string; readonly cell: SourceCell; readonly at: Place }[];
}

export interface LaidOut {
  readonly rows: readonly LaidRow[];
  /** Every heading once, in the order of the file. */
  readonly columns: readonly MatchedColumn[];
  /** Tables without headings that are known: nothing is read from them. */
  readonly skipped: readonly { readonly at: Place; readonly firstRow: readonly string[] }[];
}

/** Headings stand in one of the first rows, below a title at most. */
const HEADINGS_WITHIN = 15;

/** Finds the headings of each table and the rows below them. A table of two columns with headings down its side is one row. */
export function layOut(file: SourceFile, given: ReadonlyMap<string, ColumnUse>): LaidOut {
  const rows: LaidRow[] = [];
  const columns = new Map<string, MatchedColumn>();
  const skipped: LaidOut['skipped'][number][] = [];
  const isKnown = (text: string): boolean =>
    text !== '' && (given.has(headingKey(text)) || fieldOfHeading(text) !== undefined);
  const note = (heading: string): void => {
    const key = headingKey(heading);
    if (key !== '' && !columns.has(key)) columns.set(key, matchHeading(heading, given));
  };
  for (const table of file.tables) {
    const first = table.rows[0];
    if (first === undefined) continue;
    const sideways = sidewaysRow(table, isKnown);
    if (sideways !== undefined) {
      sideways.cells.forEach(({ heading }) => {
        note(heading);
      });
      rows.push(sideways);
      continue;
    }
    const top = headingRow(table, isKnown);
    if (top === undefined) {
      skipped.push({
        at: placeOf(table, first.cells[0] ?? { row: 1, column: 1 }),
        firstRow: [...new Set(first.cells.map(({ text }) => text).filter((text) => text !== ''))],
      });
      continue;
    }
    const headings = (table.rows[top]?.cells ?? []).map(({ text }) => text.replace(/\s+/g, ' '));
    headings.forEach(note);
    rows.push(...rowsBelow(table, top, headings));
  }
  return { rows, columns: [...columns.values()], skipped };
}

function headingRow(table: SourceTable, isKnown: (text: string) => boolean): number | undefined {
  const scores = table.rows
    .slice(0, HEADINGS_WITHIN)
    .map(({ banner, cells }) => (banner ? 0 : new Set(cells.map(({ text }) => text).filter(isKnown)).size));
  const best = Math.max(...scores);
  return best >= 2 ? scores.indexOf(best) : undefined;
}

function rowsBelow(table: SourceTable, top: number, headings: readonly string[]): LaidRow[] {
  const rows: LaidRow[] = [];
  const sameAsHeadings = (row: SourceRow): boolean =>
    row.cells.every(({ text }, at) => text.replace(/\s+/g, ' ') === (headings[at] ?? ''));
  let group: string | undefined;
  for (const row of table.rows.slice(top + 1)) {
    // Word and printed sheets repeat the headings on each page.
    if (sameAsHeadings(row)) continue;
    if (row.banner) group = row.cells[0]?.text;
    const cells = row.cells.flatMap((cell, at) => {
      const heading = headings[at] ?? '';
      return heading === '' ? [] : [{ heading, cell, at: placeOf(table, cell) }];
    });
    const begins = row.cells[0] ?? { row: 1, column: 1 };
    rows.push({ table, group, banner: row.banner, at: placeOf(table, begins), cells });
  }
  return rows;
}

/** A table of two columns whose left one holds headings and whose right one what a single class says. */
function sidewaysRow(table: SourceTable, isKnown: (text: string) => boolean): LaidRow | undefined {
  if (table.rows.length < 3) return undefined;
  const pairs = table.rows.map(({ cells }) => cells.filter(({ column }) => column <= 2));
  const fits = pairs.every(([left]) => left !== undefined && isKnown(left.text));
  if (!fits || table.rows.some(({ cells }) => cells.length !== 2)) return undefined;
  const cells = pairs.flatMap(([left, right]) =>
    left === undefined || right === undefined
      ? []
      : [{ heading: left.text, cell: right, at: placeOf(table, right) }],
  );
  const begins = pairs[0]?.[1] ?? { row: 1, column: 2 };
  return { table, group: undefined, banner: false, at: placeOf(table, begins), cells };
}
