import type { Gap } from '../result/audit-result.ts';
import type { JournalRead } from '../store/run-log.ts';
import type { AuditStore } from '../store/store.ts';
import type { DriveRole } from '../sources/plan.ts';
import type { SourceRead } from './walk-sources.ts';

const ROLE_WORDS: Readonly<Record<DriveRole, string>> = {
  organizer: 'a manager',
  fileOrganizer: 'a content manager',
  writer: 'a contributor',
  commenter: 'a commenter',
  reader: 'a viewer',
};

const READ_AS_MANAGER =
  'Make an active person of yours a manager of the drive in the Admin console, then run the audit again.';

/** Gaps of sources that were read to the end and still may lack something. What was read of them is counted. */
export async function partlyRead(
  reads: readonly SourceRead[],
  store: AuditStore,
  journal: JournalRead,
): Promise<Gap[]> {
  const closed = await closedFolders(store);
  return reads.flatMap((read) => {
    const { source } = read;
    if (read.gap !== undefined || read.reader === undefined) return [];
    const named = {
      source: source.name,
      kind: source.kind,
      ...(source.kind === 'user' ? {} : { id: source.id }),
      partly: true,
    };
    const gaps: Gap[] = [];
    const reader = source.readers[read.reader];
    if (reader !== undefined && reader.role !== 'organizer')
      gaps.push({
        ...named,
        reason: `Read as ${reader.address}, who is only ${ROLE_WORDS[reader.role]} of it: folders of limited access, and what is in them, do not show.`,
        remedy: READ_AS_MANAGER,
      });
    const folders = closed.get(source.number);
    if (folders !== undefined)
      gaps.push({
        ...named,
        reason: `What is in ${folders.count === 1 ? `the folder '${folders.name}'` : `${folders.count} folders ('${folders.name}' is one)`} may not be listed: access to ${folders.count === 1 ? 'it' : 'them'} is limited.`,
        remedy: `Add the person it is read as (${reader?.address ?? source.name}) to ${folders.count === 1 ? 'that folder' : 'those folders'}, or read the drive as one of its managers.`,
      });
    if (journal.incompleteSources.has(source.number))
      gaps.push({
        ...named,
        reason:
          'Google said that it had not searched everything (incompleteSearch), so the list may be short.',
        remedy: 'Run the audit again, when Google is less busy.',
      });
    return gaps;
  });
}

async function closedFolders(
  store: AuditStore,
): Promise<ReadonlyMap<number, { count: number; name: string }>> {
  const rows = await store.all(
    `SELECT source, count(DISTINCT id) AS folders, arg_min(name, id) AS name FROM walked_folders
     WHERE NOT listable AND NOT trashed GROUP BY source`,
  );
  return new Map(
    rows.map((row) => [Number(row.source), { count: Number(row.folders), name: String(row.name) }]),
  );
}
