import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeContext } from './outcome-context.ts';

/**
 * Decided within 90 days ÷ records fallen due and in the team's court, in shared places.
 *
 * A record still within its 90 days is met, and so is one that an approved run has marked. Out: held items; classes
 * without local approval, which nobody may dispose of; and transfers, which are the records officer's to make.
 */
export function overdueDisposals(
  { facts, decision, status, retention }: Evaluation,
  { decideBy }: OutcomeContext,
): Outcome {
  if (facts.place.kind === 'my-drive') return 'out';
  if (status === 'tag-unreadable') return 'unknown';
  if (status !== 'due' || decision.kind !== 'class' || retention?.kind !== 'scheduled') return 'out';
  if (decision.class.approval === undefined || retention.action === 'transfer') return 'out';
  if (decision.tag?.disposal !== undefined) return 'pass';
  return retention.dueOn > decideBy ? 'pass' : 'fail';
}
