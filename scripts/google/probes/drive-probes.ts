import { drive } from 'googleapis/build/src/apis/drive/index.js';
import { PROPERTY } from '#policy/tag/properties.ts';
import type { Caller } from '../calls/caller.ts';
import { LIST_UNITS } from '../pace/pacer.ts';
import type { Counted } from '../prober.ts';
import { answerObject, nextPageTokenOf, objectsIn } from '../reads/page-check.ts';
import type { Job } from '../scopes.ts';

const { files } = drive({ version: 'v3' });
/** More of one person's documents than this are not counted. */
const COUNTED = 100;

/** The shortest question that Drive answers to somebody. */
export const askDrive = (caller: Caller, job: Job, subject: string): Promise<void> =>
  caller.call({
    job,
    subject,
    doing: `look into the Drive of ${subject}`,
    units: LIST_UNITS,
    send: (auth) => files.list({ pageSize: 1, fields: 'files(id)', auth }),
    read: (data) => {
      answerObject(data);
    },
  });

export const countTagged = (caller: Caller, subject: string, labelId: string | undefined): Promise<Counted> =>
  caller.call({
    job: 'files',
    subject,
    doing: `look for tagged documents of ${subject}`,
    units: LIST_UNITS,
    send: (auth) =>
      files.list({
        q: `'me' in owners and trashed = false and ${
          labelId === undefined
            ? `properties has { key='${PROPERTY.mark}' and value='1' }`
            : `'labels/${labelId}' in labels`
        }`,
        pageSize: COUNTED,
        fields: 'nextPageToken,files(id)',
        auth,
      }),
    read: (data) => {
      const page = answerObject(data);
      return { documents: objectsIn(page, 'files').length, more: nextPageTokenOf(page) !== undefined };
    },
  });
