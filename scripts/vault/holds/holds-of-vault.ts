import { londonDay } from '#policy/calendar/london-day.ts';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Hold, HoldScope } from '#policy/pack/hold.ts';
import type { DirectoryUser } from '../../google/google.ts';
import type { ReadHold, VaultRead } from './vault-read.ts';

/** Only holds of Drive keep documents. */
export const driveHolds = ({ holds }: VaultRead): readonly ReadHold[] =>
  holds.filter(({ corpus }) => corpus === 'DRIVE');

/** Whether a hold holds a person: by account, or by the org unit that they stand in or under. */
export function holds(
  { accounts, orgUnitPath }: ReadHold,
  { id, address, orgUnit }: Pick<DirectoryUser, 'id' | 'address' | 'orgUnit'>,
): boolean {
  if (orgUnitPath === '/') return true;
  if (orgUnitPath !== undefined)
    return orgUnit === orgUnitPath || orgUnit?.startsWith(`${orgUnitPath}/`) === true;
  return accounts.some((account) => account.id === id || account.address === address.toLowerCase());
}

/** Addresses of people whose shared drives a hold takes in. */
export function heldWithSharedDrives(read: VaultRead, people: readonly DirectoryUser[]): ReadonlySet<string> {
  const reaching = driveHolds(read).filter(({ includesSharedDrives }) => includesSharedDrives);
  return new Set(
    people
      .filter((person) => reaching.some((hold) => holds(hold, person)))
      .map(({ address }) => address.toLowerCase()),
  );
}

export interface Surroundings {
  readonly people: readonly DirectoryUser[];
  /** Members of each shared drive, at least those whom a hold holds; small letters. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Shared drives whose members, or groups among them, could not be listed: held to be safe. */
  readonly unread: readonly string[];
  readonly asOf: PlainDate;
}

/**
 * Vault's holds as holds of the policy: the My Drives of those held, and the shared drives that they are members of
 * where the hold includes those. A document that is merely shared with somebody held is not taken in.
 */
export const holdsOfVault = (read: VaultRead, around: Surroundings): readonly Hold[] =>
  driveHolds(read).map((hold) => toHold(hold, around));

function toHold(hold: ReadHold, { people, members, unread, asOf }: Surroundings): Hold {
  const { id, name, matter, orgUnitPath, includesSharedDrives, changedAt } = hold;
  const held = people.filter((person) => holds(hold, person)).map(({ address }) => address.toLowerCase());
  const byAccount = [...new Set([...held, ...hold.accounts.flatMap(({ address }) => address ?? [])])].sort();
  const since = changedAt === undefined ? asOf : londonDay(changedAt);
  const mine: HoldScope = orgUnitPath === undefined ? { people: byAccount } : { orgUnits: [orgUnitPath] };
  const drives = includesSharedDrives
    ? [...members]
        .filter(([, addresses]) => addresses.some((it) => held.includes(it)))
        .map(([drive]) => drive)
    : [];
  const shared = includesSharedDrives ? [...new Set([...drives, ...unread])].sort() : [];
  return {
    id: `vault-${id}`,
    title: name,
    kind: 'in-vault',
    authority: `Matter '${matter.name}' in Google Vault`,
    contact: 'Whoever manages Google Vault',
    placedOn: since === undefined || since > asOf ? asOf : since,
    scope: [mine, ...(shared.length > 0 ? [{ drives: shared }] : [])],
    words: [],
    vaultHold: name,
    notices: [],
  };
}
