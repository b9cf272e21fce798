import type { RecordClassEntry } from '#policy/pack/record-class.ts';
import type { MatchedColumn } from '../columns/column-map.ts';
import type { LaidOut } from '../columns/lay-out.ts';
import type { Place } from '../tables/place.ts';
import type { CellProblem } from './row-values.ts';

/** A class, where it came from and what was changed on the way. */
export interface ImportedClass {
  readonly entry: RecordClassEntry;
  /** Id of its function. */
  readonly function: string;
  readonly at: Place;
  /** The source's own name for the row, or its place. */
  readonly row: string;
  readonly found: string;
  readonly changed: readonly string[];
}

export interface ImportedFunction {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
}

/** All that was read from a schedule, and all that was not. */
export interface ImportResult {
  readonly file: string;
  readonly columns: readonly MatchedColumn[];
  /** In the order of the file. */
  readonly functions: readonly ImportedFunction[];
  readonly classes: readonly ImportedClass[];
  /** Rows that are in no class. */
  readonly notUnderstood: readonly CellProblem[];
  /** Cells that were left out of a class. */
  readonly leftOut: readonly CellProblem[];
  /** Rows taken for the heading of a group. */
  readonly groups: readonly { readonly at: Place; readonly title: string }[];
  readonly skipped: LaidOut['skipped'];
  readonly remarks: readonly string[];
}
