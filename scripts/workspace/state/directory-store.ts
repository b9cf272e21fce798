import type {
  GroupMemberRecord,
  GroupRecord,
  NewGroup,
  NewUser,
  OrgUnitRecord,
  UserRecord,
} from './directory-records.ts';
import type { ServerIds } from './server-ids.ts';

/** People, org units and groups of one organisation. Addresses are compared without regard to case. */
export class DirectoryStore {
  readonly domain: string;
  readonly customerId: string;
  readonly users: UserRecord[] = [];
  readonly orgUnits: OrgUnitRecord[] = [];
  readonly groups: GroupRecord[] = [];
  readonly #ids: ServerIds;
  readonly #now: () => number;
  readonly #userBy = new Map<string, UserRecord>();
  readonly #groupBy = new Map<string, GroupRecord>();
  /** Groups that hold a person, nesting included; made on demand, dropped when a group changes. */
  #groupsOf = new Map<string, ReadonlySet<string>>();

  constructor(domain: string, customerId: string, ids: ServerIds, now: () => number) {
    this.domain = domain.toLowerCase();
    this.customerId = customerId;
    this.#ids = ids;
    this.#now = now;
    this.orgUnits.push({ id: ids.orgUnit(), path: '/', description: '' });
  }

  /** Adds an org unit and any above it that are missing. @returns the unit at that path. */
  addOrgUnit(path: string, description = ''): OrgUnitRecord {
    const existing = this.orgUnit(path);
    if (existing) return existing;
    if (!path.startsWith('/') || path.endsWith('/')) {
      throw new Error(`Org unit path '${path}' must start with '/' and not end with one.`);
    }
    const above = path.slice(0, path.lastIndexOf('/'));
    if (above !== '') this.addOrgUnit(above);
    const unit = { id: this.#ids.orgUnit(), path, description };
    this.orgUnits.push(unit);
    return unit;
  }

  orgUnit(pathOrId: string): OrgUnitRecord | undefined {
    return this.orgUnits.find((unit) => unit.path === pathOrId || unit.id === pathOrId);
  }

  /** @throws when the address is taken. */
  addUser(user: NewUser): UserRecord {
    const address = user.address.toLowerCase();
    if (this.#userBy.has(address) || this.#groupBy.has(address))
      throw new Error(`${address} is there already.`);
    const record: UserRecord = {
      id: user.id ?? this.#ids.directory(),
      address,
      givenName: user.givenName,
      familyName: user.familyName,
      orgUnit: this.addOrgUnit(user.orgUnit ?? '/').path,
      suspended: user.suspended ?? false,
      suspensionReason: user.suspensionReason ?? 'ADMIN',
      archived: user.archived ?? false,
      admin: user.admin ?? false,
      privileges: new Set(user.privileges),
      guest: user.guest ?? false,
      labelsLicence: user.labelsLicence ?? true,
      driveEnabled: user.driveEnabled ?? true,
      createdTime: user.createdTime ?? this.#now(),
      lastLoginTime: user.lastLoginTime,
      deletedTime: user.deletedTime,
    };
    this.users.push(record);
    this.#userBy.set(address, record);
    this.#userBy.set(record.id, record);
    return record;
  }

  /** By address or id, deleted people included. */
  user(key: string): UserRecord | undefined {
    return this.#userBy.get(key.toLowerCase());
  }

  /** Members that are not in the directory are outsiders (`EXTERNAL`); add nested groups before the group that holds them. */
  addGroup(group: NewGroup): GroupRecord {
    const address = group.address.toLowerCase();
    if (this.#userBy.has(address) || this.#groupBy.has(address))
      throw new Error(`${address} is there already.`);
    const record: GroupRecord = {
      id: group.id ?? this.#ids.directory().slice(0, 15),
      address,
      name: group.name,
      description: group.description ?? '',
      members: (group.members ?? []).map((member) =>
        typeof member === 'string'
          ? this.#member(member, 'MEMBER')
          : this.#member(member.address, member.role),
      ),
    };
    this.groups.push(record);
    this.#groupBy.set(address, record);
    this.#groupBy.set(record.id, record);
    this.#groupsOf = new Map();
    return record;
  }

  group(key: string): GroupRecord | undefined {
    return this.#groupBy.get(key.toLowerCase());
  }

  addGroupMember(group: GroupRecord, address: string, role: GroupMemberRecord['role'] = 'MEMBER'): void {
    group.members.push(this.#member(address, role));
    this.#groupsOf = new Map();
  }

  removeGroupMember(group: GroupRecord, address: string): void {
    const at = group.members.findIndex((member) => member.address === address.toLowerCase());
    if (at >= 0) group.members.splice(at, 1);
    this.#groupsOf = new Map();
  }

  /** Addresses of all groups that a person is in, through other groups too. Rings of groups are allowed and end. */
  groupsOf(address: string): ReadonlySet<string> {
    const key = address.toLowerCase();
    const known = this.#groupsOf.get(key);
    if (known) return known;
    const found = new Set<string>();
    const insider = this.#userBy.has(key);
    for (let grew = true; grew;) {
      grew = false;
      for (const group of this.groups) {
        if (found.has(group.address)) continue;
        const holds = group.members.some((member) =>
          member.type === 'CUSTOMER'
            ? insider
            : member.address === key || (member.address !== undefined && found.has(member.address)),
        );
        if (!holds) continue;
        found.add(group.address);
        grew = true;
      }
    }
    this.#groupsOf.set(key, found);
    return found;
  }

  #member(address: string, role: GroupMemberRecord['role']): GroupMemberRecord {
    const key = address.toLowerCase();
    if (key === 'everyone') return { address: undefined, type: 'CUSTOMER', role };
    const type = this.#groupBy.has(key) ? 'GROUP' : this.#userBy.has(key) ? 'USER' : 'EXTERNAL';
    return { address: key, type, role };
  }
}
