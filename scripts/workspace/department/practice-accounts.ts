import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { scopesToGrant } from '../../google/scopes.ts';
import { createServiceAccount, type ServiceAccount } from '../http/service-account.ts';

const NAMES = ['audit', 'drives', 'changes'] as const;

/** The three accounts of an installation as it should be: each in a project of its own, with its own scopes alone. */
export const practiceAccounts = (): readonly ServiceAccount[] =>
  NAMES.map((name) =>
    createServiceAccount({
      name: `wtk-${name}`,
      project: `practice-wtk-${name}`,
      scopes: scopesToGrant(name, true, true, true),
    }),
  );

/** Writes each account's key as `wtk-audit.json` and so on, for this user's eyes alone. @returns the folder's full path. */
export async function writePracticeKeys(
  accounts: readonly ServiceAccount[],
  folder: string,
): Promise<string> {
  const keys = path.resolve(folder);
  await mkdir(keys, { recursive: true, mode: 0o700 });
  for (const { key } of accounts) {
    const file = path.join(keys, `${key.client_email.split('@')[0] ?? ''}.json`);
    await writeFile(file, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600 });
    // A file that was there keeps its mode when it is written again.
    await chmod(file, 0o600);
  }
  return keys;
}
