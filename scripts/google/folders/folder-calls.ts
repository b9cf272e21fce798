import { drive } from 'googleapis/build/src/apis/drive/index.js';
import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { Caller } from '../calls/caller.ts';
import { MalformedPage } from '../calls/malformed-page.ts';
import type { FolderMark, KeptFolder, NewFolder } from '../folder-keeper.ts';
import { LIST_UNITS } from '../pace/pacer.ts';
import { isObject, type Json } from '../../node/is-object.ts';
import { answerObject, pageOf, text } from '../reads/page-check.ts';
import { pages } from '../reads/pages.ts';
import type { Job } from '../scopes.ts';

const { files } = drive({ version: 'v3' });
const WRITE_UNITS = 50;

/** A caller, and the job in whose token it asks. */
export interface FolderAsker {
  readonly caller: Caller;
  readonly job: Job;
}

export async function markedFolders(
  { caller, job }: FolderAsker,
  subject: string,
  driveId: string,
  mark: FolderMark,
): Promise<readonly KeptFolder[]> {
  const doing = `look for folders marked ${mark.key}=${mark.value} in the shared drive ${driveId}`;
  const found: KeptFolder[] = [];
  const listed = pages(doing, (pageToken) =>
    caller.call({
      job,
      subject,
      doing,
      units: LIST_UNITS,
      pageToken,
      send: (auth) =>
        files.list({
          corpora: 'drive',
          driveId,
          includeItemsFromAllDrives: true,
          supportsAllDrives: true,
          q: queryFor(mark),
          orderBy: 'createdTime',
          fields: 'nextPageToken,incompleteSearch,files(id,name,parents,properties)',
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => {
        if (answerObject(data).incompleteSearch === true)
          throw new MalformedPage('Google did not look through the whole drive');
        return pageOf(data, 'files', 'malformed', readFolder);
      },
    }),
  );
  for await (const page of listed) found.push(...page);
  return found;
}

export const createFolder = (
  { caller, job }: FolderAsker,
  subject: string,
  { name, parent, properties }: NewFolder,
): Promise<string> =>
  caller.call({
    job,
    subject,
    doing: `make the folder '${name}' in ${parent}`,
    units: WRITE_UNITS,
    once: true,
    send: (auth) =>
      files.create({
        supportsAllDrives: true,
        requestBody: { name, mimeType: FOLDER_TYPE, parents: [parent], properties: { ...properties } },
        fields: 'id',
        auth,
      }),
    read: (data) => {
      const id = text(answerObject(data).id);
      if (id === undefined) throw new MalformedPage('it is not a folder with an id');
      return id;
    },
  });

export const setFolderProperties = (
  { caller, job }: FolderAsker,
  subject: string,
  fileId: string,
  properties: Readonly<Record<string, string | null>>,
): Promise<void> =>
  caller.call({
    job,
    subject,
    doing: `set the properties of the folder ${fileId}`,
    units: WRITE_UNITS,
    send: (auth) =>
      files.update({
        fileId,
        supportsAllDrives: true,
        // Google clears a property by `null`, which its own types do not know.
        requestBody: { properties: properties as Record<string, string> },
        fields: 'id',
        auth,
      }),
    read: () => undefined,
  });

const quoted = (words: string): string => `'${words.replace(/[\\']/g, '\\$&')}'`;

function queryFor({ key, value, orNamed }: FolderMark): string {
  const marked = `properties has { key=${quoted(key)} and value=${quoted(value)} }`;
  const wanted = orNamed === undefined ? marked : `(${marked} or name = ${quoted(orNamed)})`;
  return `mimeType = '${FOLDER_TYPE}' and trashed = false and ${wanted}`;
}

function readFolder({ id: given, name, parents, properties }: Json): KeptFolder | undefined {
  const id = text(given);
  if (id === undefined) return undefined;
  const parent: unknown = Array.isArray(parents) ? parents[0] : undefined;
  return {
    id,
    name: text(name) ?? '',
    parent: text(parent),
    properties: Object.fromEntries(
      Object.entries(isObject(properties) ? properties : {}).map(([key, value]) => [key, String(value)]),
    ),
  };
}
