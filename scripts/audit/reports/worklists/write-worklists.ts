import { mkdir, readdir, rm, writeFile, appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvText } from '../csv/csv-text.ts';
import type { DocumentRow } from '../document-row.ts';
import type { NameMender } from './name-mender.ts';
import { WORKLISTS } from './worklists.ts';

/** How long a team's list is: what it holds, and what stands in My Drive, which is only counted where others can see it. */
export interface WorklistCount {
  readonly team: string;
  readonly list: string;
  readonly shared: number;
  readonly inMyDrive: number;
  /** Path of the CSV below the report's folder; absent when it would be empty. */
  readonly file?: string;
}

/**
 * Writes every worklist, streamed: one CSV a team and list under `teams/<id>/`. Documents in My Drive go under
 * `kim/my-drive/` alone, since their titles are their owners' business. Lists left by an earlier report are removed.
 */
export async function writeWorklists(
  documents: AsyncIterable<readonly DocumentRow[]>,
  mend: NameMender,
  out: string,
): Promise<WorklistCount[]> {
  await removeOldLists(out);
  const counts = new Map<string, { team: string; list: string; shared: number; inMyDrive: number }>();
  const started = new Set<string>();
  for await (const batch of documents) {
    const lines = new Map<string, (readonly (string | number | null | undefined)[])[]>();
    for (const row of batch) {
      if (row.trashed) continue;
      for (const list of WORKLISTS) {
        if (!list.takes(row)) continue;
        const mine = row.place === 'my-drive';
        const count = entry(counts, `${row.team}/${list.id}`, () => ({
          team: row.team,
          list: list.id,
          shared: 0,
          inMyDrive: 0,
        }));
        count[mine ? 'inMyDrive' : 'shared'] += 1;
        const file = mine ? `kim/my-drive/${list.id}.csv` : fileOf(row.team, list.id);
        const records = entry(lines, file, () => (started.has(file) ? [] : [list.columns]));
        records.push(list.cells(row, mend));
      }
    }
    for (const [file, records] of lines) {
      await append(join(out, file), csvText(records), started.has(file));
      started.add(file);
    }
  }
  return [...counts.values()].map((count) => ({
    ...count,
    ...(count.shared > 0 ? { file: fileOf(count.team, count.list) } : {}),
  }));
}

const fileOf = (team: string, list: string): string => `teams/${team}/${list}.csv`;

async function append(path: string, text: string, started: boolean): Promise<void> {
  if (started) return appendFile(path, text);
  await mkdir(join(path, '..'), { recursive: true });
  return writeFile(path, text);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Removes lists by our own file names and nothing else: the folder may hold what people put there. */
async function removeOldLists(out: string): Promise<void> {
  const teams = await readdir(join(out, 'teams')).catch(() => []);
  const folders = [...teams.map((team) => join('teams', team)), join('kim', 'my-drive')];
  for (const folder of folders)
    for (const { id } of WORKLISTS) await rm(join(out, folder, `${id}.csv`), { force: true });
}
