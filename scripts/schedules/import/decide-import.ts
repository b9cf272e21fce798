import type { Policy } from '#policy/pack/policy.ts';
import { importSchedule, type ImportDecisions } from '../classes/import-schedule.ts';
import type { ImportResult } from '../classes/import-result.ts';
import type { SourceFile } from '../tables/source-table.ts';
import { askColumns, askOpen } from './ask-decisions.ts';
import type { Asker } from './asker.ts';

/** A file read into classes, by what flags and the person at the terminal decided. */
export interface DecidedImport {
  readonly result: ImportResult;
  /** Columns are still a guess: nothing may be written by it. */
  readonly guessed: boolean;
}

/**
 * Reads a file into classes.
 * @param asker the person to ask; left out, what flags leave open stays open.
 */
export async function decideImport(
  file: SourceFile,
  decisions: ImportDecisions,
  existing: Policy | undefined,
  asker?: Asker,
): Promise<DecidedImport> {
  let decided = decisions;
  let result = importSchedule(file, decided, existing);
  if (asker !== undefined && decided.map.size === 0 && isGuess(result) && result.columns.length > 0) {
    decided = { ...decided, map: await askColumns(result, asker) };
    result = importSchedule(file, decided, existing);
  }
  if (asker !== undefined)
    for (const what of ['action', 'trigger'] as const) {
      decided = { ...decided, given: await askOpen(what, result, decided, asker) };
      result = importSchedule(file, decided, existing);
    }
  return { result, guessed: isGuess(result) };
}

const isGuess = ({ columns }: ImportResult): boolean => columns.some(({ how }) => how === 'guessed');
