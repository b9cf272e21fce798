import { drive } from 'googleapis/build/src/apis/drive/index.js';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { Caller } from '../calls/caller.ts';
import { MalformedPage } from '../calls/malformed-page.ts';
import { answerObject, text } from './page-check.ts';

const { files } = drive({ version: 'v3' });
const READ_UNITS = 5;

/** One folder as a person sees it: what it is called, stands in and is marked with, and whose it is. */
export const folder = (caller: Caller, subject: string, fileId: string): Promise<GoogleFile> =>
  caller.call({
    job: 'files',
    subject,
    doing: `look what the folder ${fileId} stands in`,
    units: READ_UNITS,
    send: (auth) =>
      files.get({
        fileId,
        supportsAllDrives: true,
        fields: 'id,name,parents,driveId,properties,trashed,owners(emailAddress)',
        auth,
      }),
    read: (data) => {
      const found = answerObject(data);
      const id = text(found.id);
      if (id === undefined) throw new MalformedPage('it is not a folder with an id');
      return { ...found, id };
    },
  });
