import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Hold } from '#policy/pack/hold.ts';
import type { KeptAudit } from '../kept-audit.ts';
import { auditResultSchema } from '../result/audit-result.ts';
import type { AuditPlan } from '../sources/plan.ts';
import { documentRows } from '../store/document-rows.ts';
import { openStore, STORE_FILE } from '../store/open-store.ts';
import type { AuditStore, Row } from '../store/store.ts';
import type { DocumentRow } from './document-row.ts';

/** The state folder holds no finished audit, or one that this version cannot read. The message says what to do. */
export class NothingToReport extends Error {
  override readonly name = 'NothingToReport';
}

export interface LastAudit extends KeptAudit {
  /** A later audit was begun in this folder and has not ended. */
  readonly unfinishedSince: string | undefined;
  /** Every document of it, in batches. Read before {@link LastAudit.close}. */
  documents(): AsyncIterable<readonly DocumentRow[]>;
  /** The directory path of a person whose My Drive was read. */
  readonly orgUnitOf: (address: string) => string | undefined;
  /** Holds that it read from Google Vault; none where nobody asked for them. */
  readonly vaultHolds: readonly Hold[];
  close(): Promise<void>;
}

/**
 * The last finished audit of a state folder, with its documents, as it was kept. Changes nothing.
 * @throws NothingToReport when there is none, or when its result is not of this version.
 * @throws StoreError when the store is in use, damaged or of another version.
 */
export async function lastAudit(state: string): Promise<LastAudit> {
  if (!existsSync(join(state, STORE_FILE))) throw new NothingToReport(whereToLook(state));
  const { store } = await openStore(state, []);
  try {
    return await readLast(store, state);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function readLast(store: AuditStore, state: string): Promise<LastAudit> {
  const runs = await store.all('SELECT run, state, started_at, plan, result FROM runs ORDER BY run');
  const finished = runs.findLast((row) => row.state === 'finished');
  if (finished === undefined)
    throw new NothingToReport(
      `No audit in '${state}' has ended yet: run 'wtk audit --state ${state}' again, and it goes on where it stopped.`,
    );
  const kept = auditResultSchema.safeParse(JSON.parse(String(finished.result)));
  if (!kept.success)
    throw new NothingToReport(
      `The audit in '${state}' was kept by another version of wtk: run 'wtk audit --state ${state}' again, then report.`,
    );
  const { names, orgUnits, vaultHolds } = keptPlan(finished);
  const nameOf = (place: string): string => names.get(place) ?? place;
  const later = runs.at(-1);
  return {
    result: kept.data,
    unfinishedSince: later?.state === 'running' ? String(later.started_at) : undefined,
    documents: () => documentRows(store, nameOf),
    store,
    nameOf,
    orgUnitOf: (address) => orgUnits.get(address),
    vaultHolds,
    close: () => store.close(),
  };
}

/** Names of the shared drives by id, where people stand in the directory, and Vault's holds, as the run's plan kept them; a listing has no plan. */
function keptPlan({ plan }: Row): {
  readonly names: ReadonlyMap<string, string>;
  readonly orgUnits: ReadonlyMap<string, string | undefined>;
  readonly vaultHolds: readonly Hold[];
} {
  if (typeof plan !== 'string') return { names: new Map(), orgUnits: new Map(), vaultHolds: [] };
  const { drives = [], people = [], vaultHolds = [] } = JSON.parse(plan) as Partial<AuditPlan>;
  return {
    names: new Map(drives.map(({ id, name }) => [id, name])),
    orgUnits: new Map(people.map(({ address, orgUnit }) => [address, orgUnit])),
    vaultHolds,
  };
}

/** The audit of a listing is kept in a folder of its own below the state, so it may be that one which is meant. */
function whereToLook(state: string): string {
  const listing = join(state, 'inventory');
  return existsSync(join(listing, STORE_FILE))
    ? `There is no audit of the domain in '${state}', but one of a listing in '${listing}': name that folder with --state.`
    : `There is no audit in '${state}': run 'wtk audit --state ${state}' first, or name the folder that holds one.`;
}
