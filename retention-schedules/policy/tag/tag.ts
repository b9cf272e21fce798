import type { PlainDate } from '../calendar/plain-date.ts';

/** Who or what decided: a person, a suggestion that a person accepted, the case, a default, a bulk run, a review. */
export const BASES = ['person', 'suggestion', 'case', 'default', 'bulk', 'review'] as const;
export type Basis = (typeof BASES)[number];

/** The tag's `Then` field: the disposal action in one word. */
export const THEN = ['destroy', 'review', 'transfer', 'permanent'] as const;
export type Then = (typeof THEN)[number];

/** The tag's `Disposal` field: what an approved run did or decided. */
export const DISPOSALS = ['approved', 'retained', 'transferred'] as const;

/** Code of the decision 'not worth keeping', which stands beside the classes of every pack. */
export const NOT_WORTH_KEEPING = 'NWK';

/** One tag as read from a file. What it claims (`keepUntil`, `then`, `decidedBy`) is recomputed, never trusted. */
export interface Tag {
  /** Class code, or {@link NOT_WORTH_KEEPING}. Need not be in the pack: the tag may be older or newer. */
  readonly code: string;
  readonly eventDate?: PlainDate | undefined;
  readonly then?: Then | undefined;
  readonly keepUntil?: PlainDate | undefined;
  readonly decidedBy?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly disposal?: string | undefined;
}

/** A part of a tag that makes no sense: a choice nobody knows, a date that does not exist. */
export interface TagProblem {
  readonly field: string;
  readonly value: string;
  readonly message: string;
  /** The label holds a choice that the reader's copy of it does not: it may have been added since that copy was made. */
  readonly unknownChoice?: true;
}

/**
 * What could be read of a document's tag. No carrier at all means untagged;
 * `unreadable` means that we may not look, which is never the same as untagged.
 */
export interface TagReading {
  readonly label?: Tag | undefined;
  readonly properties?: Tag | undefined;
  readonly unreadable?: string | undefined;
  readonly problems: readonly TagProblem[];
}

export const NO_TAG: TagReading = {
  label: undefined,
  properties: undefined,
  unreadable: undefined,
  problems: [],
};
