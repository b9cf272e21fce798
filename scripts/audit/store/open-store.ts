import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { openDuckStore } from './duck-store.ts';
import { storeError, StoreError } from './store-error.ts';
import type { AuditStore } from './store.ts';
import { openWorkerStore } from './worker-store.ts';

/** The store's file in a state folder. */
export const STORE_FILE = 'audit.duckdb';

export interface OpenedStore {
  readonly store: AuditStore;
  /** Where a damaged store was moved to, when one was. */
  readonly movedAside: string | undefined;
}

/**
 * Opens the store of a state folder, and makes both where they do not exist: in a worker thread where the program is
 * built, in this one where it runs from source.
 * @param setAside move a damaged store aside and start a new one.
 * @throws StoreError when the store is in use, damaged (unless `setAside`), or the disk is full.
 */
export async function openStore(stateFolder: string, setAside: boolean): Promise<OpenedStore> {
  const file = path.join(path.resolve(stateFolder), STORE_FILE);
  try {
    await mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    throw storeError(error, file);
  }
  try {
    return { store: await open(file), movedAside: undefined };
  } catch (error) {
    if (!setAside || !(error instanceof StoreError) || error.kind !== 'corrupt') throw error;
    const movedAside = await moveAside(file);
    return { store: await open(file), movedAside };
  }
}

function open(file: string): Promise<AuditStore> {
  const script = new URL('./store-worker.js', import.meta.url);
  return existsSync(script) ? openWorkerStore(file, script) : openDuckStore(file);
}

async function moveAside(file: string): Promise<string> {
  let number = 1;
  while (existsSync(`${file}.damaged-${number}`)) number += 1;
  const aside = `${file}.damaged-${number}`;
  await rename(file, aside);
  if (existsSync(`${file}.wal`)) await rename(`${file}.wal`, `${aside}.wal`);
  return aside;
}
