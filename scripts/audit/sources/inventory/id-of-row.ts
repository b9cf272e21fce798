import type { RowNotes } from './inventory.ts';

/**
 * The id of a row. One that has none is told from others by its line, and noted: rows without ids are files of their
 * own, though the same file may then be counted twice.
 */
export function idOfRow(
  id: string | undefined,
  at: { readonly line: number; readonly column: string },
  notes: RowNotes,
): string {
  if (id !== undefined) return id;
  notes.problem({ ...at, message: 'the row has no id, so the file cannot be told from others' });
  return `line ${at.line}`;
}
