import type { PlainDate } from '../calendar/plain-date.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import type { Marking } from '../markings/marking.ts';
import type { Case } from '../pack/case.ts';
import type { RecordClass } from '../pack/record-class.ts';
import type { DatedFrom, Retention } from '../retention/retention.ts';
import type { Basis, Tag } from '../tag/tag.ts';

/**
 * Where one document stands. A hold beats everything; what cannot be read is never counted as undecided.
 * `date-doubtful` has a class and dates, but they come from a bulk creation or from a day that nobody can have meant, so
 * it never falls due.
 */
export const STATUSES = [
  'undecided', 'tag-unreadable', 'class-withdrawn', 'conflict', 'on-hold',
  'awaiting-trigger', 'date-doubtful', 'keep', 'due', 'permanent',
] as const; // prettier-ignore
export type Status = (typeof STATUSES)[number];
/** What dates alone can say. */
export type StatusByDates = Extract<
  Status,
  'awaiting-trigger' | 'date-doubtful' | 'keep' | 'due' | 'permanent'
>;

/** What was decided about a document, and by what. */
export type Decision =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | {
      readonly kind: 'class';
      readonly class: RecordClass;
      readonly basis: Basis | undefined;
      readonly tag: Tag | undefined;
      readonly eventDate: PlainDate | undefined;
      readonly case: Case | undefined;
    }
  | { readonly kind: 'not-worth-keeping'; readonly basis: Basis | undefined; readonly tag: Tag }
  | {
      readonly kind: 'withdrawn';
      readonly code: string;
      readonly class: RecordClass | undefined;
      readonly tag: Tag;
    }
  | { readonly kind: 'conflict'; readonly codes: readonly string[]; readonly tags: readonly Tag[] };

export interface HeldBy {
  readonly hold: string;
  /** `scope`: it fits; `words`: its name does; `unsure`: undated, untagged or unread inside the scope, so held to be safe. */
  readonly why: 'scope' | 'words' | 'unsure';
}

/** The tag claims one thing, the schedule says another. */
export interface TagDrift {
  readonly field: 'then' | 'keep-until';
  readonly says: string;
  readonly should: string;
}

/** `advised`: fails, but is older than the convention; `unchecked`: not ours to name (received, held, closed case). */
export type NameStanding = 'passes' | 'fails' | 'advised' | 'unchecked';

/** Everything the policy says of one document. The panel and the audit read the same object. */
export interface Evaluation {
  readonly facts: DocumentFacts;
  /** Team id, or `undefined`: nobody claims it. */
  readonly team: string | undefined;
  readonly decision: Decision;
  readonly status: Status;
  /** The document's own date, and where it comes from. */
  readonly documentDate: DatedFrom | undefined;
  readonly retention: Retention | undefined;
  /** Twenty years from creation (or the case's latest paper), under the Public Records Act. */
  readonly historicalOn: PlainDate | undefined;
  /** Last day to transfer, for classes whose action is transfer. */
  readonly transferBy: PlainDate | undefined;
  readonly holds: readonly HeldBy[];
  readonly drift: readonly TagDrift[];
  /** The problems themselves are found when asked for: `nameProblemsOf`. */
  readonly nameStanding: NameStanding;
  readonly marking: Marking | undefined;
}
