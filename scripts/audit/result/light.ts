import type { CriterionDefinition } from '#policy/pack/criterion-definition.ts';
import type { Light } from './audit-result.ts';

type Thresholds = CriterionDefinition['thresholds'];

/** The light of a share between 0 and 1: at or above `green` is green, at or above `amber` is amber, below is red. */
export function lightFor(
  score: number,
  { green, amber }: Thresholds,
): Extract<Light, 'green' | 'amber' | 'red'> {
  if (score >= green) return 'green';
  return score >= amber ? 'amber' : 'red';
}
