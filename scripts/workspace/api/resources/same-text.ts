import type { FileRecord } from '../../state/file-records.ts';
import { isReadOnly, takesLabels } from './capabilities.ts';
import type { FileReader } from './file-reader.ts';

/** A key under which items of one call have the very same value; `undefined` where this item's is its own. */
type SameText = (file: FileRecord, reader: FileReader) => unknown;

const NOTHING = 'nothing';

/** Who has access comes from the owner, the folder and the drive, unless the item has permissions of its own. */
const access: SameText = (file) =>
  file.permissions === undefined && !file.inheritedPermissionsDisabled && file.id !== file.drive
    ? `${file.owner ?? ''} ${file.parent ?? ''}`
    : undefined;

const capabilities: SameText = (file, reader) => {
  const labels = takesLabels(file, reader.call.workspace.directory.domain) ? 'l' : '';
  const flags = `${labels}${isReadOnly(file) ? 'r' : ''}${file.inheritedPermissionsDisabled ? 'd' : ''}`;
  const folder = file.mimeType.endsWith('.folder') ? 'f' : '';
  return `${reader.access(file).role ?? ''} ${flags} ${folder} ${file.drive ?? ''}`;
};

/**
 * Properties that many items of a list share, with what they depend on and nothing less: a key too wide would write
 * one item's answer on another.
 */
export const SAME_TEXT: Readonly<Record<string, SameText>> = {
  owners: (file) => file.owner ?? NOTHING,
  lastModifyingUser: (file) => file.lastModifiedBy ?? file.owner ?? NOTHING,
  permissions: access,
  permissionIds: access,
  shared: access,
  capabilities,
  // Labels on a file are never changed in place, so the list itself is the key.
  labelInfo: (file, reader) =>
    file.labels === undefined ? NOTHING : reader.access(file).role && file.labels,
  mimeType: (file) => file.mimeType,
  parents: (file) => (file.parent === undefined ? undefined : `${file.owner ?? ''} ${file.parent}`),
  properties: (file) => file.properties ?? NOTHING,
  contentRestrictions: (file) => file.rare?.contentRestrictions ?? NOTHING,
  driveId: (file) => file.drive ?? NOTHING,
};
