import type { PlainDate } from '../calendar/plain-date.ts';

export type NameProblemCode =
  | 'missing-part'
  | 'not-a-date'
  | 'date-format'
  | 'unknown-choice'
  | 'version-format'
  | 'version-words'
  | 'placeholder'
  | 'noise-word'
  | 'barred-character'
  | 'too-long'
  | 'too-short'
  | 'spacing'
  | 'edge-character'
  | 'separator'
  | 'all-capitals'
  | 'part-order'
  | 'marking'
  | 'personal-identifier'
  | 'person-named';

export interface NameProblem {
  readonly code: NameProblemCode;
  /** Id of the part it concerns, where it concerns one. */
  readonly part: string | undefined;
  /** Half-open range in the name, in UTF-16 units, so that a card or report can point at it. `start === end`: something is missing here. */
  readonly at: { readonly start: number; readonly end: number };
  /** A plain sentence. */
  readonly message: string;
  /** What to do, in words, or the text that would be right. */
  readonly suggestion: string | undefined;
}

/** What only the caller can know. */
export interface NameHints {
  /** Date a person gave, or the document's own date that a person will confirm. */
  readonly date?: PlainDate;
  /** The class is marked `personalData`: names of people are problems. */
  readonly personalData?: boolean;
}

export interface NameCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly problems: readonly NameProblem[];
  /** A name that passes, or `undefined` where a part cannot be known or nothing is wrong. Never invents. */
  readonly proposed: string | undefined;
}
