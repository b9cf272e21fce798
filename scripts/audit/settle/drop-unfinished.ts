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
  for (const share of await idShares(store, 'walking')) {
    // Numbers are grouped in a third of the time that ids take, and nearly always nothing was seen twice.
    await store.run([
      {
        sql: `CREATE OR REPLACE TEMP TABLE perhaps_twice AS
              SELECT hash(id) AS hashed FROM walking WHERE ${share('id')} GROUP BY hashed HAVING count(*) > 1`,
      },
    ]);
    const [perhaps] = await store.all('SELECT count(*) AS n FROM perhaps_twice');
    if (Number(perhaps?.n ?? 0) > 0) await dropSecondRows(store);
  }
}

const dropSecondRows = (store: AuditStore): Promise<void> =>
  store.run([
    {
      sql: `CREATE OR REPLACE TEMP TABLE seen_twice AS
            SELECT id, max(place_kind::BIGINT * 1000000000000 + rowid) % 1000000000000 AS stays
            FROM walking WHERE hash(id) IN (SELECT hashed FROM perhaps_twice) GROUP BY id HAVING count(*) > 1`,
    },
    {
      sql: 'DELETE FROM walking USING seen_twice WHERE walking.id = seen_twice.id AND walking.rowid <> seen_twice.stays',
    },
  ]);
