import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';

/** A line of a manager's list. */
export interface ListedDecision {
  readonly code: string;
  readonly eventDate: PlainDate | undefined;
  readonly decidedBy: string | undefined;
}

/** By what documents are to be tagged; each is asked for by name. */
export interface TagRules {
  /** By document id. */
  readonly decisions: ReadonlyMap<string, ListedDecision>;
  /** Documents that stand in a case and carry no tag get the case's class. */
  readonly cases: boolean;
  /** The class that a document's folder or drive gives to what nobody decided. */
  readonly defaultOf: (facts: DocumentFacts) => string | undefined;
  /** Cases and defaults take documents alone that were last changed before this day: the backlog. */
  readonly before: PlainDate | undefined;
  /** Tags in file properties go onto the label. */
  readonly toLabel: boolean;
  /** Tags of a withdrawn class get the one class that took its place. */
  readonly replaced: boolean;
  /** 'Then' and 'Keep until' are written anew where they differ from the schedule; a tag in two places becomes one. */
  readonly repair: boolean;
}

export const NO_RULES: TagRules = {
  decisions: new Map(),
  cases: false,
  defaultOf: () => undefined,
  before: undefined,
  toLabel: false,
  replaced: false,
  repair: false,
};
