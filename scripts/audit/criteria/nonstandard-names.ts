import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeContext } from './outcome-context.ts';

/**
 * Names that pass ÷ in-house documents new in the period, in shared places.
 *
 * Out: My Drive; documents older than the period or than the convention (advised), or made by a migration, whose day
 * says nothing; documents that are not ours to name (received, held, in a closed case). An older document that was
 * renamed in the period is counted once all are known: see `settleRenames`.
 */
export function nonstandardNames(
  { facts, documentDate, nameStanding }: Evaluation,
  { periodStart }: OutcomeContext,
): Outcome {
  if (facts.place.kind === 'my-drive' || nameStanding === 'unchecked' || nameStanding === 'advised')
    return 'out';
  const madeOn = facts.migratedOn ?? facts.createdOn ?? facts.modifiedOn;
  if (madeOn === undefined) return 'unknown';
  if (madeOn < periodStart || documentDate?.doubtful === true) return 'out';
  return nameStanding === 'passes' ? 'pass' : 'fail';
}
