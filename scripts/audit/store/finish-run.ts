import type { AuditResult } from '../result/audit-result.ts';
import { CREATE_WALKING } from './schema.ts';
import { idShares } from './shares.ts';
import type { AuditStore } from './store.ts';

/**
 * Puts the run's documents in the place of the last one's, one row a file id, and keeps its result: all of it or
 * nothing. After an incomplete run the rows of files that were not seen stay, marked with their own run, so that the
 * next complete one can tell what is gone.
 */
export async function finishRun(store: AuditStore, run: number, result: AuditResult): Promise<void> {
  const carried = result.complete
    ? []
    : (await idShares(store, 'documents')).map((share) => ({
        sql: `INSERT INTO walking BY NAME
              SELECT * FROM (SELECT * FROM documents WHERE ${share('id')}) old
              ANTI JOIN (SELECT id FROM walking WHERE ${share('id')}) seen ON old.id = seen.id`,
      }));
  await store.run([
    { sql: `ALTER TABLE walking ADD COLUMN run INTEGER DEFAULT ${run}` },
    ...carried,
    { sql: 'DROP TABLE documents' },
    { sql: 'ALTER TABLE walking RENAME TO documents' },
    { sql: CREATE_WALKING },
    { sql: 'DELETE FROM folders' },
    { sql: 'INSERT INTO folders SELECT id, any_value(name) FROM walked_folders GROUP BY id' },
    { sql: 'DELETE FROM walked_folders' },
    { sql: 'DELETE FROM journal' },
    {
      sql: "UPDATE runs SET state = 'finished', finished_at = ?, result = ? WHERE run = ?",
      values: [result.finishedAt, JSON.stringify(result), run],
    },
  ]);
}
