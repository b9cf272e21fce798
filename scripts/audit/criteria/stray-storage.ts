import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeContext } from './outcome-context.ts';

/**
 * 1 − records in My Drive ÷ records whose class says shared drive. Everything in My Drive counts as stray, a leaver's
 * the same as a colleague's.
 *
 * Out: what is not yet a record, and classes that are kept elsewhere. A record listed from outside Drive is unknown:
 * the listing does not say whether its place is the one the class names.
 */
export function strayStorage(
  { facts, decision }: Evaluation,
  { sharedDriveClasses }: OutcomeContext,
): Outcome {
  if (decision.kind === 'unreadable') return 'unknown';
  if (decision.kind !== 'class' || !sharedDriveClasses.has(decision.class.code)) return 'out';
  switch (facts.place.kind) {
    case 'my-drive':
      return 'fail';
    case 'shared-drive':
      return 'pass';
    case 'elsewhere':
      return 'unknown';
  }
}
