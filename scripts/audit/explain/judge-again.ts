import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import { caseDate } from '#policy/evaluation/decide.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { DocumentFacts, Place } from '#policy/facts/document-facts.ts';
import type { Case } from '#policy/pack/case.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import { NO_TAG, type TagReading } from '#policy/tag/tag.ts';
import type { KeptDocument } from './kept-document.ts';

interface JudgedBy {
  readonly index: PolicyIndex;
  readonly asOf: PlainDate;
  readonly orgUnitOf: (address: string) => string | undefined;
}

/** A kept document judged again, by the same function that the panel and the audit call. */
export function judgeAgain(kept: KeptDocument, { index, asOf, orgUnitOf }: JudgedBy): Evaluation {
  const inCase = caseOf(kept, index);
  const facts = factsOf(kept, inCase, index, orgUnitOf);
  const judged = evaluate(facts, index, { asOf, case: inCase });
  const { madeOn } = kept;
  if (madeOn === undefined || judged.documentDate?.on === madeOn) return judged;
  // What gave the document its date was not kept: a migration's metadata, by elimination.
  return evaluate({ ...facts, migratedOn: madeOn }, index, { asOf, case: inCase });
}

function factsOf(
  kept: KeptDocument,
  inCase: Case | undefined,
  index: PolicyIndex,
  orgUnitOf: JudgedBy['orgUnitOf'],
): DocumentFacts {
  return {
    id: kept.id,
    name: kept.name,
    kind: 'other',
    mimeType: '',
    place: placeOf(kept, orgUnitOf),
    parent: kept.placeKind === 'elsewhere' || kept.parent === '' ? undefined : kept.parent,
    createdOn: kept.createdOn,
    modifiedOn: kept.modifiedOn,
    migratedOn: undefined,
    modifiedTime: undefined,
    trashed: kept.trashed,
    trashedOn: kept.trashedOn,
    tag: tagOf(kept, inCase, index),
    exposure: kept.exposure,
    received: kept.received,
    locked: false,
    link: undefined,
  };
}

function placeOf({ placeKind, place, parent }: KeptDocument, orgUnitOf: JudgedBy['orgUnitOf']): Place {
  if (placeKind === 'shared-drive') return { kind: placeKind, drive: place };
  if (placeKind === 'elsewhere') return { kind: placeKind, path: parent };
  return { kind: placeKind, owner: place === '' ? undefined : place, orgUnit: orgUnitOf(place) };
}

/** What was decided by the document's own tag; a decision that it has from its case is the case's to give. */
function tagOf(kept: KeptDocument, inCase: Case | undefined, index: PolicyIndex): TagReading {
  if (kept.status === 'tag-unreadable' || kept.status === 'conflict')
    return { ...NO_TAG, unreadable: withoutStop(kept.tagProblems) || 'Its tag could not be read' };
  if (kept.code === undefined || kept.basis === 'case') return NO_TAG;
  const recordClass = index.classes.get(kept.code);
  const fromCase = recordClass === undefined ? undefined : caseDate(inCase, recordClass, index);
  return {
    ...NO_TAG,
    label: {
      code: kept.code,
      eventDate: fromCase === kept.eventOn ? undefined : kept.eventOn,
      basis: kept.basis,
      decidedBy: kept.decidedBy,
    },
  };
}

/** The pack's case; one that only its folder told of is known by what it gave the document. */
function caseOf({ inCase, code, basis, eventOn }: KeptDocument, index: PolicyIndex): Case | undefined {
  if (inCase === undefined) return undefined;
  const known = index.cases.get(inCase);
  if (known !== undefined || code === undefined || basis !== 'case') return known;
  return { id: inCase, title: inCase, class: code, eventOn, closedOn: eventOn };
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');
