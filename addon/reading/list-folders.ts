import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { DriveService, FileQuery } from '../services/drive-service.ts';
import type { FolderTree } from './folder-tree.ts';

/** All folders of a place, in one call: at most a thousand, and the tree says whether those were all. */
export function listFolders(within: FileQuery['within'], drive: DriveService): FolderTree {
  const page = drive.list({
    within,
    q: `trashed = false and mimeType = '${FOLDER_TYPE}'`,
    pageSize: 1000,
    reads: 'place',
  });
  return {
    folders: new Map(page.files.map((folder) => [folder.id, folder])),
    isWhole: page.nextPageToken === undefined && !page.incomplete,
  };
}
