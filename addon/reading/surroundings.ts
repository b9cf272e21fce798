import { FOLDER_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import { readTag } from '#policy/tag/read-tag.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import type { Setting } from '../panel.ts';
import type { DriveService, FilePage, FileQuery } from '../services/drive-service.ts';
import { lookAbove, type Above, type FolderTree } from './folder-tree.ts';
import type { Neighbours } from './reading.ts';

/** Pages of folders that are looked through for one document: with the document itself, three calls. */
const PAGES = 2;

/** A text inside quotes of Drive's search language. */
export const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/**
 * What stands above and beside a document. One list brings both: all folders of its place, first, and the documents of
 * its own folder; a second page is asked for only where the folders above are not all on the first.
 */
export function readSurroundings(
  file: GoogleFile,
  drive: DriveService,
  { index, labelMap }: Setting,
): Above & { readonly neighbours: Neighbours | undefined } {
  const parent = file.parents?.[0];
  const nothing: FolderTree = { folders: new Map(), isWhole: false };
  if (parent === undefined) return { ...lookAbove(file, nothing, index), neighbours: undefined };
  const query: FileQuery = {
    q: `trashed = false and (mimeType = '${FOLDER_TYPE}' or ${quoted(parent)} in parents)`,
    within: file.driveId === undefined ? 'mine' : { drive: file.driveId },
    orderBy: 'folder',
    pageSize: 1000,
    reads: 'place',
  };
  const found: GoogleFile[] = [];
  let page: FilePage | undefined;
  let above: Above | undefined;
  for (let pages = 0; pages < PAGES; pages += 1) {
    page = drive.list(
      page?.nextPageToken === undefined ? query : { ...query, pageToken: page.nextPageToken },
    );
    found.push(...page.files);
    const isWhole = page.nextPageToken === undefined && !page.incomplete;
    above = lookAbove(file, { folders: foldersOf(found), isWhole }, index);
    if (isWhole || !(above.case.kind === 'unknown' && above.case.why === 'too-many-folders')) break;
  }
  return {
    ...(above ?? lookAbove(file, nothing, index)),
    neighbours: neighboursOf(file, parent, found, labelMap),
  };
}

const foldersOf = (files: readonly GoogleFile[]): ReadonlyMap<string, GoogleFile> =>
  new Map(files.flatMap((one) => (one.mimeType === FOLDER_TYPE ? [[one.id, one] as const] : [])));

/** What the folder's other documents are, those that anybody has decided. */
function neighboursOf(
  file: GoogleFile,
  parent: string,
  found: readonly GoogleFile[],
  labelMap: LabelMap | undefined,
): Neighbours {
  const byClass: Record<string, number> = {};
  let decided = 0;
  for (const other of found) {
    if (other.id === file.id || other.mimeType === FOLDER_TYPE || other.parents?.[0] !== parent) continue;
    const { label, properties } = readTag(other, { labelMap, labelsReadable: true });
    const code = (label ?? properties)?.code;
    if (code === undefined) continue;
    decided += 1;
    byClass[code] = (byClass[code] ?? 0) + 1;
  }
  return { decided, byClass };
}
