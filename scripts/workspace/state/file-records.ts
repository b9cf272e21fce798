/** Drive's roles, strongest first. `organizer` and `fileOrganizer` exist in shared drives only, `owner` in My Drive only. */
export const ROLES = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'] as const;
export type Role = (typeof ROLES)[number];

export interface PermissionRecord {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  role: Role;
  /** Address of a user or group, name of a domain; absent for `anyone`. */
  readonly address: string | undefined;
  /** Found by search, not by link alone (domain and anyone). */
  readonly discoverable: boolean;
  /** The account behind it is gone. */
  readonly deleted: boolean;
  /** Milliseconds since 1970. */
  readonly expirationTime: number | undefined;
}

export interface NewPermission {
  readonly type?: PermissionRecord['type'];
  readonly role: Role;
  readonly address?: string;
  readonly discoverable?: boolean;
  readonly deleted?: boolean;
  readonly expirationTime?: number;
}

export interface ContentRestriction {
  readonly readOnly: boolean;
  readonly reason?: string;
  readonly ownerRestricted?: boolean;
  readonly systemRestricted?: boolean;
  readonly restrictingUser?: string;
  readonly restrictionTime?: number;
}

/** A label on a file: the revision it was set with, and the values by field id (choice ids, dates, addresses, texts). */
export interface AppliedLabel {
  readonly labelId: string;
  readonly revisionId: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What one adds to Drive. Times are milliseconds since 1970; give `owner` or `drive`, never both. */
export interface NewFile {
  readonly id?: string | undefined;
  readonly name: string;
  readonly mimeType: string;
  /** Address of the owner (My Drive). May be somebody outside the organisation. */
  readonly owner?: string | undefined;
  /** Shared drive's id. */
  readonly drive?: string | undefined;
  /** Folder's id; the top of My Drive or of the shared drive where left out. */
  readonly parent?: string | undefined;
  readonly createdTime: number;
  readonly modifiedTime?: number | undefined;
  readonly lastModifiedBy?: string | undefined;
  /** Bytes. */
  readonly size?: number | undefined;
  readonly md5?: string | undefined;
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, string>> | undefined;
  readonly trashedTime?: number | undefined;
  readonly trashedBy?: string | undefined;
  /** Given on this item itself; what folders and drives give is inherited. */
  readonly permissions?: readonly NewPermission[] | undefined;
  readonly contentRestrictions?: readonly ContentRestriction[] | undefined;
  readonly labels?: readonly AppliedLabel[] | undefined;
  /** A folder of limited access: only organizers and people added directly get in. */
  readonly inheritedPermissionsDisabled?: boolean | undefined;
  readonly shortcutTarget?: string | undefined;
}

/** One item in Drive, kept compact: Google's JSON is built when somebody reads it. */
export class FileRecord {
  readonly id: string;
  /** Changes when the item moves between a My Drive and a shared drive. */
  owner: string | undefined;
  drive: string | undefined;
  name: string;
  mimeType: string;
  parent: string | undefined;
  createdTime: number;
  modifiedTime: number;
  size: number | undefined;
  /** Milliseconds since 1970; `undefined` while not in the bin. */
  trashedTime: number | undefined;
  trashedBy: string | undefined;
  lastModifiedBy: string | undefined;
  version: number;
  /** Deleted for good; kept in the indexes so that positions in a running list stay. */
  gone: boolean;
  inheritedPermissionsDisabled: boolean;
  properties: Readonly<Record<string, string>> | undefined;
  permissions: PermissionRecord[] | undefined;
  labels: readonly AppliedLabel[] | undefined;
  /** The rare rest, in one object, so that a million ordinary files don't pay for it. */
  rare: RareFileFacts | undefined;

  constructor(id: string, file: NewFile) {
    this.id = id;
    this.owner = file.owner?.toLowerCase();
    this.drive = file.drive;
    this.name = file.name;
    this.mimeType = file.mimeType;
    this.parent = file.parent;
    this.createdTime = file.createdTime;
    this.modifiedTime = file.modifiedTime ?? file.createdTime;
    this.size = file.size;
    this.trashedTime = file.trashedTime;
    this.trashedBy = file.trashedBy;
    this.lastModifiedBy = file.lastModifiedBy;
    this.version = 1;
    this.gone = false;
    this.inheritedPermissionsDisabled = file.inheritedPermissionsDisabled ?? false;
    this.properties = file.properties;
    this.permissions = undefined;
    this.labels = file.labels;
    this.rare = undefined;
  }
}

export interface RareFileFacts {
  md5?: string;
  description?: string;
  contentRestrictions?: readonly ContentRestriction[];
  shortcutTarget?: string;
  /** In the bin because a folder above it is. */
  implicitlyTrashed?: boolean;
  /** When each person other than the last one edited it. */
  editedBy?: Map<string, number>;
}

export interface DriveRestrictions {
  readonly adminManagedRestrictions?: boolean;
  readonly copyRequiresWriterPermission?: boolean;
  readonly domainUsersOnly?: boolean;
  readonly driveMembersOnly?: boolean;
  readonly sharingFoldersRequiresOrganizerPermission?: boolean;
}

export interface DriveRecord {
  readonly id: string;
  name: string;
  readonly createdTime: number;
  hidden: boolean;
  orgUnit: string | undefined;
  readonly members: PermissionRecord[];
  restrictions: DriveRestrictions;
}

export interface NewDrive {
  readonly id?: string;
  readonly name: string;
  readonly createdTime?: number;
  readonly hidden?: boolean;
  readonly orgUnit?: string;
  /** People and groups; `type` is found in the directory where left out. */
  readonly members?: readonly NewPermission[];
  readonly restrictions?: DriveRestrictions;
}
