import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import type { Hold } from '#policy/pack/hold.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { HoldDifference } from './hold-difference.ts';
import { holdsOfVault, type Surroundings } from './holds-of-vault.ts';
import type { ReadHold, VaultRead } from './vault-read.ts';

/** A hold that stands in the pack and in Vault. */
export interface MatchedHold {
  readonly hold: string;
  readonly title: string;
  readonly inVault: readonly { readonly name: string; readonly matter: string }[];
}

export interface HoldComparison {
  readonly matched: readonly MatchedHold[];
  readonly differences: readonly HoldDifference[];
  /** Ids of shared drives that a hold of the pack names, of which nobody can say whether Vault's reaches them. */
  readonly untold: readonly string[];
}

/** Compares the pack's holds with Vault's, from both sides. They are matched by the name that `vaultHold` gives. */
export function compareHolds(
  { holds: all, teams }: Pick<Policy, 'holds' | 'teams'>,
  read: VaultRead,
  around: Surroundings,
): HoldComparison {
  const { asOf } = around;
  const differences: HoldDifference[] = [];
  const matched: MatchedHold[] = [];
  const untold = new Set<string>();
  const driveTitle = new Map(teams.flatMap(({ drives }) => drives.map(({ id, title }) => [id, title])));
  for (const hold of holdsInForce(all, asOf)) {
    const found = matching(hold, read);
    const about = { hold: hold.id, title: hold.title };
    for (const it of differencesOf(hold, found, read, around))
      if (it.kind !== 'misses-drive') differences.push(it);
      else if (around.unread.includes(it.drive)) untold.add(it.drive);
      else differences.push({ ...it, drive: driveTitle.get(it.drive) ?? it.drive });
    if (found.length > 0)
      matched.push({ ...about, inVault: found.map(({ name, matter }) => ({ name, matter: matter.name })) });
  }
  return {
    matched,
    differences: [...differences, ...stillHeld(all, read, asOf), ...inVaultOnly(all, read)],
    untold: [...untold],
  };
}

const words = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const matching = ({ vaultHold }: Hold, { holds }: VaultRead): readonly ReadHold[] =>
  vaultHold === undefined
    ? []
    : holds.filter(({ name, matter }) => [name, matter.name].map(words).includes(words(vaultHold)));

function differencesOf(
  hold: Hold,
  found: readonly ReadHold[],
  read: VaultRead,
  around: Surroundings,
): HoldDifference[] {
  const about = { hold: hold.id, title: hold.title };
  const { vaultHold } = hold;
  if (vaultHold === undefined) return [{ kind: 'not-named', ...about }];
  if (found.length === 0) {
    const closed = read.matters.find(
      ({ name, state }) => state !== 'OPEN' && words(name) === words(vaultHold),
    );
    return closed === undefined
      ? [{ kind: 'not-in-vault', ...about, vaultHold }]
      : [{ kind: 'closed', ...about, matter: closed.name }];
  }
  const ofDrive = found.filter(({ corpus }) => corpus === 'DRIVE');
  if (ofDrive.length === 0) return [{ kind: 'not-of-drive', ...about, vaultHold }];
  const wanted = [...new Set(hold.scope.flatMap(({ drives = [] }) => drives))];
  if (wanted.length === 0) return [];
  if (!ofDrive.some(({ includesSharedDrives }) => includesSharedDrives))
    return [{ kind: 'no-shared-drives', ...about, vaultHold }];
  const reached = new Set(
    holdsOfVault({ ...read, holds: ofDrive }, { ...around, unread: [] }).flatMap(({ scope }) =>
      scope.flatMap(({ drives = [] }) => drives),
    ),
  );
  return wanted
    .filter((drive) => !reached.has(drive))
    .map((drive) => ({ kind: 'misses-drive', ...about, vaultHold, drive }));
}

/** Released in the pack, and still held in Vault: people think that it has gone. */
const stillHeld = (all: readonly Hold[], read: VaultRead, asOf: PlainDate): HoldDifference[] =>
  all
    .filter(({ releasedOn }) => releasedOn !== undefined && releasedOn <= asOf)
    .flatMap((hold) =>
      matching(hold, read).map(({ name, matter }) => ({
        kind: 'released' as const, hold: hold.id, title: hold.title, vaultHold: name, matter: matter.name,
      })),
    ); // prettier-ignore

/** Holds of Drive that no hold of the pack names. */
function inVaultOnly(all: readonly Hold[], read: VaultRead): HoldDifference[] {
  const named = new Set(all.flatMap((hold) => matching(hold, read).map(({ id }) => id)));
  return read.holds
    .filter(({ id, corpus }) => corpus === 'DRIVE' && !named.has(id))
    .map(({ name, matter }) => ({ kind: 'not-in-pack', vaultHold: name, matter: matter.name }));
}
