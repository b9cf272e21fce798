import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { listDrives } from '../../audit/sources/list-drives.ts';
import { listPeople } from '../../audit/sources/list-people.ts';
import { oursOf } from '../../audit/sources/ours-of.ts';
import type { Google } from '../../google/google.ts';
import { compareHolds, type HoldComparison } from './compare-holds.ts';
import { gapOfUnreadGroups } from './gap-of-unread-groups.ts';
import { heldWithSharedDrives } from './holds-of-vault.ts';
import type { VaultGap, VaultRead } from './vault-read.ts';

export interface HoldsFound extends HoldComparison {
  readonly gaps: readonly VaultGap[];
}

/** Compares the pack's holds with Vault's, asking Google who is a member of the shared drives that the pack's name. */
export async function findDifferences(
  policy: Policy,
  read: VaultRead,
  google: Google,
  { asOf, concurrency }: { readonly asOf: PlainDate; readonly concurrency: number },
): Promise<HoldsFound> {
  const { trustedDomains } = policy.settings;
  const listed = await listPeople(google);
  const { people, gap } = listed;
  const ours = oursOf(listed, trustedDomains);
  const titles = new Map(policy.teams.flatMap(({ drives }) => drives.map(({ id, title }) => [id, title])));
  const named = policy.holds.flatMap(({ scope }) => scope.flatMap(({ drives = [] }) => drives));
  const given = [...new Set(named)].map((id) => ({ id, name: titles.get(id) ?? id }));
  const held = heldWithSharedDrives(read, people);
  const { drives, members } = await listDrives(google, ours, given, concurrency, (it) => held.has(it));
  const unread = drives.filter(({ membersRead }) => !membersRead);
  const inDoubt = drives.filter(({ unreadGroups }) => unreadGroups !== undefined);
  const found = compareHolds(policy, read, {
    ...{ people, members, asOf },
    unread: [...unread, ...inDoubt].map(({ id }) => id),
  });
  return {
    ...found,
    gaps: [
      ...read.gaps,
      ...[gap, ...unread.map((drive) => drive.gap)]
        .filter((it) => it !== undefined)
        .map(({ source, reason, remedy }) => ({ source, reason, remedy })),
      ...inDoubt
        .filter(({ id }) => found.untold.includes(id))
        .map(({ name, unreadGroups = [] }) => gapOfUnreadGroups(name, unreadGroups)),
    ],
  };
}
