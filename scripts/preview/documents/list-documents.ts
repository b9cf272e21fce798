import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import { AccessReader } from '../../workspace/api/access.ts';
import type { PanelHost } from '../../workspace/apps-script/events/panel-events.ts';
import type { UserRecord } from '../../workspace/state/directory-records.ts';
import type { FileRecord } from '../../workspace/state/file-records.ts';
import type { Workspace } from '../../workspace/state/workspace.ts';
import { editorOf, kindInWords, type EditorHost } from './kind-of-file.ts';

export interface DocumentQuery {
  /** As in {@link placesOf}; `recent` where it is none of them. */
  readonly place: string;
  /** Folder's id; the top of the place where left out. Recent and shared documents stand in no folder. */
  readonly folder: string | undefined;
  /** Words in the name, in any place of it and any case; looks through all folders of the place. */
  readonly words: string;
  /** An editor lists what it can open, and no folders. */
  readonly host: PanelHost;
  /** Rows to leave out at the start. */
  readonly from: number;
}

export interface DocumentRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly isFolder: boolean;
  readonly opensIn: EditorHost | undefined;
  /** Milliseconds since 1970. */
  readonly modifiedTime: number;
}

export interface DocumentList {
  readonly rows: readonly DocumentRow[];
  /** `from` of the rows that follow; `undefined` on the last page. */
  readonly next: number | undefined;
  /** Folders above, the outermost first. */
  readonly trail: readonly { readonly id: string; readonly name: string }[];
}

export const PAGE = 60;

/** What a person sees in Drive: nothing that they could not open, nothing from the bin. Folders first, then the latest. */
export function listDocuments(workspace: Workspace, user: UserRecord, query: DocumentQuery): DocumentList {
  const access = new AccessReader(workspace, user);
  const words = query.words.trim().toLowerCase();
  const found = candidates(workspace, user, access, { ...query, words })
    .filter(
      (file) =>
        !file.gone &&
        file.trashedTime === undefined &&
        access.of(file).role !== undefined &&
        (query.host === 'DRIVE' || editorOf(file.mimeType) === query.host) &&
        file.name.toLowerCase().includes(words),
    )
    .sort(
      (one, other) =>
        Number(other.mimeType === FOLDER_TYPE) - Number(one.mimeType === FOLDER_TYPE) ||
        other.modifiedTime - one.modifiedTime,
    );
  return {
    rows: found.slice(query.from, query.from + PAGE).map(rowOf),
    next: query.from + PAGE < found.length ? query.from + PAGE : undefined,
    trail: trailTo(workspace, query.folder),
  };
}

function candidates(
  { files }: Workspace,
  user: UserRecord,
  access: AccessReader,
  { place, folder, words, host }: DocumentQuery,
): FileRecord[] {
  const drives = files.drives.map(({ id }) => id).filter((id) => access.driveRole(id) !== undefined);
  const drive = drives.find((id) => id === place);
  // A list of folders is for looking around in Drive; a search and an editor see through them.
  const isFlat = words !== '' || host !== 'DRIVE';
  if (place === 'shared') return [...files.sharedWith(user.address)];
  if (drive !== undefined)
    return isFlat ? [...files.inDrive(drive).all] : [...files.children(folder ?? drive)];
  if (place === 'my-drive')
    return isFlat
      ? [...files.ownedBy(user.address).all]
      : [...files.children(folder ?? files.root(user.address).id)];
  // A document on a shared drive may have been given to the person besides.
  return [
    ...new Set([
      ...files.ownedBy(user.address).documents,
      ...files.sharedWith(user.address),
      ...drives.flatMap((id) => files.inDrive(id).documents),
    ]),
  ];
}

function trailTo({ files }: Workspace, folder: string | undefined): DocumentList['trail'] {
  const trail: { id: string; name: string }[] = [];
  for (let at = files.file(folder ?? ''); at?.parent !== undefined; at = files.file(at.parent))
    trail.unshift({ id: at.id, name: at.name });
  return trail;
}

const rowOf = ({ id, name, mimeType, modifiedTime }: FileRecord): DocumentRow => ({
  id,
  name,
  kind: kindInWords(mimeType),
  isFolder: mimeType === FOLDER_TYPE,
  opensIn: editorOf(mimeType),
  modifiedTime,
});
