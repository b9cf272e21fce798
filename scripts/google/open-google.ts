import type { Surroundings } from './calls/caller.ts';
import type { GoogleAccess } from './google-access.ts';
import type { Google } from './google.ts';
import { openCaller } from './open-caller.ts';
import { deletions } from './reads/deletions.ts';
import { groupMembers, users } from './reads/directory.ts';
import { readFilesBody } from './reads/files-body.ts';
import { filesPage } from './reads/files-page.ts';
import { folder } from './reads/folder.ts';
import { label } from './reads/label.ts';
import { permissions } from './reads/permissions.ts';
import { sheetValues } from './reads/sheet-values.ts';
import { sharedDrives } from './reads/shared-drives.ts';

/**
 * Google behind the interface that the audit reads through. Nothing is sent before the first call.
 * @throws GoogleError when a key cannot sign or `apiRoot` is no web address.
 */
export function openGoogle(access: GoogleAccess, surroundings: Partial<Surroundings> = {}): Google {
  const { caller, close } = openCaller(access, surroundings);
  const { admin } = access;
  return {
    users: () => users(caller, admin),
    groupMembers: (group) => groupMembers(caller, admin, group),
    sharedDrives: () => sharedDrives(caller, admin),
    permissions: (fileId) => permissions(caller, admin, fileId),
    filesPage: (query, pageToken) => filesPage(caller, query, pageToken, readFilesBody),
    filesBody: (query, pageToken, read) => filesPage(caller, query, pageToken, read),
    folder: (subject, id) => folder(caller, subject, id),
    label: (title) => label(caller, admin, title),
    deletions: (since) => deletions(caller, admin, since),
    sheetValues: (spreadsheetId) => sheetValues(caller, admin, spreadsheetId),
    get counts() {
      return caller.counts;
    },
    close,
  };
}
