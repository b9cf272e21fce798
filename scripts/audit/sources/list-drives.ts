import { exposureOf } from '#policy/facts/exposure.ts';
import type { GooglePermission } from '#policy/facts/google-file.ts';
import type { Google, SharedDrive } from '../../google/google.ts';
import type { Gap } from '../result/audit-result.ts';
import { EXPOSURES } from '../store/columns.ts';
import { inFlight } from '../../batch/in-flight.ts';
import { chooseReaders, type Ours } from './choose-readers.ts';
import { Groups, type GroupPeople } from './expand-group.ts';
import { gapOfError } from './gap-of-error.ts';
import type { PlannedDrive } from './plan.ts';

export interface DriveList {
  readonly drives: readonly PlannedDrive[];
  readonly memberPermissions: readonly (readonly [string, number])[];
  /**
   * Addresses (groups' own as well) and foreign domains that were asked for, by the drive that they are members of;
   * small letters. Of a drive with {@link PlannedDrive.unreadGroups} there may be more.
   */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Why the list broke off, where it did. */
  readonly gap: Gap | undefined;
}

/**
 * Shared drives and through whom to read each.
 * @param given drives by id from a file, in place of Google's list.
 * @param wanted which members are asked for: an address, or `@domain` where all of a domain are members.
 */
export async function listDrives(
  google: Google,
  ours: Ours,
  given: readonly SharedDrive[] | undefined,
  concurrency: number,
  wanted: (address: string) => boolean = () => false,
): Promise<DriveList> {
  const { drives, gap } =
    given === undefined ? await drivesOfGoogle(google) : { drives: given, gap: undefined };
  const groups = new Groups(google);
  const memberPermissions = new Map<string, number>();
  const membersWanted = new Map<string, readonly string[]>();
  const planned = await inFlight(drives, concurrency, async (drive) => {
    const members = await membersOf(drive, google);
    if ('gap' in members)
      return { ...drive, readers: [], activeOrganizers: 0, membersRead: false, gap: members.gap };
    for (const member of members.permissions)
      if (member.id !== undefined)
        memberPermissions.set(member.id, EXPOSURES.indexOf(exposureOf([member], ours.trustedDomains)));
    const expanded = await expand(members.permissions, groups);
    const some = addressesOf(members.permissions, expanded, ours).filter(wanted);
    if (some.length > 0) membersWanted.set(drive.id, some);
    return planDrive(drive, members.permissions, expanded, ours);
  });
  return { drives: planned, memberPermissions: [...memberPermissions], members: membersWanted, gap };
}

async function drivesOfGoogle(google: Google): Promise<{ drives: SharedDrive[]; gap: Gap | undefined }> {
  const drives = new Map<string, SharedDrive>();
  try {
    for await (const page of google.sharedDrives()) for (const drive of page) drives.set(drive.id, drive);
    return { drives: sorted(drives), gap: undefined };
  } catch (error) {
    const gap = gapOfError(error, { source: 'Shared drives', kind: 'directory' });
    const instead = 'Or give their ids in a file with --drives FILE.';
    return {
      drives: sorted(drives),
      gap: { ...gap, remedy: `${gap.remedy} ${instead}`, partly: drives.size > 0 },
    };
  }
}

const sorted = (drives: ReadonlyMap<string, SharedDrive>): SharedDrive[] =>
  [...drives.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

async function membersOf(
  drive: SharedDrive,
  google: Google,
): Promise<{ permissions: GooglePermission[] } | { gap: Gap }> {
  const permissions: GooglePermission[] = [];
  try {
    for await (const page of google.permissions(drive.id)) permissions.push(...page);
    return { permissions };
  } catch (error) {
    const gap = gapOfError(error, { source: drive.name, kind: 'shared-drive', id: drive.id });
    return { gap: { ...gap, reason: `Its members could not be listed. ${gap.reason}` } };
  }
}

async function expand(
  permissions: readonly GooglePermission[],
  groups: Groups,
): Promise<ReadonlyMap<string, GroupPeople>> {
  const expanded = new Map<string, GroupPeople>();
  for (const { type, emailAddress, deleted } of permissions)
    if (type === 'group' && emailAddress !== undefined && deleted !== true)
      expanded.set(emailAddress.toLowerCase(), await groups.people(emailAddress));
  return expanded;
}

/** Everybody in a drive, through groups as well; a domain of others as `@domain`. */
function addressesOf(
  permissions: readonly GooglePermission[],
  groups: ReadonlyMap<string, GroupPeople>,
  { people, trustedDomains }: Ours,
): string[] {
  const found = new Set<string>();
  const everybody = (): void => {
    for (const address of people.keys()) found.add(address);
  };
  for (const { type, emailAddress, domain, deleted } of permissions) {
    if (deleted === true) continue;
    const address = emailAddress?.toLowerCase();
    if ((type === 'user' || type === 'group') && address !== undefined) found.add(address);
    const group = type === 'group' && address !== undefined ? groups.get(address) : undefined;
    for (const person of group?.addresses ?? []) found.add(person);
    if (group?.everybody === true) everybody();
    if (type === 'domain' && domain !== undefined) {
      if (trustedDomains.includes(domain.toLowerCase())) everybody();
      else found.add(`@${domain.toLowerCase()}`);
    }
  }
  return [...found].sort();
}

function planDrive(
  drive: SharedDrive,
  members: readonly GooglePermission[],
  groups: ReadonlyMap<string, GroupPeople>,
  ours: Ours,
): PlannedDrive {
  const { readers, activeOrganizers, nobody } = chooseReaders(members, groups, ours);
  const unreadGroups = [...new Set([...groups.values()].flatMap(({ unread }) => unread))].sort();
  const planned: PlannedDrive = {
    ...{ id: drive.id, name: drive.name, readers, activeOrganizers, membersRead: true },
    ...(unreadGroups.length === 0 ? {} : { unreadGroups }),
  };
  if (nobody === undefined) return planned;
  return {
    ...planned,
    gap: { source: drive.name, kind: 'shared-drive', id: drive.id, ...nobody, partly: false },
  };
}
