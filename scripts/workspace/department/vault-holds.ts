import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Workspace } from '../state/workspace.ts';

/**
 * Vault as somebody keeps it who means well: each hold that the pack names there holds those who were given notice of
 * it, a released one stands in a closed matter, and one that the pack has never heard of holds a single person.
 */
export function placeHolds(
  { vault, directory }: Workspace,
  policy: Policy,
  { asOf, at }: { readonly asOf: PlainDate; readonly at: number },
): void {
  const owner = directory.users.find(({ admin }) => admin)?.address ?? '';
  const inForce = new Set(holdsInForce(policy.holds, asOf).map(({ id }) => id));
  for (const { id, vaultHold, notices } of policy.holds) {
    if (vaultHold === undefined) continue;
    const state = inForce.has(id) ? 'OPEN' : 'CLOSED';
    const matter = vault.addMatter({ name: vaultHold, owner, state });
    const accounts = notices.map(({ to }) => to).filter((to) => directory.user(to) !== undefined);
    if (accounts.length > 0)
      vault.addHold(matter, { name: vaultHold, accounts, includeSharedDriveFiles: true, updateTime: at });
  }
  const somebody = directory.users.find(({ suspended, archived }) => !suspended && !archived)?.address;
  if (somebody === undefined) return;
  const tribunal = vault.addMatter({ name: 'Employment tribunal', owner });
  vault.addHold(tribunal, { name: 'Tribunal papers', accounts: [somebody], updateTime: at });
}
