/** What a delegated administrator may be given; a super administrator has all of it. */
export const ADMIN_PRIVILEGES = [
  'users',
  'groups',
  'org-units',
  'drive-settings',
  'labels',
  'reports',
  'vault',
  /** Vault's 'View all matters': without it, one's own and those shared with one. */
  'vault-all-matters',
] as const;
export type AdminPrivilege = (typeof ADMIN_PRIVILEGES)[number];

/** A person in the directory. Times are milliseconds since 1970. */
export interface UserRecord {
  readonly id: string;
  readonly address: string;
  givenName: string;
  familyName: string;
  orgUnit: string;
  suspended: boolean;
  suspensionReason: string;
  archived: boolean;
  /** A super administrator. */
  admin: boolean;
  /** Of a delegated administrator's role. */
  privileges: ReadonlySet<AdminPrivilege>;
  guest: boolean;
  /** Has an edition with Drive labels. */
  labelsLicence: boolean;
  /** Drive is switched on for this person. */
  driveEnabled: boolean;
  createdTime: number;
  lastLoginTime: number | undefined;
  /** Set once deleted: in `showDeleted` lists for 20 days, no longer a subject for tokens. */
  deletedTime: number | undefined;
}

export interface NewUser {
  readonly address: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly id?: string;
  /** Path such as `/Private Office`; `/` where left out. */
  readonly orgUnit?: string;
  readonly suspended?: boolean;
  readonly suspensionReason?: string;
  readonly archived?: boolean;
  readonly admin?: boolean;
  readonly privileges?: readonly AdminPrivilege[];
  readonly guest?: boolean;
  readonly labelsLicence?: boolean;
  readonly driveEnabled?: boolean;
  readonly createdTime?: number;
  readonly lastLoginTime?: number;
  readonly deletedTime?: number;
}

export interface OrgUnitRecord {
  readonly id: string;
  readonly path: string;
  readonly description: string;
}

export type MemberRole = 'MEMBER' | 'MANAGER' | 'OWNER';

/** One member of a group. `CUSTOMER` is everybody in the organisation and has no address. */
export interface GroupMemberRecord {
  readonly address: string | undefined;
  readonly type: 'USER' | 'GROUP' | 'CUSTOMER' | 'EXTERNAL';
  readonly role: MemberRole;
}

export interface GroupRecord {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly members: GroupMemberRecord[];
}

export interface NewGroup {
  readonly address: string;
  readonly name: string;
  readonly id?: string;
  readonly description?: string;
  /** Addresses of users, other groups and outsiders; the kind is found in the directory. `everyone` is the whole organisation. */
  readonly members?: readonly (string | { readonly address: string; readonly role: MemberRole })[];
}
