import type { Case } from '#policy/pack/case.ts';
import { caseOfProperties } from '#policy/pack/case-of-properties.ts';
import type { AuditStore } from '../store/store.ts';

/** Cases of the pack and of folders that say they are one, by id, and the case each folder stands in. */
export interface CaseTree {
  readonly cases: ReadonlyMap<string, Case>;
  readonly caseOfFolder: ReadonlyMap<string, string>;
}

/** The nearest case above a document: a folder's, else its shared drive's. */
export function caseOf(
  { cases, caseOfFolder }: CaseTree,
  parent: string | undefined,
  drive: string | undefined,
): Case | undefined {
  const folder = parent === undefined ? undefined : caseOfFolder.get(parent);
  const id = folder ?? drive;
  return id === undefined ? undefined : cases.get(id);
}

/**
 * Finds the cases once every folder is read. The pack's word on a folder beats the folder's own properties. Only
 * folders that stand in a case are kept in memory; one that is a case itself ends the case above it.
 */
export async function findCases(store: AuditStore, ofPack: readonly Case[]): Promise<CaseTree> {
  const cases = new Map<string, Case>();
  for (const row of await store.all(
    'SELECT id, name, case_of FROM walked_folders WHERE case_of IS NOT NULL AND NOT trashed ORDER BY id',
  )) {
    const properties = JSON.parse(String(row.case_of)) as Record<string, string>;
    const found = caseOfProperties(String(row.id), String(row.name), properties);
    if (found !== undefined) cases.set(found.id, found);
  }
  for (const entry of ofPack) cases.set(entry.id, entry);
  if (cases.size === 0) return { cases, caseOfFolder: new Map() };
  const roots = JSON.stringify([...cases.keys()]);
  const inside = await store.all(
    `WITH RECURSIVE roots AS (SELECT unnest(from_json(?, '["VARCHAR"]')) AS id),
       inside(id, root) AS (
         SELECT id, id FROM roots
         UNION
         SELECT folder.id, inside.root FROM walked_folders folder JOIN inside ON folder.parent = inside.id
         WHERE folder.id NOT IN (SELECT id FROM roots)
       )
     SELECT id, root FROM inside`,
    [roots],
  );
  return { cases, caseOfFolder: new Map(inside.map((row) => [String(row.id), String(row.root)])) };
}
