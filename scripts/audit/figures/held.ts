import { STANDING, statusIs } from '../store/conditions.ts';
import type { Stored } from './stored.ts';

/** Documents that a hold keeps, by team. */
export async function heldByTeam({ store, ofRun, teamOf }: Stored): Promise<ReadonlyMap<string, number>> {
  const rows = await store.all(
    `SELECT team, count(*) AS n FROM documents WHERE ${ofRun} AND ${STANDING} AND ${statusIs('on-hold')}
     GROUP BY team ORDER BY n DESC, team`,
  );
  return new Map(rows.map((row) => [teamOf(row.team), Number(row.n)]));
}
