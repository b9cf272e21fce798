import type { UndoRecord } from './undo-record.ts';

/** Work on many documents, as it rides from one half minute to the next. */
export interface ManyWork {
  readonly count: number;
  readonly left: readonly string[];
  readonly failed: readonly { readonly title: string; readonly why: string }[];
  readonly undo: readonly UndoRecord[];
}

export const packUndos = (undo: readonly UndoRecord[]): string => JSON.stringify(undo);

export const unpackUndos = (text: string | undefined): readonly UndoRecord[] =>
  text === undefined ? [] : (JSON.parse(text) as readonly UndoRecord[]);
