import type { Surroundings } from './calls/caller.ts';
import type { FolderKeeper, FolderReader } from './folder-keeper.ts';
import {
  createFolder,
  markedFolders,
  setFolderProperties,
  type FolderAsker,
} from './folders/folder-calls.ts';
import type { GoogleAccess } from './google-access.ts';
import { movableFile, moveFile } from './folders/move-calls.ts';
import type { Mover } from './mover.ts';
import { openCaller } from './open-caller.ts';

/**
 * Folders to read, with the audit's key. Nothing is sent before the first call.
 * @throws GoogleError when the key cannot sign.
 */
export function openFolderReader(access: GoogleAccess, around: Partial<Surroundings> = {}): FolderReader {
  const { caller, close } = openCaller(access, around);
  const asker: FolderAsker = { caller, job: 'files' };
  return { marked: (subject, drive, mark) => markedFolders(asker, subject, drive, mark), close };
}

/**
 * Folders to make and mark, with the key of the account that may change things.
 * @throws GoogleError when the key cannot sign.
 */
export function openFolderKeeper(access: GoogleAccess, around: Partial<Surroundings> = {}): FolderKeeper {
  const { caller, close } = openCaller(access, around);
  const asker: FolderAsker = { caller, job: 'lights' };
  return {
    marked: (subject, drive, mark) => markedFolders(asker, subject, drive, mark),
    create: (subject, folder) => createFolder(asker, subject, folder),
    setProperties: (subject, id, properties) => setFolderProperties(asker, subject, id, properties),
    close,
  };
}

/**
 * Documents to move into shared drives, and folders to put them in, with the key of the account that may change things.
 * @throws GoogleError when the key cannot sign.
 */
export function openMover(access: GoogleAccess, around: Partial<Surroundings> = {}): Mover {
  const { caller, close } = openCaller(access, around);
  const asker: FolderAsker = { caller, job: 'leavers' };
  return {
    marked: (subject, drive, mark) => markedFolders(asker, subject, drive, mark),
    create: (subject, folder) => createFolder(asker, subject, folder),
    file: (subject, id) => movableFile(caller, subject, id),
    move: (subject, id, change) => moveFile(caller, subject, id, change),
    close,
  };
}
