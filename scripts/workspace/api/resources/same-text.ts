import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import { ROLES, type FileRecord } from '../../state/file-records.ts';
import { isReadOnly, takesLabels } from './capabilities.ts';
import type { FileReader } from './file-reader.ts';
import { lastModifier } from './modified-by.ts';

/** A key under which items of one call have the very same value; `undefined` where this item's is its own. */
type SameText = (file: FileRecord, reader: FileReader) => unknown;

const NOTHING = 'nothing';

/** The folder says it all where its items have one owner: the reader, or a shared drive. */
const byFolder: SameText = (file, reader) =>
  file.parent === undefined || file.drive !== undefined || file.owner === reader.call.user.address
    ? file.parent
    : `${file.owner ?? ''} ${file.parent}`;

/** Who has access comes from the owner, the folder and the drive, unless the item has permissions of its own. */
const access: SameText = (file, reader) =>
  file.permissions === undefined && !file.inheritedPermissionsDisabled ? byFolder(file, reader) : undefined;

/** A number rather than a text: this is asked of every item, and texts are slow to make. */
const capabilities: SameText = (file, reader) => {
  const { role } = reader.access(file);
  let key = role === undefined ? 7 : ROLES.indexOf(role);
  if (takesLabels(file, reader.call.workspace.directory.domain)) key += 8;
  if (isReadOnly(file)) key += 16;
  if (file.inheritedPermissionsDisabled) key += 32;
  if (file.mimeType === FOLDER_TYPE) key += 64;
  return file.drive === undefined ? key : key + 128 * reader.numberOf(file.drive);
};

/**
 * Properties that many items of a list share, with what they depend on and nothing less: a key too wide would write
 * one item's answer on another.
 */
export const SAME_TEXT: Readonly<Record<string, SameText>> = {
  owners: (file) => file.owner ?? NOTHING,
  lastModifyingUser: (file) => lastModifier(file) ?? NOTHING,
  permissions: access,
  permissionIds: access,
  shared: access,
  capabilities,
  // Labels on a file are never changed in place, so the list itself is the key.
  labelInfo: (file, reader) =>
    file.labels === undefined ? NOTHING : reader.access(file).role && file.labels,
  mimeType: (file) => file.mimeType,
  parents: byFolder,
  properties: (file) => file.properties ?? NOTHING,
  contentRestrictions: (file) => file.rare?.contentRestrictions ?? NOTHING,
  driveId: (file) => file.drive ?? NOTHING,
};
