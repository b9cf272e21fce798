import type { RowNotes } from '../inventory.ts';
import { quoted } from './quoted.ts';

/** Whether a cell says true or false; what cannot be read is noted and taken as absent. */
export function notedFlag(
  cell: string | undefined,
  at: { readonly line: number; readonly column: string },
  notes: RowNotes,
): boolean | undefined {
  const said = cell?.trim().toLowerCase() ?? '';
  if (said === 'true') return true;
  if (said !== '' && said !== 'false')
    notes.problem({ ...at, message: `${quoted(said)} is neither true nor false` });
  return said === 'false' ? false : undefined;
}
