import type { Outcome } from '../criteria/outcome.ts';

/**
 * The columns of a document in the store. Words that repeat (teams, classes, places) are codes of the store's `words`
 * table, days are numbers like 20260331 and 0 for none: a page travels to the store as a few arrays, and DuckDB
 * squeezes them to almost nothing.
 */
export const TEXT_COLUMNS = ['id', 'name', 'parent', 'tag_problems'] as const;
export const NUMBER_COLUMNS = [
  'source', 'place_kind', 'place', 'team', 'class', 'in_case', 'status', 'action', 'basis', 'outcomes', 'flags',
  'created', 'modified', 'made', 'due', 'historical', 'transfer_by', 'trashed_on',
] as const; // prettier-ignore
export type TextColumn = (typeof TEXT_COLUMNS)[number];
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** Rows of one page, column by column, in the order of {@link TEXT_COLUMNS} and {@link NUMBER_COLUMNS}. */
export interface DocumentColumns {
  readonly count: number;
  readonly texts: readonly (readonly (string | null)[])[];
  readonly numbers: readonly Int32Array[];
}

/** Bits of `flags`; the three lowest pairs hold small choices. */
export const FLAG = {
  exposure: 0, // two bits, index in EXPOSURES
  nameStanding: 2, // two bits, index in NAME_STANDINGS
  trashed: 1 << 4,
  received: 1 << 5,
  /** The tag may not be looked at. One that was read and makes no sense is a tag problem instead. */
  tagUnreadable: 1 << 6,
  /** A class was decided, or 'not worth keeping'. */
  decided: 1 << 7,
  notWorthKeeping: 1 << 8,
  bulkDecided: 1 << 9,
  /** An approved run has marked it for disposal. */
  marked: 1 << 10,
  personalData: 1 << 11,
  /** Decided, and made in the last twelve months. */
  recent: 1 << 12,
} as const;

export const PLACE_KINDS = ['my-drive', 'shared-drive', 'elsewhere'] as const;
export const EXPOSURES = ['inside', 'outside', 'anyone-with-link', 'unknown'] as const;
export const NAME_STANDINGS = ['passes', 'fails', 'advised', 'unchecked'] as const;
export const ACTIONS = ['', 'destroy', 'review', 'transfer', 'retain-permanently'] as const;
/** Two bits a criterion, in the order of DOCUMENT_CRITERIA. */
export const OUTCOMES = ['out', 'pass', 'fail', 'unknown'] as const satisfies readonly Outcome[];
