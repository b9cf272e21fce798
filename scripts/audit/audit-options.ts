import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Google, SharedDrive } from '../google/google.ts';
import type { DocumentRow } from './reports/document-row.ts';
import type { KeptAudit } from './kept-audit.ts';
import type { Supplied } from './result/supplied.ts';
import type { PublishedRound } from './rounds/round.ts';
import type { MovedAside } from './store/open-store.ts';
import type { VaultRead } from '../vault/holds/vault-read.ts';
import type { InventoryReading } from './sources/inventory/inventory.ts';
import type { WalkProgress } from './walk/walk-sources.ts';

interface CommonOptions {
  readonly policy: Policy;
  /** Folder of the audit's store; made where it does not exist. */
  readonly state: string;
  /** The day to judge by; that of an unfinished run, else `today`. */
  readonly asOf?: PlainDate;
  readonly today: PlainDate;
  /** The clock, in milliseconds since 1970: stamps the run, judges nothing. */
  readonly now: () => number;
  readonly onProgress?: (progress: WalkProgress) => void;
  /** What teams supplied; nothing unless told. */
  readonly supplied?: Supplied;
  /** The last published round: names are judged from the day after its figures, and what moved since is said. */
  readonly previous?: PublishedRound;
}

/** Audit of a live domain. */
export interface AuditOptions extends CommonOptions {
  readonly google: Google;
  /** What was read, for the result: 'Google Workspace' or where calls were sent instead. */
  readonly source: string;
  /** Start afresh: an unfinished run is given up, a damaged store is moved aside. */
  readonly full?: boolean;
  /** Shared drives by id, in place of Google's list. */
  readonly drives?: readonly SharedDrive[];
  /** Pages asked for at once, at most; 8 unless told. */
  readonly concurrency?: number;
  /** Calls to spend on who can open files in shared drives; 1,000 unless told. */
  readonly exposureBudget?: number;
  /** Google Vault as it was read just now: what its holds cover is on hold. */
  readonly vault?: VaultRead;
}

/** Audit of a listing that somebody already has. */
export interface InventoryAuditOptions extends CommonOptions {
  /** What was read, for the result: the file's name. */
  readonly source: string;
  readonly listing: InventoryReading;
}

export interface AuditOutcome extends KeptAudit {
  /** By what was judged: the policy, with holds of Google Vault where they were read. */
  readonly policy: Policy;
  /** The store that this audit could not go on with, where there was one. */
  readonly movedAside: MovedAside | undefined;
  /** Every document of this run, in batches, in the order of ids. Read before {@link AuditOutcome.close}. */
  documents(): AsyncIterable<readonly DocumentRow[]>;
  /** Closes the store. */
  close(): Promise<void>;
}
