import type { DocumentColumns } from './columns.ts';

/** Rows of one page of documents. Its words are numbered within the page alone, since pages are read side by side. */
export interface PageRows {
  readonly documents: DocumentColumns;
  readonly words: readonly (readonly [number, string])[];
}
