import { DOCUMENT_CRITERIA } from '../criteria/outcome.ts';
import type { AcceptedSharing } from '../evidence/accepted-links.ts';
import { FLAG, OUTCOMES } from '../store/columns.ts';
import type { AuditStore } from '../store/store.ts';

const EXPOSED_SHIFT = 2 * DOCUMENT_CRITERIA.indexOf('exposed-information');

/**
 * By team, its exposed files that are shared for an accepted reason: named one by one, or by the folder they lie in.
 * One team's reason frees nobody else's file.
 */
export async function countAccepted(
  store: AuditStore,
  accepted: readonly AcceptedSharing[],
): Promise<ReadonlyMap<string, number>> {
  if (accepted.length === 0) return new Map();
  const rows = await store.all(
    `SELECT word AS team, count(DISTINCT walking.id) AS n FROM walking
       JOIN words ON words.code = walking.team
       JOIN (SELECT unnest(from_json(?, '[["VARCHAR"]]')) AS pair) accepted
         ON word = pair[1] AND (walking.id = pair[2] OR walking.parent = pair[2])
     WHERE (flags & ${FLAG.trashed}) = 0 AND ((outcomes >> ${EXPOSED_SHIFT}) & 3) = ${OUTCOMES.indexOf('fail')}
     GROUP BY word`,
    [JSON.stringify(accepted.map(({ team, id }) => [team, id]))],
  );
  return new Map(rows.map((row) => [String(row.team), Number(row.n)]));
}
