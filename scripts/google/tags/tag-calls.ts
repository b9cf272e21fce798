import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelModification } from '#policy/tag/write-tag.ts';
import type { Caller } from '../calls/caller.ts';
import { MalformedPage } from '../calls/malformed-page.ts';
import { isObject } from '../../node/is-object.ts';
import { text } from '../reads/page-check.ts';
import type { LabelRemoval, PropertyChange } from '../tagger.ts';

const { files } = drive({ version: 'v3' });
/** Drive's prices in units: of reading one file, and of a change. */
const READ_UNITS = 5;
const WRITE_UNITS = 50;

const FIELDS = 'id,name,mimeType,modifiedTime,properties,trashed,lastModifyingUser(emailAddress)';

/** What is asked of one file: the label's values come only where the label is named. */
const asked = (labelId: string | undefined): { readonly fields: string; readonly includeLabels?: string } =>
  labelId === undefined
    ? { fields: FIELDS }
    : { fields: `${FIELDS},labelInfo(labels(id,revisionId,fields))`, includeLabels: labelId };

export const taggedFile = (
  caller: Caller,
  subject: string,
  fileId: string,
  labelId: string | undefined,
): Promise<GoogleFile> =>
  caller.call({
    job: 'tagging',
    subject,
    doing: `read the tag of ${fileId}`,
    units: READ_UNITS,
    send: (auth) => files.get({ fileId, supportsAllDrives: true, ...asked(labelId), auth }),
    read: readFile,
  });

export const setLabel = (
  caller: Caller,
  subject: string,
  fileId: string,
  modification: LabelModification | LabelRemoval,
): Promise<void> =>
  caller.call({
    job: 'tagging',
    subject,
    doing: `set the label of ${fileId}`,
    units: WRITE_UNITS,
    send: (auth) =>
      files.modifyLabels({ fileId, requestBody: { labelModifications: [requestOf(modification)] }, auth }),
    read: () => undefined,
  });

export const updateProperties = (
  caller: Caller,
  subject: string,
  fileId: string,
  { properties, modifiedTime }: PropertyChange,
  labelId: string | undefined,
): Promise<GoogleFile> =>
  caller.call({
    job: 'tagging',
    subject,
    doing: `set the properties of ${fileId}`,
    units: WRITE_UNITS,
    send: (auth) =>
      files.update({
        fileId,
        supportsAllDrives: true,
        requestBody: {
          ...(properties === undefined ? {} : { properties: withNulls(properties) }),
          ...(modifiedTime === undefined ? {} : { modifiedTime }),
        },
        ...asked(labelId),
        auth,
      }),
    read: readFile,
  });

function requestOf(modification: LabelModification | LabelRemoval): drive_v3.Schema$LabelModification {
  if ('removeLabel' in modification) return { ...modification };
  const { labelId, fieldModifications } = modification;
  return {
    labelId,
    fieldModifications: fieldModifications.map(
      ({ fieldId, setSelectionValues, setDateValues, setUserValues, unsetValues }) => ({
        fieldId,
        ...(setSelectionValues === undefined ? {} : { setSelectionValues: [...setSelectionValues] }),
        ...(setDateValues === undefined ? {} : { setDateValues: [...setDateValues] }),
        ...(setUserValues === undefined ? {} : { setUserValues: [...setUserValues] }),
        ...(unsetValues === undefined ? {} : { unsetValues }),
      }),
    ),
  };
}

/** Google clears a property by `null`, which its own types do not know. */
const withNulls = (properties: Readonly<Record<string, string | null>>): Record<string, string> =>
  properties as Record<string, string>;

function readFile(data: unknown): GoogleFile {
  if (!isFile(data)) throw new MalformedPage('it is not a file with an id');
  return data;
}
const isFile = (data: unknown): data is GoogleFile => isObject(data) && text(data.id) !== undefined;
