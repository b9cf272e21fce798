import type { FileRecord, PermissionRecord } from '../../state/file-records.ts';
import { permissionIdOf } from '../../state/server-ids.ts';
import type { Workspace } from '../../state/workspace.ts';
import { instant } from './times.ts';

/** A permission that counts on an item, and the folder or shared drive it comes down from. */
export interface EffectivePermission {
  readonly permission: PermissionRecord;
  readonly inheritedFrom: string | undefined;
}

/** All who have access to an item: given on it, on the folders above it, on its shared drive, and its owner. */
export function effectivePermissions(workspace: Workspace, file: FileRecord): EffectivePermission[] {
  const found: EffectivePermission[] = [];
  if (file.owner !== undefined) {
    const owner: PermissionRecord = {
      id: permissionIdOf(file.owner),
      type: 'user',
      role: 'owner',
      address: file.owner,
      discoverable: false,
      deleted: false,
      expirationTime: undefined,
    };
    found.push({ permission: owner, inheritedFrom: undefined });
  }
  let item: FileRecord | undefined = file;
  let closed = false;
  while (item) {
    const inheritedFrom = item === file ? undefined : item.id;
    if (!closed) for (const permission of item.permissions ?? []) found.push({ permission, inheritedFrom });
    closed ||= item.inheritedPermissionsDisabled;
    item = item.parent === undefined ? undefined : workspace.files.file(item.parent);
  }
  if (file.drive !== undefined) {
    const inheritedFrom = file.id === file.drive ? undefined : file.drive;
    for (const permission of workspace.files.drive(file.drive)?.members ?? []) {
      if (!closed || permission.role === 'organizer') found.push({ permission, inheritedFrom });
    }
  }
  return found;
}

const displayName = (workspace: Workspace, permission: PermissionRecord): string | undefined => {
  const address = permission.address;
  if (address === undefined || permission.deleted) return undefined;
  if (permission.type === 'domain') return address;
  const user = workspace.directory.user(address);
  if (user) return `${user.givenName} ${user.familyName}`;
  return workspace.directory.group(address)?.name ?? address;
};

/** Google's JSON of the permissions on an item: one a holder, with the details of where each grant comes from in shared drives. */
export function permissionResources(workspace: Workspace, file: FileRecord): Record<string, unknown>[] {
  const byId = new Map<string, EffectivePermission[]>();
  for (const effective of effectivePermissions(workspace, file)) {
    byId.set(effective.permission.id, [...(byId.get(effective.permission.id) ?? []), effective]);
  }
  return [...byId.values()].map((grants) => permissionResource(workspace, file, grants));
}

const STRENGTH = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'];

function permissionResource(
  workspace: Workspace,
  file: FileRecord,
  grants: readonly EffectivePermission[],
): Record<string, unknown> {
  const sorted = grants.toSorted(
    (a, b) => STRENGTH.indexOf(a.permission.role) - STRENGTH.indexOf(b.permission.role),
  );
  const permission = (sorted[0] ?? grants[0])?.permission;
  if (!permission) return {};
  const name = displayName(workspace, permission);
  return {
    kind: 'drive#permission',
    id: permission.id,
    type: permission.type,
    ...((permission.type === 'user' || permission.type === 'group') && {
      emailAddress: permission.deleted ? '' : permission.address,
    }),
    ...(permission.type === 'domain' && { domain: permission.address }),
    ...(name !== undefined && { displayName: name }),
    role: permission.role,
    ...((permission.type === 'domain' || permission.type === 'anyone') && {
      allowFileDiscovery: permission.discoverable,
    }),
    ...((permission.type === 'user' || permission.type === 'group') && {
      deleted: permission.deleted,
      pendingOwner: false,
    }),
    ...(permission.expirationTime !== undefined && { expirationTime: instant(permission.expirationTime) }),
    ...(file.drive !== undefined && {
      permissionDetails: grants.map((grant) => ({
        permissionType: grant.inheritedFrom === undefined && file.id !== file.drive ? 'file' : 'member',
        role: grant.permission.role,
        ...(grant.inheritedFrom !== undefined && { inheritedFrom: grant.inheritedFrom }),
        inherited: grant.inheritedFrom !== undefined,
      })),
    }),
  };
}
