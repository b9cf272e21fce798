import type { PlainDate } from '../calendar/plain-date.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import type { Case } from '../pack/case.ts';
import type { PolicyIndex } from '../pack/policy-index.ts';
import { NOT_WORTH_KEEPING, type Tag } from '../tag/tag.ts';
import type { Decision } from './evaluation.ts';

const UNDECIDED: Decision = { kind: 'undecided' };

/**
 * What was decided about a document: by its tag, else by its case. A tag on a document in a case decides otherwise and
 * stands; two carriers that disagree are a conflict; a tag that may not be read is never taken for none.
 */
export function decide(
  facts: DocumentFacts,
  inCase: Case | undefined,
  index: PolicyIndex,
  asOf: PlainDate,
): Decision {
  const { label, properties, unreadable } = facts.tag;
  if (unreadable !== undefined) return { kind: 'unreadable', why: unreadable };
  if (label !== undefined && properties !== undefined && disagree(label, properties)) {
    return { kind: 'conflict', codes: [label.code, properties.code], tags: [label, properties] };
  }
  const tag = label ?? properties;
  if (tag === undefined) return inCase === undefined ? UNDECIDED : decidedByCase(inCase, index);
  if (tag.code === NOT_WORTH_KEEPING) return { kind: 'not-worth-keeping', basis: tag.basis, tag };
  const recordClass = index.classes.get(tag.code);
  if (recordClass === undefined || isWithdrawn(recordClass.withdrawn?.on, asOf))
    return { kind: 'withdrawn', code: tag.code, class: recordClass, tag };
  return {
    kind: 'class',
    class: recordClass,
    basis: tag.basis,
    tag,
    eventDate: tag.eventDate ?? caseDate(inCase),
    case: inCase,
  };
}

function decidedByCase(inCase: Case, index: PolicyIndex): Decision {
  const recordClass = index.classes.get(inCase.class);
  if (recordClass === undefined) return UNDECIDED;
  return {
    kind: 'class',
    class: recordClass,
    basis: 'case',
    tag: undefined,
    eventDate: caseDate(inCase),
    case: inCase,
  };
}

/** Closing a case dates all of its documents, unless the case names the day of the event itself. */
export const caseDate = (inCase: Case | undefined): PlainDate | undefined =>
  inCase?.eventOn ?? inCase?.closedOn;

const isWithdrawn = (on: PlainDate | undefined, asOf: PlainDate): boolean => on !== undefined && on <= asOf;
const disagree = (a: Tag, b: Tag): boolean => a.code !== b.code || a.eventDate !== b.eventDate;
