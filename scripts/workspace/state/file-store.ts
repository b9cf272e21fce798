import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { DirectoryStore } from './directory-store.ts';
import {
  FileRecord,
  type DriveRecord,
  type NewDrive,
  type NewFile,
  type NewPermission,
  type PermissionRecord,
} from './file-records.ts';
import { permissionIdOf, type ServerIds } from './server-ids.ts';
import { Sharing } from './sharing.ts';

/**
 * Items of one owner or one shared drive, in the order in which they came. Lists only grow: an item that goes
 * stays as a marker (`gone`), so that a position in a running list still means the same item.
 */
export interface FileIndex {
  readonly all: FileRecord[];
  readonly folders: FileRecord[];
  readonly documents: FileRecord[];
}

/** Ids go into addresses and JSON as they are. */
const SERVER_ID = /^[\w-]+$/;

const EMPTY: FileIndex = { all: [], folders: [], documents: [] };

/** Shared drives, folders and files, indexed so that a page of a list never looks at files outside that list. */
export class FileStore {
  readonly drives: DriveRecord[] = [];
  readonly #directory: DirectoryStore;
  readonly #ids: ServerIds;
  readonly #byId = new Map<string, FileRecord>();
  readonly #byOwner = new Map<string, FileIndex>();
  readonly #byDrive = new Map<string, FileIndex>();
  readonly #driveById = new Map<string, DriveRecord>();
  readonly #roots = new Map<string, FileRecord>();
  readonly #sharing: Sharing;
  #children: Map<string, FileRecord[]> | undefined;

  constructor(directory: DirectoryStore, ids: ServerIds) {
    this.#directory = directory;
    this.#sharing = new Sharing(directory);
    this.#ids = ids;
  }

  get size(): number {
    return this.#byId.size;
  }

  addDrive(drive: NewDrive): DriveRecord {
    const id = drive.id ?? this.#ids.drive();
    if (this.#driveById.has(id)) throw new Error(`Shared drive ${id} is there already.`);
    const record: DriveRecord = {
      id,
      name: drive.name,
      createdTime: drive.createdTime ?? 0,
      hidden: drive.hidden ?? false,
      orgUnit: drive.orgUnit,
      members: (drive.members ?? []).map((member) => this.#sharing.permission(member)),
      restrictions: drive.restrictions ?? {},
    };
    this.drives.push(record);
    this.#driveById.set(id, record);
    this.#byDrive.set(id, { all: [], folders: [], documents: [] });
    const root = new FileRecord(id, {
      name: 'Drive',
      mimeType: FOLDER_TYPE,
      drive: id,
      createdTime: record.createdTime,
    });
    this.#byId.set(id, root);
    return record;
  }

  drive(id: string): DriveRecord | undefined {
    return this.#driveById.get(id);
  }

  addDriveMember(drive: DriveRecord, member: NewPermission): PermissionRecord {
    const permission = this.#sharing.permission(member);
    drive.members.push(permission);
    return permission;
  }

  removeDriveMember(drive: DriveRecord, address: string): void {
    const at = drive.members.findIndex((member) => member.address === address.toLowerCase());
    if (at >= 0) drive.members.splice(at, 1);
  }

  /** The top folder of a person's My Drive, made when first asked for. It is in no list. */
  root(owner: string): FileRecord {
    const key = owner.toLowerCase();
    const known = this.#roots.get(key);
    if (known) return known;
    const root = new FileRecord(`0A${permissionIdOf(key).slice(2, 16)}PVA`, {
      name: 'My Drive',
      mimeType: FOLDER_TYPE,
      owner: key,
      createdTime: this.#directory.user(key)?.createdTime ?? 0,
    });
    this.#roots.set(key, root);
    this.#byId.set(root.id, root);
    return root;
  }

  addFolder(folder: Omit<NewFile, 'mimeType'>): FileRecord {
    return this.addFile({ ...folder, mimeType: FOLDER_TYPE });
  }

  /** @throws when the id is taken, the drive or folder is not there, or owner and drive are both given or both missing. */
  addFile(file: NewFile): FileRecord {
    if ((file.owner === undefined) === (file.drive === undefined)) {
      throw new Error(`'${file.name}' needs an owner or a shared drive, and not both.`);
    }
    const id = file.id ?? this.#ids.file();
    if (this.#byId.has(id)) throw new Error(`File ${id} is there already.`);
    if (file.id !== undefined && !SERVER_ID.test(id))
      throw new Error(`'${id}' is no file id: letters, digits, - and _ only.`);
    if (file.parent !== undefined && !this.#byId.has(file.parent)) {
      throw new Error(`'${file.name}' stands in folder ${file.parent}, which is not there.`);
    }
    const record = new FileRecord(id, file);
    if (file.owner !== undefined) {
      record.parent ??= this.root(file.owner).id;
      this.#indexOf(this.#byOwner, file.owner.toLowerCase(), record);
    } else if (file.drive !== undefined) {
      if (!this.#driveById.has(file.drive)) throw new Error(`Shared drive ${file.drive} is not there.`);
      record.parent ??= file.drive;
      this.#indexOf(this.#byDrive, file.drive, record);
    }
    this.#byId.set(id, record);
    if (file.permissions) for (const permission of file.permissions) this.share(record, permission);
    if (file.md5 ?? file.description ?? file.contentRestrictions ?? file.shortcutTarget) {
      record.rare = {
        ...(file.md5 !== undefined && { md5: file.md5 }),
        ...(file.description !== undefined && { description: file.description }),
        ...(file.contentRestrictions && { contentRestrictions: file.contentRestrictions }),
        ...(file.shortcutTarget !== undefined && { shortcutTarget: file.shortcutTarget }),
      };
    }
    this.#children?.get(record.parent ?? '')?.push(record);
    if (this.#children && record.parent !== undefined && !this.#children.has(record.parent)) {
      this.#children.set(record.parent, [record]);
    }
    return record;
  }

  /** Any item by id, top folders included; not those deleted for good. */
  file(id: string): FileRecord | undefined {
    const found = this.#byId.get(id);
    return found?.gone === true ? undefined : found;
  }

  ownedBy(address: string): FileIndex {
    return this.#byOwner.get(address.toLowerCase()) ?? EMPTY;
  }

  inDrive(id: string): FileIndex {
    return this.#byDrive.get(id) ?? EMPTY;
  }

  owners(): IterableIterator<string> {
    return this.#byOwner.keys();
  }

  /** Items to which `holder` (an address, a domain, `anyone`) was given access on the item itself. */
  sharedWith(holder: string): ReadonlySet<FileRecord> {
    return this.#sharing.sharedWith(holder);
  }

  children(folder: string): readonly FileRecord[] {
    return (
      this.#childIndex()
        .get(folder)
        ?.filter((child) => !child.gone) ?? []
    );
  }

  /** Gives access on the item itself, instead of what the same holder had there. */
  share(file: FileRecord, permission: NewPermission): PermissionRecord {
    return this.#sharing.share(file, permission);
  }

  unshare(file: FileRecord, permissionId: string): void {
    this.#sharing.unshare(file, permissionId);
  }

  /**
   * Moves an item, with everything under it when it crosses into another drive. What goes into a shared drive has no
   * owner any more; what comes out of one belongs to whoever has the folder.
   */
  move(file: FileRecord, parent: FileRecord): void {
    const index = this.#childIndex();
    const before = index.get(file.parent ?? '');
    if (before) before.splice(before.indexOf(file), 1);
    index.set(parent.id, [...(index.get(parent.id) ?? []), file]);
    file.parent = parent.id;
    const { drive } = parent;
    if (file.drive === drive && drive === undefined) return;
    const owner = drive === undefined ? parent.owner : undefined;
    if (file.drive === drive && file.owner === owner) return;
    const relocate = (item: FileRecord): void => {
      const old =
        item.drive === undefined ? this.#byOwner.get(item.owner ?? '') : this.#byDrive.get(item.drive);
      for (const list of old ? [old.all, old.folders, old.documents] : []) {
        const at = list.indexOf(item);
        if (at >= 0) list.splice(at, 1);
      }
      item.drive = drive;
      item.owner = owner;
      if (drive !== undefined) this.#indexOf(this.#byDrive, drive, item);
      else if (owner !== undefined) this.#indexOf(this.#byOwner, owner, item);
      for (const child of index.get(item.id) ?? []) relocate(child);
    };
    relocate(file);
  }

  /** Deletes for good, with everything under it. @returns all that went. */
  remove(file: FileRecord): FileRecord[] {
    const removed = [file];
    for (const child of this.children(file.id)) removed.push(...this.remove(child));
    file.gone = true;
    return removed;
  }

  #indexOf(indexes: Map<string, FileIndex>, key: string, file: FileRecord): void {
    const index = indexes.get(key) ?? { all: [], folders: [], documents: [] };
    indexes.set(key, index);
    index.all.push(file);
    (file.mimeType === FOLDER_TYPE ? index.folders : index.documents).push(file);
  }

  #childIndex(): Map<string, FileRecord[]> {
    if (this.#children) return this.#children;
    const children = new Map<string, FileRecord[]>();
    for (const file of this.#byId.values()) {
      if (file.parent === undefined) continue;
      const siblings = children.get(file.parent);
      if (siblings) siblings.push(file);
      else children.set(file.parent, [file]);
    }
    this.#children = children;
    return children;
  }
}
