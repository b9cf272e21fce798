import { isInside } from '#policy/facts/exposure.ts';
import type { GooglePermission } from '#policy/facts/google-file.ts';
import type { DirectoryUser } from '../../google/google.ts';
import type { GroupPeople } from './expand-group.ts';
import { DRIVE_ROLES, type DriveReader, type DriveRole } from './plan.ts';

/** Who of ours there is. */
export interface Ours {
  /** By address in small letters. */
  readonly people: ReadonlyMap<string, DirectoryUser>;
  /** False when the directory could not be read: then every address in our domains is taken for active. */
  readonly known: boolean;
  readonly trustedDomains: readonly string[];
}

export interface ReaderChoice {
  /** Best first: the widest role, then by address, so that two audits choose alike. */
  readonly readers: readonly DriveReader[];
  /** Active people of ours who manage the drive. */
  readonly activeOrganizers: number;
  /** Why there is no reader, in words; `undefined` where there is one. */
  readonly nobody: { readonly reason: string; readonly remedy: string } | undefined;
}

/** More stand-ins than these are not kept. */
const READERS_KEPT = 5;

const ADD_A_MANAGER =
  'Add an active person of yours as a manager of the drive in the Admin console (Apps, Google Workspace, Drive and Docs, Manage shared drives), then try again.';

/** Through whom a shared drive is read: an active person of ours, a manager where there is one. */
export function chooseReaders(
  members: readonly GooglePermission[],
  groups: ReadonlyMap<string, GroupPeople>,
  ours: Ours,
): ReaderChoice {
  const roles = new Map<string, DriveRole>();
  const give = (address: string, role: DriveRole): void => {
    const held = roles.get(address);
    if (held === undefined || DRIVE_ROLES.indexOf(role) < DRIVE_ROLES.indexOf(held)) roles.set(address, role);
  };
  for (const { type, role: said, emailAddress, deleted } of members) {
    const role = DRIVE_ROLES.find((candidate) => candidate === said);
    if (role === undefined || deleted === true) continue;
    const address = emailAddress?.toLowerCase();
    if (type === 'user' && address !== undefined) give(address, role);
    if (type === 'group' && address !== undefined) {
      const group = groups.get(address);
      for (const person of group?.addresses ?? []) give(person, role);
      if (group?.everybody === true) for (const person of ours.people.keys()) give(person, role);
    }
    if (type === 'domain') for (const person of ours.people.keys()) give(person, role);
  }
  const active = [...roles]
    .filter(([address]) => isActive(address, ours))
    .map(([address, role]): DriveReader => ({ address: ours.people.get(address)?.address ?? address, role }))
    .sort(byRoleThenAddress);
  return {
    readers: active.slice(0, READERS_KEPT),
    activeOrganizers: active.filter(({ role }) => role === 'organizer').length,
    nobody: active.length > 0 ? undefined : whyNobody(members, roles, groups, ours),
  };
}

function isActive(address: string, { people, known, trustedDomains }: Ours): boolean {
  const person = people.get(address);
  if (person !== undefined) return !person.suspended && !person.archived && !person.guest;
  return !known && isInside(address, trustedDomains);
}

const byRoleThenAddress = (a: DriveReader, b: DriveReader): number =>
  DRIVE_ROLES.indexOf(a.role) - DRIVE_ROLES.indexOf(b.role) || (a.address < b.address ? -1 : 1);

function whyNobody(
  members: readonly GooglePermission[],
  roles: ReadonlyMap<string, DriveRole>,
  groups: ReadonlyMap<string, GroupPeople>,
  { people, trustedDomains }: Ours,
): { reason: string; remedy: string } {
  const standing = members.filter(({ deleted }) => deleted !== true);
  if (standing.length === 0) return { reason: 'It has no members.', remedy: ADD_A_MANAGER };
  const unread = [...new Set([...groups.values()].flatMap((group) => group.unread))];
  if (unread.length > 0)
    return {
      reason: `No active person of ours is a member, as far as can be told: the members of ${unread.join(', ')} could not be listed.`,
      remedy: `Let the administrator read the groups' members, or: ${ADD_A_MANAGER}`,
    };
  if (roles.size === 0)
    return { reason: 'Its members are groups only, and nobody is in them.', remedy: ADD_A_MANAGER };
  const addresses = [...roles.keys()];
  if (addresses.every((address) => !people.has(address) && !isInside(address, trustedDomains)))
    return {
      reason: 'All of its members are outside the organisation.',
      remedy: `Find out why outsiders hold it. ${ADD_A_MANAGER}`,
    };
  return {
    reason:
      'None of its members is active: they are suspended, archived, deleted or outside the organisation.',
    remedy: ADD_A_MANAGER,
  };
}
