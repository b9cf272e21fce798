import type { Surroundings } from './calls/caller.ts';
import type { GoogleAccess } from './google-access.ts';
import { openCaller } from './open-caller.ts';
import { orgUnitPaths, vaultHolds, vaultMatters } from './reads/vault.ts';
import type { VaultReader } from './vault-reader.ts';

/**
 * Google Vault to read, with the audit's key, as the administrator. Nothing is sent before the first call.
 * @throws GoogleError when the key cannot sign.
 */
export function openVault(access: GoogleAccess, around: Partial<Surroundings> = {}): VaultReader {
  const { caller, close } = openCaller({ ...access, readsVault: true }, around);
  const { admin } = access;
  return {
    matters: () => vaultMatters(caller, admin),
    holds: (matter) => vaultHolds(caller, admin, matter),
    orgUnits: () => orgUnitPaths(caller, admin),
    close,
  };
}
