import type { DirectoryStore } from './directory-store.ts';
import type { FileRecord, NewPermission, PermissionRecord } from './file-records.ts';
import { permissionIdOf } from './server-ids.ts';

/** Access given on items themselves, and who holds it, so that 'shared with me' looks at nothing else. */
export class Sharing {
  readonly #directory: DirectoryStore;
  /** Items by the address or domain that was given access, or `anyone`. */
  readonly #items = new Map<string, Set<FileRecord>>();

  constructor(directory: DirectoryStore) {
    this.#directory = directory;
  }

  sharedWith(holder: string): ReadonlySet<FileRecord> {
    return this.#items.get(holder.toLowerCase()) ?? new Set();
  }

  share(file: FileRecord, given: NewPermission): PermissionRecord {
    const permission = this.permission(given);
    file.permissions = [
      ...(file.permissions ?? []).filter((other) => other.id !== permission.id),
      permission,
    ];
    const holder = permission.address ?? 'anyone';
    const items = this.#items.get(holder) ?? new Set();
    this.#items.set(holder, items.add(file));
    return permission;
  }

  unshare(file: FileRecord, permissionId: string): void {
    const gone = file.permissions?.find((permission) => permission.id === permissionId);
    if (!gone) return;
    const left = file.permissions?.filter((permission) => permission !== gone) ?? [];
    file.permissions = left.length === 0 ? undefined : left;
    this.#items.get(gone.address ?? 'anyone')?.delete(file);
  }

  /** A permission as it is kept; what kind of holder it is, is found in the directory where it is not said. */
  permission(permission: NewPermission): PermissionRecord {
    const address = permission.address?.toLowerCase();
    const type =
      permission.type ??
      (address === undefined
        ? 'anyone'
        : this.#directory.group(address)
          ? 'group'
          : address.includes('@')
            ? 'user'
            : 'domain');
    const discoverable = permission.discoverable ?? false;
    return {
      id: address === undefined ? (discoverable ? 'anyone' : 'anyoneWithLink') : permissionIdOf(address),
      type,
      role: permission.role,
      address,
      discoverable,
      deleted: permission.deleted ?? false,
      expirationTime: permission.expirationTime,
    };
  }
}
