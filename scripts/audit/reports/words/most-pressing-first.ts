import type { LostRecord } from '../../result/audit-result.ts';

/** Lost records in the order in which they go beyond restoring; those without a last day come last. */
export function mostPressingFirst(lost: readonly LostRecord[]): LostRecord[] {
  return [...lost].sort(
    (a, b) => compare(a.restoreBy ?? '9999', b.restoreBy ?? '9999') || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
