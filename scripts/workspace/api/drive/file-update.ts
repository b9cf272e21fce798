import { ApiError, insufficientFilePermissions } from '../api-error.ts';
import { atLeast } from '../access.ts';
import { textOf, type Call } from '../call.ts';
import type { FileReader } from '../resources/file-reader.ts';
import { fileCapabilities, isReadOnly } from '../resources/capabilities.ts';
import type { ContentRestriction, FileRecord } from '../../state/file-records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { lastModifier } from '../resources/modified-by.ts';
import { logActivity, logChange } from './file-events.ts';
import { assertMoves } from './file-move.ts';
import { mergeProperties } from './property-changes.ts';

const badRequest = (message: string): ApiError => new ApiError(400, 'badRequest', message);

const WRITABLE = new Set([
  'name',
  'description',
  'properties',
  'trashed',
  'modifiedTime',
  'contentRestrictions',
  'inheritedPermissionsDisabled',
  'kind',
  'id',
  'mimeType',
]);

/** Drive's other properties of a file: known, but not for `files.update` to set. */
const READ_ONLY = new Set([
  'capabilities',
  'createdTime',
  'driveId',
  'fileExtension',
  'labelInfo',
  'md5Checksum',
  'ownedByMe',
  'owners',
  'parents',
  'permissionIds',
  'permissions',
  'shared',
  'size',
  'spaces',
  'version',
  'webViewLink',
  'lastModifyingUser',
  'trashedTime',
  'quotaBytesUsed',
]);

interface FileChange {
  readonly name?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly trashed?: boolean;
  readonly modifiedTime?: string;
  readonly contentRestrictions?: readonly ContentRestriction[];
  readonly inheritedPermissionsDisabled?: boolean;
}

/** Checks the body's names and types. @throws ApiError 400 for what is unknown or of the wrong type, 403 for what cannot be written */
function readChange(body: unknown): FileChange {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw badRequest('Invalid JSON payload received.');
  for (const [name, value] of Object.entries(body)) {
    if (READ_ONLY.has(name)) {
      throw new ApiError(
        403,
        'fieldNotWritable',
        'The resource body includes fields which are not directly writable.',
      );
    }
    if (!WRITABLE.has(name)) {
      throw badRequest(`Invalid JSON payload received. Unknown name "${name}": Cannot find field.`);
    }
    const right =
      name === 'trashed' || name === 'inheritedPermissionsDisabled'
        ? typeof value === 'boolean'
        : name === 'properties'
          ? typeof value === 'object' && value !== null
          : name === 'contentRestrictions'
            ? Array.isArray(value)
            : typeof value === 'string';
    if (!right) throw badRequest(`Invalid value at '${name}'.`);
  }
  return body;
}

/** Puts an item and all under it in the bin, or takes out what went in with it. */
function setTrashed(workspace: Workspace, file: FileRecord, by: string | undefined, implicit = false): void {
  if (by === undefined) {
    file.trashedTime = undefined;
    file.trashedBy = undefined;
  } else {
    file.trashedTime = workspace.now();
    file.trashedBy = by;
  }
  if (implicit) file.rare = { ...file.rare, implicitlyTrashed: by !== undefined };
  for (const child of workspace.files.children(file.id)) {
    if (by === undefined ? child.rare?.implicitlyTrashed === true : child.trashedTime === undefined) {
      setTrashed(workspace, child, by, true);
    }
  }
}

/** The folder named by `addParents`, checked for access. */
function newParent(call: Call, reader: FileReader, id: string): FileRecord {
  const parent = call.workspace.files.file(id);
  if (!parent || !reader.sees(parent))
    throw new ApiError(404, 'notFound', `File not found: ${id}.`, { location: 'addParents' });
  if (!atLeast(reader.access(parent).role, 'writer')) throw insufficientFilePermissions();
  return parent;
}

/**
 * Renames, moves, bins or annotates an item, all of it or nothing. A rename moves `modifiedTime` to now unless the
 * body gives one.
 */
export function updateFile(call: Call, reader: FileReader, file: FileRecord): void {
  const { workspace, user } = call;
  const change = readChange(call.body);
  reader.assertWrites(file);
  const may = fileCapabilities(file, reader);
  if (may.canEdit !== true) throw insufficientFilePermissions();
  if (change.trashed !== undefined && may.canTrash !== true) throw insufficientFilePermissions();
  if (
    change.inheritedPermissionsDisabled !== undefined &&
    may.canDisableInheritedPermissions !== true &&
    may.canEnableInheritedPermissions !== true
  ) {
    throw insufficientFilePermissions();
  }
  const locked = change.contentRestrictions
    ? change.contentRestrictions.some((each) => each.readOnly)
    : isReadOnly(file);
  if (change.name !== undefined && locked) throw insufficientFilePermissions();
  if (change.contentRestrictions && file.rare?.contentRestrictions?.some((each) => each.systemRestricted)) {
    throw insufficientFilePermissions();
  }
  const modified = change.modifiedTime === undefined ? undefined : Date.parse(change.modifiedTime);
  if (modified !== undefined && Number.isNaN(modified)) throw badRequest("Invalid value at 'modifiedTime'.");
  const properties = change.properties
    ? mergeProperties(file.properties, change.properties)
    : file.properties;
  const added = textOf(call, 'addParents');
  const parent = added === undefined ? undefined : newParent(call, reader, added);
  if (parent) assertMoves(call, reader, file, parent);

  const oldName = file.name;
  if (change.name !== undefined) file.name = change.name;
  if (change.description !== undefined) file.rare = { ...file.rare, description: change.description };
  file.properties = properties;
  if (change.contentRestrictions)
    file.rare = { ...file.rare, contentRestrictions: change.contentRestrictions };
  if (change.inheritedPermissionsDisabled !== undefined) {
    file.inheritedPermissionsDisabled = change.inheritedPermissionsDisabled;
  }
  if (parent) workspace.files.move(file, parent);
  const movesTime =
    change.name !== undefined || change.description !== undefined || change.properties !== undefined;
  if (movesTime || modified !== undefined) {
    const before = lastModifier(file);
    if (before !== undefined && before !== user.address) {
      const editedBy = file.rare?.editedBy ?? new Map<string, number>();
      file.rare = { ...file.rare, editedBy: editedBy.set(before, file.modifiedTime) };
    }
    file.modifiedTime = modified ?? workspace.now();
    file.lastModifiedBy = user.address;
  }
  if (change.trashed !== undefined && change.trashed !== (file.trashedTime !== undefined)) {
    setTrashed(workspace, file, change.trashed ? user.address : undefined);
    logActivity(workspace, file, user.address, change.trashed ? 'trash' : 'untrash');
  }
  if (change.name !== undefined && change.name !== oldName) {
    logActivity(workspace, file, user.address, 'rename', { old_value: oldName, new_value: change.name });
  }
  if (parent) logActivity(workspace, file, user.address, 'move', { destination_folder_id: parent.id });
  logChange(workspace, file);
}
