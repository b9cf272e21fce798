import type { Outcome } from '../criteria/outcome.ts';

/**
 * The columns of a document in the store. Words that repeat (teams, classes, places) are codes of the store's `words`
 * table, days are numbers like 20260331 and 0 for none: a page travels to the store as a few arrays, and DuckDB
 * squeezes them to almost nothing.
 */
export const TEXT_COLUMNS = ['id', 'name', 'parent', 'tag_problems'] as const;
export const NUMBER_COLUMNS = [
  'source', 'place_kind', 'place', 'team', 'class', 'in_case', 'status', 'action', 'outcomes', 'flags',
  'created', 'modified', 'made', 'due', 'trashed_on', 'event', 'decided_by', 'renamed',
] as const; // prettier-ignore
export type TextColumn = (typeof TEXT_COLUMNS)[number];
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** Number columns that hold words. */
export const WORD_COLUMNS = [
  'place',
  'team',
  'class',
  'in_case',
  'decided_by',
] as const satisfies readonly NumberColumn[];

/** Column by name, as its place in {@link NUMBER_COLUMNS}. */
export const COLUMN = Object.fromEntries(NUMBER_COLUMNS.map((name, place) => [name, place])) as Readonly<
  Record<NumberColumn, number>
>;

/**
 * Rows of one page, column by column, made to travel to another thread: a column of text is one string, a hundred
 * times cheaper to hand over than a thousand, and all the numbers are one array.
 */
export interface DocumentColumns {
  readonly count: number;
  /** In the order of {@link TEXT_COLUMNS}: values joined by {@link SEPARATOR}, or as they are where one of them has it. */
  readonly texts: readonly (string | readonly string[])[];
  /** Columns one after the other, in the order of {@link NUMBER_COLUMNS}, each `stride` long. */
  readonly numbers: Int32Array;
  readonly stride: number;
}

/** A character that hardly any name has. */
const SEPARATOR = '\u0000';

export const joinTexts = (values: readonly string[]): string | readonly string[] =>
  values.some((value) => value.includes(SEPARATOR)) ? values : values.join(SEPARATOR);

export const splitTexts = (texts: string | readonly string[], count: number): readonly string[] =>
  typeof texts !== 'string' ? texts : count === 0 ? [] : texts.split(SEPARATOR);

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
  /** Three bits: 0 where the basis is not known, else its place in BASES and one. */
  basis: 13,
  /** The day it was made is doubtful: no twenty years count from it. */
  madeDoubtful: 1 << 16,
  /** The name's security marking is above OFFICIAL-SENSITIVE. */
  markedAbove: 1 << 17,
  /** The name's security marking is one that the rules do not allow. */
  markingToMend: 1 << 18,
} as const;

export const PLACE_KINDS = ['my-drive', 'shared-drive', 'elsewhere'] as const;
export const EXPOSURES = ['inside', 'outside', 'anyone-with-link', 'unknown'] as const;
export const NAME_STANDINGS = ['passes', 'fails', 'advised', 'unchecked'] as const;
export const ACTIONS = ['', 'destroy', 'review', 'transfer', 'retain-permanently'] as const;
/** Two bits a criterion, in the order of DOCUMENT_CRITERIA. */
export const OUTCOMES = ['out', 'pass', 'fail', 'unknown'] as const satisfies readonly Outcome[];
