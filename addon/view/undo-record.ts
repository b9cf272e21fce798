import type { CarriedTag } from '#policy/tag/restore-tag.ts';

/**
 * What an undo needs: how the document was and how we left it. It rides in the Done card and is kept nowhere else, so
 * it is gone when the card is.
 */
export interface UndoRecord {
  readonly id: string;
  readonly before: { readonly name: string; readonly tag: CarriedTag; readonly firstName: string | null };
  /** How we left it: if it is otherwise now, somebody has changed it since, and they are not overwritten unasked. */
  readonly after: { readonly name: string; readonly tag: CarriedTag };
}

export const packUndo = (record: UndoRecord): string => JSON.stringify(record);

/** @throws SyntaxError when the text is no undo: only our own cards write it. */
export const unpackUndo = (text: string): UndoRecord => JSON.parse(text) as UndoRecord;
