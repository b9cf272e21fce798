import type { TagPlanHead } from './tag-plan.ts';
import { TagRefused } from './tag-refused.ts';

export interface Brake {
  /** Most documents. */
  readonly most: number;
  /** Most documents, in hundredths of those that were read. */
  readonly share: number;
}

/**
 * Holds a plan against the most that may be tagged at once: a wrong default reaches thousands of documents.
 * @throws TagRefused naming what would let it through.
 */
export function assertWithin({ changes, documents }: TagPlanHead, { most, share }: Brake): void {
  if (changes > most)
    throw new TagRefused(
      `The plan tags ${changes.toLocaleString('en-GB')} documents, and at most ${most.toLocaleString('en-GB')} are allowed: read it again, and if it is right give --max-changes ${changes}.`,
    );
  const isOf = Math.ceil((changes * 100) / Math.max(1, documents));
  if (isOf > share)
    throw new TagRefused(
      `The plan tags ${isOf}% of the ${documents.toLocaleString('en-GB')} documents that were read, and at most ${share}% are allowed: read it again, and if it is right give --max-share ${isOf}.`,
    );
}
