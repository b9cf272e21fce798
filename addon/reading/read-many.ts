import type { GoogleFile } from '#policy/facts/google-file.ts';
import { troubleOf, type DriveTrouble } from '../drive-trouble.ts';
import type { Panel } from '../panel.ts';
import { lookAbove, type FolderTree } from './folder-tree.ts';
import { listFolders } from './list-folders.ts';
import type { Reading } from './reading.ts';

/** Many documents as far as there was time: none is left out without a word. */
export interface ManyRead {
  readonly readings: readonly Reading[];
  readonly failed: readonly { readonly id: string; readonly trouble: DriveTrouble }[];
  readonly unread: readonly string[];
}

/** Reads documents one by one until the time is up; folders once a place. */
export function readMany(ids: readonly string[], panel: Panel): ManyRead {
  const around = surroundings(panel);
  const readings: Reading[] = [];
  const failed: { id: string; trouble: DriveTrouble }[] = [];
  for (const [at, id] of ids.entries()) {
    if (!panel.hasTime()) return { readings, failed, unread: ids.slice(at) };
    try {
      readings.push(around(panel.drive.file(id)));
    } catch (thrown) {
      failed.push({ id, trouble: troubleOf(thrown) });
    }
  }
  return { readings, failed, unread: [] };
}

/** Puts what stands above round each of many documents. Neighbours are not asked for: that is a call a folder. */
export function surroundings({ drive, index }: Panel): (file: GoogleFile) => Reading {
  const trees = new Map<string, FolderTree>();
  return (file) => {
    const place = file.driveId ?? '';
    let tree = trees.get(place);
    if (tree === undefined) {
      tree =
        file.parents === undefined
          ? { folders: new Map(), isWhole: false }
          : listFolders(file.driveId === undefined ? 'mine' : { drive: file.driveId }, drive);
      if (file.parents !== undefined) trees.set(place, tree);
    }
    return { file, ...lookAbove(file, tree, index), neighbours: undefined };
  };
}
