import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import { NOT_WORTH_KEEPING_CLASS } from '#policy/pack/not-worth-keeping.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';

/** The class that a document has by tag or case; 'not worth keeping' is one here. */
export function decidedClass({ decision }: Evaluation): RecordClass | undefined {
  if (decision.kind === 'class') return decision.class;
  return decision.kind === 'not-worth-keeping' ? NOT_WORTH_KEEPING_CLASS : undefined;
}
