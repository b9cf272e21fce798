import type { AuditStore } from './store.ts';

/** Rows that DuckDB can compare within the store's memory. */
const ROWS_A_SHARE = 100_000;

/**
 * Conditions that split ids into shares of a size that fits in memory: what compares every id with every other does so
 * a share at a time, so that memory does not grow with the domain. The same id always falls in the same share.
 */
export async function idShares(
  store: AuditStore,
  table: 'walking' | 'documents',
): Promise<((column: string) => string)[]> {
  const [size] = await store.all(`SELECT count(*) AS n FROM ${table}`);
  const shares = Math.max(1, Math.ceil(Number(size?.n ?? 0) / ROWS_A_SHARE));
  return Array.from(
    { length: shares },
    (_, share) => (column: string) => `hash(${column}) % ${shares} = ${share}`,
  );
}
