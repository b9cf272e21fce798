import { BOOLEAN, STRING, type Method } from '../method.ts';
import type { Call } from '../call.ts';
import { DEFAULT_FILE_FIELDS, fileWriter } from '../resources/file-resource.ts';
import { FileReader, requireFile } from '../resources/file-reader.ts';
import { FILE } from '../shapes/drive-shapes.ts';
import { updateFile } from './file-update.ts';
import { ALL_DRIVES, INCLUDES, READ_SCOPES } from './parameters.ts';

const answer = (
  call: Call,
  reader: FileReader,
  file: Parameters<ReturnType<typeof fileWriter>>[0],
): unknown => fileWriter(call.mask)(file, reader);

export const filesGet: Method = {
  id: 'drive.files.get',
  verb: 'GET',
  path: '/drive/v3/files/{fileId}',
  envelope: 'legacy',
  scopes: READ_SCOPES,
  parameters: { ...ALL_DRIVES, ...INCLUDES, acknowledgeAbuse: BOOLEAN },
  shape: FILE,
  defaultFields: DEFAULT_FILE_FIELDS,
  projects: true,
  run: (call) => {
    const reader = new FileReader(call);
    return answer(call, reader, requireFile(call, reader));
  },
};

export const filesUpdate: Method = {
  id: 'drive.files.update',
  verb: 'PATCH',
  path: '/drive/v3/files/{fileId}',
  envelope: 'legacy',
  scopes: ['drive', 'drive.appdata', 'drive.file', 'drive.metadata', 'drive.scripts'],
  parameters: {
    ...ALL_DRIVES,
    ...INCLUDES,
    addParents: STRING,
    removeParents: STRING,
    enforceSingleParent: BOOLEAN,
    keepRevisionForever: BOOLEAN,
    ocrLanguage: STRING,
    useContentAsIndexableText: BOOLEAN,
  },
  shape: FILE,
  defaultFields: DEFAULT_FILE_FIELDS,
  projects: true,
  run: (call) => {
    const reader = new FileReader(call);
    const file = requireFile(call, reader);
    updateFile(call, reader, file);
    return answer(call, new FileReader(call), file);
  },
};
