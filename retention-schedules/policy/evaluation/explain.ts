import type { PolicyIndex } from '../pack/policy-index.ts';
import { NOT_WORTH_KEEPING_CLASS } from '../pack/not-worth-keeping.ts';
import { explainRetention } from '../retention/explain-retention.ts';
import type { Decision, Evaluation, HeldBy } from './evaluation.ts';

/**
 * Why a document stands where it stands: sentences in order, what stops everything first. The same for the panel, the
 * report and `wtk explain`.
 */
export function explain(evaluation: Evaluation, index: PolicyIndex): string[] {
  const { decision, retention, transferBy } = evaluation;
  const recordClass =
    decision.kind === 'class'
      ? decision.class
      : decision.kind === 'not-worth-keeping'
        ? NOT_WORTH_KEEPING_CLASS
        : undefined;
  return [
    ...evaluation.holds.map((held) => explainHold(held, index)),
    explainDecision(decision),
    ...(recordClass === undefined || retention === undefined
      ? []
      : explainRetention(recordClass, retention, transferBy)),
    ...evaluation.drift.map(
      ({ field, says, should }) =>
        `The tag's '${field === 'then' ? 'Then' : 'Keep until'}' says ${says}; the schedule says ${should}.`,
    ),
  ];
}

function explainHold({ hold: id, why }: HeldBy, index: PolicyIndex): string {
  const hold = index.holds.find((candidate) => candidate.id === id);
  const title = hold === undefined ? id : `${hold.title} (${hold.authority})`;
  const reasons = {
    scope: 'it is in its scope',
    words: 'its name has one of its words',
    unsure: 'its class or date is not known, so it may be in its scope',
  } as const;
  return `On hold: ${title}, because ${reasons[why]}. Nothing in it may be deleted or changed.${hold === undefined ? '' : ` Ask ${hold.contact}.`}`;
}

const BASES = {
  person: 'by a person',
  suggestion: 'by a person, who accepted a suggestion',
  case: 'by its case',
  default: 'by the default of its drive',
  bulk: 'in bulk',
  review: 'at a review',
} as const;

function explainDecision(decision: Decision): string {
  switch (decision.kind) {
    case 'undecided':
      return 'Nobody has decided yet what this is.';
    case 'unreadable':
      return `${decision.why}.`;
    case 'conflict':
      return `Two decisions disagree: ${decision.codes.join(' and ')}. Someone who manages it must choose.`;
    case 'withdrawn':
      return decision.class === undefined
        ? `Its class ${decision.code} is not in this schedule: choose again.`
        : `Its class ${decision.code} ${decision.class.title} was withdrawn${replacedBy(decision.class.withdrawn?.replacedBy ?? [])}: choose again.`;
    case 'class':
      return `${decision.class.code} ${decision.class.title}, decided${decision.basis === undefined ? '' : ` ${BASES[decision.basis]}`}.`;
    case 'not-worth-keeping':
      return 'Marked as not worth keeping.';
  }
}

const replacedBy = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : ` and replaced by ${codes.join(' or ')}`;
