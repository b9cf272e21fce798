/** Something wrong, or worth a second look, in a pack: where it stands and a sentence for the person who wrote it. */
export interface PackProblem {
  /** An error keeps the pack from being used; a warning needs a second look; advice makes it better. */
  readonly severity: 'error' | 'warning' | 'advice';
  /** Path within the pack, as in `schedules/finance.yaml`. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** The field's path, as in `classes[2].period`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}
