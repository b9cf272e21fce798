import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { BatchWriter } from './batch-writer.ts';
import { claim } from './claims.ts';
import { firstNumber, prepareTables } from './prepare-tables.ts';
import { storeError, type StoreError } from './store-error.ts';
import type { AuditStore, Batch, Row, SqlValue, Statement } from './store.ts';

/** What shares a transaction: a commit costs as much as several pages, so a few are waited for, but never long. */
const BATCHES_A_COMMIT = 16;
const COMMIT_EVERY_MS = 250;
/** Batches not yet on disk before the walk has to wait. */
const BATCHES_AHEAD = 32;

export interface StoreLimits {
  /** Megabytes DuckDB may use before it spills to disk. */
  readonly memoryMb?: number;
}

/**
 * Opens the store in this thread, and makes it where there is none.
 * @throws StoreError when it is locked, damaged, or the disk is full.
 */
export async function openDuckStore(file: string, { memoryMb = 48 }: StoreLimits = {}): Promise<AuditStore> {
  const release = claim(file);
  try {
    const instance = await DuckDBInstance.create(file, {
      memory_limit: `${memoryMb}MB`,
      threads: '1',
      temp_directory: `${file}.tmp`,
      preserve_insertion_order: 'false',
    });
    try {
      const connection = await instance.connect();
      await prepareTables(connection, file);
      const last = await firstNumber(connection, 'SELECT coalesce(max(seq), 0) AS value FROM journal');
      return new DuckStore(file, instance, connection, last ?? 0, release);
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  } catch (error) {
    release();
    throw storeError(error, file, true);
  }
}

class DuckStore implements AuditStore {
  readonly file: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #writer: BatchWriter;
  readonly #release: () => void;
  #queue: Batch[] = [];
  #draining: Promise<void> | undefined;
  #room: (() => void)[] = [];
  /** Ends the wait for more to commit together. */
  #commitNow: (() => void) | undefined;
  #flushing = 0;
  #failed: StoreError | undefined;
  #closed = false;

  constructor(
    file: string,
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    lastSeq: number,
    release: () => void,
  ) {
    this.file = file;
    this.#release = release;
    this.#instance = instance;
    this.#connection = connection;
    this.#writer = new BatchWriter(connection, lastSeq);
  }

  write(batch: Batch): Promise<void> {
    if (this.#failed !== undefined) return Promise.reject(this.#failed);
    this.#queue.push(batch);
    this.#draining ??= this.#drain();
    if (this.#queue.length >= BATCHES_A_COMMIT) this.#commitNow?.();
    if (this.#queue.length < BATCHES_AHEAD) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#room.push(() => {
        if (this.#failed === undefined) resolve();
        else reject(this.#failed);
      });
    });
  }

  async flush(): Promise<void> {
    this.#flushing += 1;
    this.#commitNow?.();
    while (this.#draining !== undefined) await this.#draining;
    this.#flushing -= 1;
    if (this.#failed !== undefined) throw this.#failed;
  }

  async run(statements: readonly Statement[]): Promise<void> {
    await this.flush();
    await this.#guarded(() =>
      this.#inTransaction(async () => {
        for (const { sql, values } of statements)
          await this.#connection.run(sql, values === undefined ? undefined : [...values]);
      }),
    );
  }

  async all(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]> {
    await this.flush();
    return this.#guarded(async () => {
      const reader = await this.#connection.runAndReadAll(
        sql,
        values === undefined ? undefined : [...values],
      );
      return reader.getRowObjects().map(plainRow);
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.flush().catch(() => undefined);
    this.#connection.closeSync();
    this.#instance.closeSync();
    this.#release();
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 && this.#failed === undefined) {
      await this.#gather();
      const batches = this.#queue.splice(0, BATCHES_A_COMMIT);
      try {
        await this.#inTransaction(() => this.#writer.write(batches));
      } catch (error) {
        this.#failed = storeError(error, this.file);
        this.#queue = [];
      }
      if (this.#queue.length < BATCHES_AHEAD || this.#failed !== undefined) this.#makeRoom();
    }
    this.#draining = undefined;
  }

  async #gather(): Promise<void> {
    if (this.#queue.length >= BATCHES_A_COMMIT || this.#flushing > 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, COMMIT_EVERY_MS);
      this.#commitNow = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#commitNow = undefined;
  }

  #makeRoom(): void {
    for (const resume of this.#room.splice(0)) resume();
  }

  async #inTransaction(work: () => Promise<void>): Promise<void> {
    await this.#connection.run('BEGIN');
    try {
      await work();
      await this.#connection.run('COMMIT');
    } catch (error) {
      await this.#connection.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeError(error, this.file);
    }
  }
}

function plainRow(row: Readonly<Record<string, DuckDBValue>>): Row {
  const plain: Record<string, SqlValue> = {};
  for (const [name, value] of Object.entries(row))
    plain[name] =
      typeof value === 'bigint' ? Number(value)
      : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value
      : value === null ? null
      : JSON.stringify(value); // prettier-ignore
  return plain;
}
