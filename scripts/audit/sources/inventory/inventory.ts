import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import type { Gap } from '../../result/audit-result.ts';

export const INVENTORY_FORMATS = ['gam', 'drive-inventory', 'droid'] as const;
export type InventoryFormat = (typeof INVENTORY_FORMATS)[number];

export interface InventoryOptions {
  /** Found from the columns where it is left out. */
  readonly format?: InventoryFormat;
  /** Domains that count as inside. Left out, every owner is ours and no sharing can be judged. */
  readonly trustedDomains?: readonly string[];
  /** The published label, to read tags from a listing that carries labels. */
  readonly labelMap?: LabelMap;
}

/** A value of one row that could not be read. The row is counted; the value is taken as absent. */
export interface RowProblem {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

/** What a listing held, filled in as it is read and final once it is read to its end. */
export interface InventoryCounts {
  /** Rows after the heading. Every row is a document, a folder, a shortcut, or another format of the row before it. */
  rows: number;
  documents: number;
  folders: number;
  shortcuts: number;
  /** Rows that only give another format of the same file (DROID's one row a format). */
  furtherFormats: number;
  problems: number;
}

/** A listing being read: batches of documents, and what was learned on the way. */
export interface InventoryReading extends AsyncIterable<readonly DocumentFacts[]> {
  readonly counts: Readonly<InventoryCounts>;
  /** The first problems with values; `counts.problems` has how many there were. */
  readonly problems: readonly RowProblem[];
  /** What the listing itself says it could not see. */
  readonly gaps: readonly Gap[];
}

/** What one row is. */
export type RowReading =
  | { readonly is: 'document'; readonly facts: DocumentFacts }
  | { readonly is: 'folder' | 'shortcut' | 'further-format' };

/** What a row's reader tells besides the row. */
export interface RowNotes {
  problem(problem: RowProblem): void;
  gap(gap: Gap): void;
}

/** Reads rows of one listing, whose columns it was made for. */
export type RowReader = (record: readonly string[], line: number, notes: RowNotes) => RowReading;
