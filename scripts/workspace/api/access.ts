import type { FileRecord, PermissionRecord, Role } from '../state/file-records.ts';
import { ROLES } from '../state/file-records.ts';
import type { UserRecord } from '../state/directory-records.ts';
import type { Workspace } from '../state/workspace.ts';

/** What a person may do with an item. `metadata`: sees that a folder of limited access is there, not what is in it. */
export interface Access {
  readonly role: Role | undefined;
  readonly metadata: boolean;
}

const OWNER: Access = { role: 'owner', metadata: false };
const NONE: Access = { role: undefined, metadata: false };

const stronger = (one: Role | undefined, other: Role | undefined): Role | undefined => {
  if (one === undefined) return other;
  if (other === undefined) return one;
  return ROLES.indexOf(one) <= ROLES.indexOf(other) ? one : other;
};

export const atLeast = (role: Role | undefined, least: Role): boolean =>
  role !== undefined && ROLES.indexOf(role) <= ROLES.indexOf(least);

/** Answers who may do what, for one person. Folders' answers are kept while it lives: make one a request. */
export class AccessReader {
  readonly #workspace: Workspace;
  readonly #user: UserRecord;
  readonly #groups: ReadonlySet<string>;
  readonly #folders = new Map<string, Access>();

  constructor(workspace: Workspace, user: UserRecord) {
    this.#workspace = workspace;
    this.#user = user;
    this.#groups = workspace.directory.groupsOf(user.address);
  }

  /** Is this permission given to the person, directly, by a group, by the domain or to anyone? */
  holds(permission: PermissionRecord): boolean {
    if (permission.deleted) return false;
    if (permission.expirationTime !== undefined && permission.expirationTime <= this.#workspace.now())
      return false;
    if (permission.type === 'anyone') return true;
    const address = permission.address ?? '';
    if (permission.type === 'domain') return this.#user.address.endsWith(`@${address}`) && !this.#user.guest;
    return permission.type === 'group' ? this.#groups.has(address) : address === this.#user.address;
  }

  /** The person's role as a member of a shared drive. */
  driveRole(driveId: string): Role | undefined {
    if (this.#user.suspended && !this.#workspace.switches.suspendedSeeSharedDrives) return undefined;
    return this.#best(this.#workspace.files.drive(driveId)?.members);
  }

  of(file: FileRecord): Access {
    if (file.owner === this.#user.address) return OWNER;
    const known = this.#folders.get(file.id);
    if (known) return known;
    const access = this.#find(file);
    if (file.parent === undefined || file.mimeType.endsWith('.folder')) this.#folders.set(file.id, access);
    return access;
  }

  #find(file: FileRecord): Access {
    if (
      file.drive !== undefined &&
      this.#user.suspended &&
      !this.#workspace.switches.suspendedSeeSharedDrives
    )
      return NONE;
    const direct = this.#best(file.permissions);
    if (file.drive !== undefined && file.id === file.drive) {
      return { role: stronger(this.driveRole(file.drive), direct), metadata: false };
    }
    const above = file.parent === undefined ? undefined : this.#workspace.files.file(file.parent);
    const inherited = above ? this.of(above) : NONE;
    if (file.inheritedPermissionsDisabled) {
      const organizer =
        file.drive !== undefined && this.driveRole(file.drive) === 'organizer' ? 'organizer' : undefined;
      const role = stronger(direct, organizer);
      return { role, metadata: role === undefined && inherited.role !== undefined };
    }
    if (inherited.metadata) return direct === undefined ? NONE : { role: direct, metadata: false };
    // What a folder's owner holds is ownership of that folder; under it, other people's items are only editable.
    const role = stronger(direct, inherited.role === 'owner' ? 'writer' : inherited.role);
    return role === undefined ? NONE : { role, metadata: false };
  }

  #best(permissions: readonly PermissionRecord[] | undefined): Role | undefined {
    let best: Role | undefined;
    if (permissions)
      for (const permission of permissions)
        if (this.holds(permission)) best = stronger(best, permission.role);
    return best;
  }
}
