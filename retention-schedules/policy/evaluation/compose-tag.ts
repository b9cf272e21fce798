import type { PlainDate } from '../calendar/plain-date.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import type { PolicyIndex } from '../pack/policy-index.ts';
import { NO_TAG, type Basis, type Tag } from '../tag/tag.ts';
import { evaluate, type EvaluationContext } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { thenOf } from './tag-drift.ts';

/** What a person chose for a document. */
export interface Choice {
  readonly code: string;
  /** Day of the class's own event, where the person knows it. */
  readonly eventDate: PlainDate | undefined;
  readonly basis: Basis;
  readonly decidedBy: string | undefined;
}

/** A choice worked out: the tag to write, and where the document stands once it is written. */
export interface Consequence {
  readonly tag: Tag;
  readonly evaluation: Evaluation;
}

/**
 * What a choice comes to, before and without writing it: `Then` and `Keep until` are the schedule's, never typed.
 * The old tag is put aside, in both of its places.
 */
export function consequenceOf(
  facts: DocumentFacts,
  choice: Choice,
  index: PolicyIndex,
  context: EvaluationContext,
): Consequence {
  const chosen: Tag = {
    code: choice.code,
    eventDate: choice.eventDate,
    decidedBy: choice.decidedBy,
    basis: choice.basis,
  };
  const judged = evaluate({ ...facts, tag: { ...NO_TAG, label: chosen } }, index, context);
  const recordClass = index.classes.get(choice.code);
  const tag: Tag = {
    ...chosen,
    then: recordClass === undefined ? undefined : thenOf(recordClass.action),
    keepUntil: judged.retention?.kind === 'scheduled' ? judged.retention.retainUntil : undefined,
  };
  return { tag, evaluation: evaluate({ ...facts, tag: { ...NO_TAG, label: tag } }, index, context) };
}
