import type { FileRecord } from '../../state/file-records.ts';
import { ApiError, insufficientFilePermissions } from '../api-error.ts';
import { flagOf, type Call } from '../call.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { fileCapabilities } from '../resources/capabilities.ts';
import { FileReader } from '../resources/file-reader.ts';
import { DEFAULT_FILE_FIELDS, fileWriter } from '../resources/file-resource.ts';
import { FILE } from '../shapes/drive-shapes.ts';
import { logActivity, logChange } from './file-events.ts';
import { ALL_DRIVES, INCLUDES } from './parameters.ts';
import { mergeProperties } from './property-changes.ts';

interface NewItem {
  readonly name?: string;
  readonly mimeType?: string;
  readonly description?: string;
  readonly parents?: readonly string[];
  readonly properties?: Readonly<Record<string, string | null>>;
}

const TEXTS = ['name', 'mimeType', 'description', 'kind'];

/** Checks the body's names and types. @throws ApiError 400 for what is unknown or of the wrong type */
function readBody(body: unknown): NewItem {
  if (body === undefined || body === null) return {};
  const badRequest = (message: string): ApiError => new ApiError(400, 'badRequest', message);
  if (typeof body !== 'object' || Array.isArray(body)) throw badRequest('Invalid JSON payload received.');
  for (const [name, value] of Object.entries(body)) {
    const right = TEXTS.includes(name)
      ? typeof value === 'string'
      : name === 'parents'
        ? Array.isArray(value) && value.every((parent) => typeof parent === 'string')
        : name === 'properties'
          ? typeof value === 'object' && value !== null
          : undefined;
    if (right === undefined)
      throw badRequest(`Invalid JSON payload received. Unknown name "${name}": Cannot find field.`);
    if (!right) throw badRequest(`Invalid value at '${name}'.`);
  }
  return body;
}

/** The folder to stand in. @throws ApiError where it is not seen, not writable, or more than one is named */
function parentFor(call: Call, reader: FileReader, parents: readonly string[]): FileRecord {
  const { files } = call.workspace;
  if (parents.length > 1)
    throw new ApiError(403, 'teamDrivesParentLimit', 'A shared drive item must have exactly one parent.');
  const [id = 'root'] = parents;
  const parent = id === 'root' ? files.root(call.user.address) : files.file(id);
  const supported = flagOf(call, 'supportsAllDrives') || flagOf(call, 'supportsTeamDrives');
  const isOwnTop = parent?.id === files.root(call.user.address).id;
  if (!parent || (parent.drive !== undefined && !supported) || (!isOwnTop && !reader.sees(parent)))
    throw new ApiError(404, 'notFound', `File not found: ${id}.`, { location: 'fileId' });
  if (fileCapabilities(parent, reader).canAddChildren !== true) throw insufficientFilePermissions();
  return parent;
}

/** An item without content: a folder, or an empty file. What the app made, it has opened. */
function createFile(call: Call): FileRecord {
  const { workspace, user } = call;
  const { name = 'Untitled', mimeType = 'application/octet-stream', ...item } = readBody(call.body);
  const parent = parentFor(call, new FileReader(call), item.parents ?? []);
  const properties = mergeProperties(undefined, item.properties ?? {});
  const file = workspace.files.addFile({
    name,
    mimeType,
    ...(parent.drive === undefined ? { owner: user.address } : { drive: parent.drive }),
    parent: parent.id,
    createdTime: workspace.now(),
    lastModifiedBy: user.address,
    ...(item.description === undefined ? {} : { description: item.description }),
    ...(properties === undefined ? {} : { properties }),
  });
  workspace.opened.add(`${user.address} ${file.id}`);
  logActivity(workspace, file, user.address, 'create');
  logChange(workspace, file);
  return file;
}

export const filesCreate: Method = {
  id: 'drive.files.create',
  verb: 'POST',
  path: '/drive/v3/files',
  envelope: 'legacy',
  scopes: ['drive', 'drive.appdata', 'drive.file'],
  parameters: {
    ...ALL_DRIVES,
    ...INCLUDES,
    enforceSingleParent: BOOLEAN,
    ignoreDefaultVisibility: BOOLEAN,
    keepRevisionForever: BOOLEAN,
    ocrLanguage: STRING,
    useContentAsIndexableText: BOOLEAN,
  },
  shape: FILE,
  defaultFields: DEFAULT_FILE_FIELDS,
  projects: true,
  run: (call) => {
    const file = createFile(call);
    return fileWriter(call.mask)(file, new FileReader(call));
  },
};
