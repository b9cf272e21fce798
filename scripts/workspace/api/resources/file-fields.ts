import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { FileRecord } from '../../state/file-records.ts';
import { atLeast } from '../access.ts';
import { appliedLabelResource } from './applied-label-resource.ts';
import { fileCapabilities } from './capabilities.ts';
import type { FileReader } from './file-reader.ts';
import { lastModifier, modifiedBy } from './modified-by.ts';
import { effectivePermissions, permissionResources } from './permission-resource.ts';
import { instant } from './times.ts';
import { driveUser } from './user-resource.ts';

/** What Drive says of one thing about an item; `undefined` means that Drive leaves it out here. */
export type FileField = (file: FileRecord, reader: FileReader) => unknown;

const EDITORS: Readonly<Record<string, string>> = {
  'application/vnd.google-apps.document': 'document',
  'application/vnd.google-apps.spreadsheet': 'spreadsheets',
  'application/vnd.google-apps.presentation': 'presentation',
  'application/vnd.google-apps.form': 'forms',
};

const isBlob = (file: FileRecord): boolean => !file.mimeType.startsWith('application/vnd.google-apps.');

const extension = (file: FileRecord): string | undefined => {
  const dot = file.name.lastIndexOf('.');
  return isBlob(file) && dot > 0 ? file.name.slice(dot + 1) : undefined;
};

/** Drive tells of the people behind an item only where the reader is inside it, not at a closed folder's door. */
const person = (address: string | undefined, reader: FileReader): unknown =>
  address === undefined ? undefined : driveUser(reader.call.workspace, address, reader.call.user);

const link = (file: FileRecord): string => {
  if (file.mimeType === FOLDER_TYPE) return `https://drive.google.com/drive/folders/${file.id}`;
  const editor = EDITORS[file.mimeType];
  return editor === undefined
    ? `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`
    : `https://docs.google.com/${editor}/d/${file.id}/edit?usp=drivesdk`;
};

const modifiedByMe = (file: FileRecord, reader: FileReader): number | undefined =>
  modifiedBy(file, reader.call.user.address);

/** `parents` are told only to those who may see the folder: nobody learns of folders by a file that was sent on. */
const parents = (file: FileRecord, reader: FileReader): readonly string[] | undefined => {
  if (file.parent === undefined) return undefined;
  if (file.owner === reader.call.user.address) return [file.parent];
  const above = reader.call.workspace.files.file(file.parent);
  if (!above) return undefined;
  const access = reader.access(above);
  return access.role === undefined && !access.metadata ? undefined : [file.parent];
};

const mine = (file: FileRecord): boolean => file.drive === undefined;

/** Google's property for each thing we know of an item. */
export const FILE_FIELDS: Readonly<Record<string, FileField>> = {
  kind: () => 'drive#file',
  id: (file) => file.id,
  name: (file) => file.name,
  mimeType: (file) => file.mimeType,
  description: (file) => file.rare?.description,
  starred: () => false,
  trashed: (file) => file.trashedTime !== undefined,
  explicitlyTrashed: (file) => file.trashedTime !== undefined && file.rare?.implicitlyTrashed !== true,
  trashedTime: (file) =>
    mine(file) || file.trashedTime === undefined ? undefined : instant(file.trashedTime),
  trashingUser: (file, reader) => (mine(file) ? undefined : person(file.trashedBy, reader)),
  parents,
  properties: (file) => file.properties,
  spaces: () => ['drive'],
  version: (file) => String(file.version),
  webViewLink: link,
  webContentLink: (file) =>
    isBlob(file) ? `https://drive.google.com/uc?id=${file.id}&export=download` : undefined,
  createdTime: (file) => instant(file.createdTime),
  modifiedTime: (file) => instant(file.modifiedTime),
  modifiedByMe: (file, reader) => modifiedByMe(file, reader) !== undefined,
  modifiedByMeTime: (file, reader) => {
    const time = modifiedByMe(file, reader);
    return time === undefined ? undefined : instant(time);
  },
  viewedByMe: () => false,
  owners: (file, reader) => (file.owner === undefined ? undefined : [person(file.owner, reader)]),
  ownedByMe: (file, reader) => (mine(file) ? file.owner === reader.call.user.address : undefined),
  shared: (file, reader) =>
    mine(file) ? effectivePermissions(reader.call.workspace, file).length > 1 : undefined,
  driveId: (file) => file.drive,
  teamDriveId: (file) => file.drive,
  lastModifyingUser: (file, reader) => person(lastModifier(file), reader),
  capabilities: fileCapabilities,
  permissions: (file, reader) =>
    mine(file) && atLeast(reader.access(file).role, 'writer')
      ? permissionResources(reader.call.workspace, file)
      : undefined,
  permissionIds: (file, reader) => [
    ...new Set(effectivePermissions(reader.call.workspace, file).map(({ permission }) => permission.id)),
  ],
  hasAugmentedPermissions: (file) => (mine(file) ? undefined : (file.permissions?.length ?? 0) > 0),
  size: (file) => (file.size === undefined ? undefined : String(file.size)),
  quotaBytesUsed: (file) => String(file.size ?? 0),
  md5Checksum: (file) => file.rare?.md5,
  fileExtension: extension,
  fullFileExtension: extension,
  originalFilename: (file) => (isBlob(file) ? file.name : undefined),
  copyRequiresWriterPermission: () => false,
  viewersCanCopyContent: () => true,
  writersCanShare: (file) => (mine(file) ? true : undefined),
  inheritedPermissionsDisabled: (file) =>
    file.mimeType === FOLDER_TYPE ? file.inheritedPermissionsDisabled : undefined,
  isAppAuthorized: (file, reader) => reader.opened(file),
  shortcutDetails: (file, reader) => {
    const targetId = file.rare?.shortcutTarget;
    if (targetId === undefined) return undefined;
    const target = reader.call.workspace.files.file(targetId);
    return { targetId, ...(target && { targetMimeType: target.mimeType }) };
  },
  contentRestrictions: (file, reader) =>
    file.rare?.contentRestrictions?.map((restriction) => ({
      readOnly: restriction.readOnly,
      ...(restriction.reason !== undefined && { reason: restriction.reason }),
      ...(restriction.ownerRestricted !== undefined && { ownerRestricted: restriction.ownerRestricted }),
      ...(restriction.systemRestricted !== undefined && { systemRestricted: restriction.systemRestricted }),
      ...(restriction.restrictingUser !== undefined && {
        restrictingUser: person(restriction.restrictingUser, reader),
      }),
      ...(restriction.restrictionTime !== undefined && {
        restrictionTime: instant(restriction.restrictionTime),
      }),
      type: 'globalContentRestriction',
    })),
  labelInfo: (file, reader) => {
    if (!reader.labelsAsked) return undefined;
    const labels: unknown[] = [];
    if (file.labels && reader.access(file).role !== undefined) {
      for (const label of reader.labels) {
        const applied = file.labels.find((each) => each.labelId === label.id);
        if (applied)
          labels.push(appliedLabelResource(reader.call.workspace, label, applied, reader.call.user));
      }
    }
    return { labels };
  },
};
