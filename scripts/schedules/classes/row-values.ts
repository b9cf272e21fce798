import type { MatchedColumn } from '../columns/column-map.ts';
import type { LaidRow } from '../columns/lay-out.ts';
import { headingKey, type ScheduleField } from '../columns/schedule-fields.ts';
import type { Place } from '../tables/place.ts';

/** What a row says in one field. */
export interface RowValue {
  readonly text: string;
  readonly at: Place;
  readonly heading: string;
  /** The column has the heading that we write: the text is taken as it stands. */
  readonly ours: boolean;
}

/** Something in a cell that could not be taken: where, what it says, and a sentence on what to do. */
export interface CellProblem {
  readonly at: Place;
  readonly said: string;
  readonly sentence: string;
  /** What a person can say once for all such rows. */
  readonly open?: 'trigger' | 'action';
}

export type RowValues = ReadonlyMap<ScheduleField, RowValue>;

/** How people write that a cell is empty. */
const NOTHING = /^(?:[-–—.]*|n\/?a|not applicable)$/i;

/** A row by field. Two columns that say different things in one field are a problem, as is a cell that cannot be read. */
export function rowValues(
  row: LaidRow,
  columns: ReadonlyMap<string, MatchedColumn>,
): { readonly values: RowValues; readonly problems: readonly CellProblem[] } {
  const values = new Map<ScheduleField, RowValue>();
  const problems: CellProblem[] = [];
  for (const { heading, cell, at } of row.cells) {
    const column = columns.get(headingKey(heading));
    const field = column?.use;
    if (column === undefined || field === undefined || field === 'ignore') continue;
    if (cell.trouble !== undefined)
      problems.push({ at, said: '', sentence: `${cell.trouble}: type what it should say` });
    else if (column.how === 'ours' ? cell.text !== '' : !NOTHING.test(cell.text)) {
      const before = values.get(field);
      if (before !== undefined && before.text !== cell.text)
        problems.push({
          at,
          said: cell.text,
          sentence: `Two columns, '${before.heading}' and '${heading}', are both read as ${field}: match one of them to another field, or to 'ignore'`,
        });
      else values.set(field, { text: cell.text, at, heading, ours: column.how === 'ours' });
    }
  }
  return { values, problems };
}
