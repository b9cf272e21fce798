import type { Hold } from '#policy/pack/hold.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import type { DirectoryUser } from '../../google/google.ts';
import type { Gap } from '../result/audit-result.ts';

/** A person of ours through whom a shared drive can be read. */
export interface DriveReader {
  readonly address: string;
  readonly role: DriveRole;
}

/** Roles of a shared drive, widest first. */
export const DRIVE_ROLES = ['organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'] as const;
export type DriveRole = (typeof DRIVE_ROLES)[number];
const WRITE: readonly DriveRole[] = ['organizer', 'fileOrganizer', 'writer'];

/** Whom to write as: the owner of a My Drive, or the member of a drive who may do most; `undefined` where nobody may. */
export const writerAmong = (readers: readonly DriveReader[]): string | undefined =>
  readers.find(({ role }) => WRITE.includes(role))?.address;

export interface PlannedDrive {
  readonly id: string;
  readonly name: string;
  /** Whom to read it as, best first; the others stand in when one cannot be used after all. */
  readonly readers: readonly DriveReader[];
  readonly activeOrganizers: number;
  readonly membersRead: boolean;
  /** Groups among its members whose own members could not be listed; left out where there are none. */
  readonly unreadGroups?: readonly string[];
  /** Why nobody can read it, where nobody can. */
  readonly gap?: Gap;
}

/** What an audit means to read, settled before the walk and kept in the store, so that a resumed run means the same. */
export interface AuditPlan {
  readonly people: readonly DirectoryUser[];
  /** False when the list of people broke off: then nobody can say how many owners there are. */
  readonly directoryRead: boolean;
  readonly leftOut: readonly { readonly who: string; readonly why: string }[];
  readonly drives: readonly PlannedDrive[];
  /** Permission ids of drives' members: a person's is the same on every file. Index in EXPOSURES. */
  readonly memberPermissions: readonly (readonly [string, number])[];
  readonly labelMap: LabelMap | undefined;
  readonly labelsReadable: boolean;
  /** Holds that were read from Google Vault; absent where nobody asked. */
  readonly vaultHolds?: readonly Hold[];
  /** What could not be listed at all. */
  readonly gaps: readonly Gap[];
}

/** One list of files to read to its end: a person's My Drive or a shared drive. */
export interface Source {
  /** Place in the plan; the store's rows carry it. */
  readonly number: number;
  readonly kind: 'user' | 'shared-drive';
  /** The person's address or the drive's id. */
  readonly id: string;
  /** The person's address or the drive's name: what a gap calls it. */
  readonly name: string;
  readonly orgUnit: string | undefined;
  readonly readers: readonly DriveReader[];
}

/**
 * Lists to walk: people and the drives that somebody can read in turn, as long as there are both. While the permissions
 * of one drive are looked up, there is somebody's page to read.
 */
export function sourcesOf(plan: AuditPlan): Source[] {
  const people = plan.people.map(
    ({ address, orgUnit }, number): Source => ({
      number, kind: 'user', id: address, name: address, orgUnit, readers: [{ address, role: 'organizer' }],
    }), // prettier-ignore
  );
  const drives = plan.drives.map(
    ({ id, name, readers }, place): Source => ({
      number: people.length + place, kind: 'shared-drive', id, name, orgUnit: undefined, readers,
    }), // prettier-ignore
  );
  return inTurn(
    people,
    drives.filter(({ readers }) => readers.length > 0),
  );
}

const inTurn = <Item>(one: readonly Item[], other: readonly Item[]): Item[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [
    ...one.slice(at, at + 1),
    ...other.slice(at, at + 1),
  ]).flat();
