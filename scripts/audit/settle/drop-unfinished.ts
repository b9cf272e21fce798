import { idShares } from '../store/shares.ts';
import type { AuditStore } from '../store/store.ts';

/**
 * Takes out what may not be counted: rows of sources that broke off, and the second row of a file that was seen twice
 * (listed twice, or moved while the walk went on). The row in a shared drive stays, since a move into one is the usual case.
 */
export async function dropUnfinished(store: AuditStore, broken: readonly number[]): Promise<void> {
  const values = [JSON.stringify(broken)];
  const ofBroken = `source IN (SELECT unnest(from_json(?, '["INTEGER"]')))`;
  await store.run([
    { sql: `DELETE FROM walking WHERE ${ofBroken}`, values },
    { sql: `DELETE FROM walked_folders WHERE ${ofBroken}`, values },
  ]);
  for (const share of await idShares(store, 'walking'))
    await store.run([
      {
        sql: `CREATE OR REPLACE TEMP TABLE seen_twice AS
              SELECT id, max(place_kind::BIGINT * 1000000000000 + rowid) % 1000000000000 AS stays
              FROM walking WHERE ${share('id')} GROUP BY id HAVING count(*) > 1`,
      },
      {
        sql: 'DELETE FROM walking USING seen_twice WHERE walking.id = seen_twice.id AND walking.rowid <> seen_twice.stays',
      },
    ]);
}
