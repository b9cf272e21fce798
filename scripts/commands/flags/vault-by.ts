import type { VaultRead } from '../../vault/holds/vault-read.ts';
import { googleAccessBy, type GoogleFlags } from './google-access.ts';

/**
 * Google Vault's holds, as the flags say whom to read them as.
 * @param what what needs them, to begin a sentence: 'The audit'.
 */
export async function vaultBy(flags: GoogleFlags, what: string): Promise<VaultRead> {
  const access = await googleAccessBy(flags, what);
  const { openVault } = await import('../../google/open-vault.ts');
  const { readVault } = await import('../../vault/holds/read-vault.ts');
  const vault = openVault(access);
  try {
    return await readVault(vault);
  } finally {
    vault.close();
  }
}
