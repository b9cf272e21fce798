import type { PlainDate } from '../calendar/plain-date.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import type { Case } from '../pack/case.ts';
import type { PolicyIndex } from '../pack/policy-index.ts';
import type { RecordClass } from '../pack/record-class.ts';
import { isInDrive } from '../pack/trigger-events.ts';
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
    eventDate: tag.eventDate ?? caseDate(inCase, recordClass, index),
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
    eventDate: caseDate(inCase, recordClass, index),
    case: inCase,
  };
}

/**
 * The day that a case gives its documents: the day of the event that the case waits for (its closing, unless it names
 * another), to classes that wait for the same event; its closing to classes that run from closure. A class that runs
 * from creation or the last change takes its date from the document, in a case or not.
 */
export function caseDate(
  inCase: Case | undefined,
  recordClass: RecordClass,
  index: PolicyIndex,
): PlainDate | undefined {
  if (inCase === undefined || recordClass.action === 'retain-permanently') return undefined;
  const caseClass = index.classes.get(inCase.class);
  const awaited =
    caseClass === undefined || caseClass.action === 'retain-permanently'
      ? undefined
      : caseClass.trigger.event;
  const event = recordClass.period === 'as-case' ? awaited : recordClass.trigger.event;
  if (event === undefined || isInDrive(event)) return undefined;
  if (event === awaited) return inCase.eventOn ?? inCase.closedOn;
  return event === 'closed' ? inCase.closedOn : undefined;
}

const isWithdrawn = (on: PlainDate | undefined, asOf: PlainDate): boolean => on !== undefined && on <= asOf;
const disagree = (a: Tag, b: Tag): boolean => a.code !== b.code || a.eventDate !== b.eventDate;
