import type { VaultHold, VaultMatter } from '../../google/vault-reader.ts';

/** What could not be read of Vault: which part, why, what to do. */
export interface VaultGap {
  readonly source: string;
  readonly reason: string;
  readonly remedy: string;
}

/** A hold of an open matter. */
export interface ReadHold extends VaultHold {
  readonly matter: VaultMatter;
  /** Path of the org unit held; the top one, to be safe, where it could not be told. */
  readonly orgUnitPath: string | undefined;
}

/** Google Vault as it was read, as plain data. */
export interface VaultRead {
  /** Of every state. */
  readonly matters: readonly VaultMatter[];
  /** Of open matters, every service's. */
  readonly holds: readonly ReadHold[];
  readonly gaps: readonly VaultGap[];
}
