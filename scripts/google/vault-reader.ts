export interface VaultMatter {
  readonly id: string;
  readonly name: string;
  /** Holds of a closed or deleted matter hold nothing. */
  readonly state: 'OPEN' | 'CLOSED' | 'DELETED';
}

/** A hold as Vault has it: over accounts, or over an org unit. */
export interface VaultHold {
  readonly id: string;
  readonly name: string;
  /** The service held: `DRIVE`, `MAIL` … */
  readonly corpus: string;
  readonly accounts: readonly { readonly id: string; readonly address: string | undefined }[];
  /** Google's id of the org unit. */
  readonly orgUnit: string | undefined;
  /** Drive holds: files in shared drives that a held person is a member of. */
  readonly includesSharedDrives: boolean;
  /** When it was last changed, RFC 3339. */
  readonly changedAt: string | undefined;
}

/**
 * Google Vault as its API shows it to one person: matters that they may see, and the holds in them. Retention rules no
 * API shows. Every method throws `GoogleError` once retries are spent or pointless.
 */
export interface VaultReader {
  /** Of every state. Matters that the person may not see are left out without a word. */
  matters(): AsyncIterable<readonly VaultMatter[]>;
  holds(matter: VaultMatter): AsyncIterable<readonly VaultHold[]>;
  /** Paths of all org units, by Google's ids as {@link VaultHold.orgUnit} gives them. */
  orgUnits(): Promise<ReadonlyMap<string, string>>;
  close(): void;
}
