import type { SampleReading } from '../sample/sample-reading.ts';
import type { Assessment } from './audit-result.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What a sample must reach where a pack does not say: 45 of 50. */
export const SAMPLE_PASSES_AT = 0.78;

/**
 * How far tags can be trusted, by a sample: the share that agreed, its 95% interval, and whether the interval begins
 * high enough to pass. `undefined` where nothing of it was read.
 */
export function accuracyOf(
  { read, agreed, readOn }: SampleReading,
  passesAt: number = SAMPLE_PASSES_AT,
): NonNullable<Assessment['accuracy']> | undefined {
  if (read === 0) return undefined;
  const { from, to } = wilsonInterval(agreed, read);
  return { read, agreed, share: agreed / read, from, to, passesAt, passes: from >= passesAt, on: readOn };
}
