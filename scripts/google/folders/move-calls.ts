import { drive } from 'googleapis/build/src/apis/drive/index.js';
import type { Caller } from '../calls/caller.ts';
import { MalformedPage } from '../calls/malformed-page.ts';
import type { MovableFile, Move } from '../mover.ts';
import { answerObject, text } from '../reads/page-check.ts';

const { files } = drive({ version: 'v3' });
const READ_UNITS = 5;
const WRITE_UNITS = 50;
const FIELDS = 'id,parents,driveId,ownedByMe,trashed,modifiedTime';

export const movableFile = (caller: Caller, subject: string, fileId: string): Promise<MovableFile> =>
  caller.call({
    job: 'leavers',
    subject,
    doing: `look where ${fileId} stands`,
    units: READ_UNITS,
    send: (auth) => files.get({ fileId, supportsAllDrives: true, fields: FIELDS, auth }),
    read: readFile,
  });

export const moveFile = (
  caller: Caller,
  subject: string,
  fileId: string,
  { from, to, modifiedTime }: Move,
): Promise<MovableFile> =>
  caller.call({
    job: 'leavers',
    subject,
    doing: `move ${fileId} to ${to}`,
    units: WRITE_UNITS,
    send: (auth) =>
      files.update({
        fileId,
        supportsAllDrives: true,
        addParents: to,
        removeParents: from,
        requestBody: modifiedTime === undefined ? {} : { modifiedTime },
        fields: FIELDS,
        auth,
      }),
    read: readFile,
  });

function readFile(data: unknown): MovableFile {
  const { id: given, parents, driveId, ownedByMe, trashed, modifiedTime } = answerObject(data);
  const id = text(given);
  if (id === undefined) throw new MalformedPage('it is not a file with an id');
  return {
    id,
    parent: text(Array.isArray(parents) ? parents[0] : undefined),
    drive: text(driveId),
    owned: ownedByMe === true,
    trashed: trashed === true,
    modifiedTime: text(modifiedTime),
  };
}
