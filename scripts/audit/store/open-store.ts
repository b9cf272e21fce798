import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { openDuckStore } from './duck-store.ts';
import { storeError, StoreError } from './store-error.ts';
import type { AuditStore } from './store.ts';
import { openWorkerStore } from './worker-store.ts';

/** The store's file in a state folder. */
export const STORE_FILE = 'audit.duckdb';

/** A store that could not be gone on with, and why: damaged, or of an older version. */
export interface MovedAside {
  readonly why: 'corrupt' | 'older';
  /** Where it is kept now. */
  readonly to: string;
}

export interface OpenedStore {
  readonly store: AuditStore;
  readonly movedAside: MovedAside | undefined;
}

/**
 * Opens the store of a state folder, and makes both where they do not exist: in a worker thread where the program is
 * built, in this one where it runs from source.
 * @param setAside which stores to move aside, to start a new one; nothing is ever emptied.
 * @throws StoreError when the store is in use, damaged or of another version (unless `setAside`), or the disk is full.
 */
export async function openStore(
  stateFolder: string,
  setAside: readonly MovedAside['why'][],
): Promise<OpenedStore> {
  const file = path.join(path.resolve(stateFolder), STORE_FILE);
  try {
    await mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    throw storeError(error, file);
  }
  try {
    return { store: await open(file), movedAside: undefined };
  } catch (error) {
    const why = setAside.find((kind) => error instanceof StoreError && error.kind === kind);
    if (why === undefined) throw error;
    const to = await moveAside(file, why);
    return { store: await open(file), movedAside: { why, to } };
  }
}

function open(file: string): Promise<AuditStore> {
  const script = new URL('./store-worker.js', import.meta.url);
  return existsSync(script) ? openWorkerStore(file, script) : openDuckStore(file);
}

const SUFFIX = { corrupt: 'damaged', older: 'older' } as const;

async function moveAside(file: string, why: MovedAside['why']): Promise<string> {
  let number = 1;
  while (existsSync(`${file}.${SUFFIX[why]}-${number}`)) number += 1;
  const aside = `${file}.${SUFFIX[why]}-${number}`;
  await rename(file, aside);
  if (existsSync(`${file}.wal`)) await rename(`${file}.wal`, `${aside}.wal`);
  return aside;
}
