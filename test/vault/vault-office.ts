import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scopesToGrant } from '../../scripts/google/scopes.ts';
import { createServiceAccount } from '../../scripts/workspace/http/service-account.ts';
import { startWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import type { Switches } from '../../scripts/workspace/state/switches.ts';
import { createWorkspace, type Workspace } from '../../scripts/workspace/state/workspace.ts';
import { runCommand, type CommandResult } from '../commands/run-command.ts';

export const TODAY = '2026-11-25';
export const NOW = `${TODAY}T09:00:00.000Z`;
/** The team whose drive and org unit the pack's Commercial team has. */
export const COMMERCIAL = '0ACommer8x3KdHp6PVA';
export const RESILIENCE = '0AResEmg9q6BhDx2PVA';
export const UNIT = '/Corporate Services/Commercial';
export const [ADA, BEA, CY, DEE] = ['ada', 'bea', 'cy', 'dee'].map((name) => `${name}@example.gov.uk`) as [string, string, string, string]; // prettier-ignore

const account = createServiceAccount({ scopes: scopesToGrant('audit', false, false, true) });
/** The audit's grant before anybody spoke of Vault. */
const withoutVault = createServiceAccount({ name: 'no-vault', scopes: scopesToGrant('audit', false) });

/** Ada administers; Bea works in Commercial and manages its drive; Cy manages another; Dee stands under Bea's org unit. */
export function office(switches: Partial<Switches> = {}): Workspace {
  const workspace = createWorkspace({ domain: 'example.gov.uk', seed: 9, now: () => Date.parse(NOW), switches });
  const { directory, files } = workspace;
  const person = { createdTime: 0, givenName: 'A', familyName: 'Person' };
  directory.addUser({ ...person, address: ADA, admin: true });
  directory.addUser({ ...person, address: BEA, orgUnit: UNIT });
  directory.addUser({ ...person, address: CY, orgUnit: '/Elsewhere' });
  directory.addUser({ ...person, address: DEE, orgUnit: `${UNIT}/Buying` });
  files.addDrive({ id: COMMERCIAL, name: 'Commercial', members: [{ address: BEA, role: 'organizer' }] });
  files.addDrive({ id: RESILIENCE, name: 'Resilience', members: [{ address: CY, role: 'organizer' }] });
  return workspace;
} // prettier-ignore

/** Runs `wtk` on a Workspace over HTTP, as the administrator. */
export async function wtk(
  workspace: Workspace,
  args: readonly string[],
  { faults = '', grant = true }: { readonly faults?: string; readonly grant?: boolean } = {},
): Promise<CommandResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wtk-vault-'));
  const running = await startWorkspace({ workspace, faults, accounts: [account, withoutVault] });
  try {
    const key = path.join(folder, 'key.json');
    writeFileSync(key, JSON.stringify((grant ? account : withoutVault).key));
    const state = args[0] === 'audit' ? ['--state', path.join(folder, 'state')] : [];
    return await runCommand([
      ...args, ...state, '--credentials', key, '--admin', ADA, '--api-root', running.url, '--attempts', '1',
      ...(args[0] === 'leaver' ? [] : ['--as-of', TODAY]),
    ]); // prettier-ignore
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
