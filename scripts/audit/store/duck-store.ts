import {
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  DuckDBIntegerVector,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { NUMBER_COLUMNS, splitTexts, TEXT_COLUMNS, type DocumentColumns } from './columns.ts';
import { CREATE_STORE, SCHEMA_VERSION, TABLES } from './schema.ts';
import { storeError, StoreError } from './store-error.ts';
import type { AuditStore, Batch, Row, SqlValue, Statement } from './store.ts';

/** What shares a transaction: a commit costs as much as several pages, so a few are waited for, but never long. */
const BATCHES_A_COMMIT = 16;
const COMMIT_EVERY_MS = 250;
/** Batches not yet on disk before the walk has to wait. */
const BATCHES_AHEAD = 32;
/** A DuckDB chunk holds no more rows. */
const CHUNK_ROWS = 2048;

const TYPES: readonly DuckDBType[] = [
  ...TEXT_COLUMNS.map(() => VARCHAR),
  ...NUMBER_COLUMNS.map(() => INTEGER),
];

/** Files open in this process: DuckDB's own lock keeps out other processes only. */
const openHere = new Set<string>();

export interface StoreLimits {
  /** Megabytes DuckDB may use before it spills to disk. */
  readonly memoryMb?: number;
}

/**
 * Opens the store in this thread, and makes it where there is none.
 * @throws StoreError when it is locked, damaged, or the disk is full.
 */
export async function openDuckStore(file: string, { memoryMb = 64 }: StoreLimits = {}): Promise<AuditStore> {
  if (openHere.has(file)) throw storeError(new Error('it is already open in this process'), file);
  openHere.add(file);
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
      const last = await firstRow(connection, 'SELECT coalesce(max(seq), 0) AS value FROM journal');
      return new DuckStore(file, instance, connection, last ?? 0);
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  } catch (error) {
    openHere.delete(file);
    throw storeError(error, file, true);
  }
}

/** Makes the tables where there are none, and empties a store that an older version left. @throws StoreError for a newer one */
async function prepareTables(connection: DuckDBConnection, file: string): Promise<void> {
  for (const sql of CREATE_STORE) await connection.run(sql);
  const version = await firstRow(connection, 'SELECT max(version) AS value FROM store_schema');
  if (version === SCHEMA_VERSION) return;
  if (version !== undefined && version > SCHEMA_VERSION)
    throw new StoreError(
      'newer',
      file,
      `The store '${file}' was made by a newer version of wtk. Use that version, or give this one its own folder with --state.`,
    );
  if (version !== undefined) {
    for (const table of TABLES) await connection.run(`DROP TABLE ${table}`);
    for (const sql of CREATE_STORE) await connection.run(sql);
  }
  await connection.run(`DELETE FROM store_schema`);
  await connection.run(`INSERT INTO store_schema VALUES (${SCHEMA_VERSION})`);
}

/** The number `value` of a query's first row; `undefined` for null. */
async function firstRow(connection: DuckDBConnection, sql: string): Promise<number | undefined> {
  const [row] = (await connection.runAndReadAll(sql)).getRowObjects();
  const value = row?.value;
  return value === null || value === undefined ? undefined : Number(value);
}

class DuckStore implements AuditStore {
  readonly file: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #chunk = DuckDBDataChunk.create(TYPES);
  #queue: Batch[] = [];
  #draining: Promise<void> | undefined;
  #room: (() => void)[] = [];
  /** Ends the wait for more to commit together. */
  #commitNow: (() => void) | undefined;
  #flushing = 0;
  #failed: StoreError | undefined;
  #seq: number;
  #closed = false;

  constructor(file: string, instance: DuckDBInstance, connection: DuckDBConnection, lastSeq: number) {
    this.#seq = lastSeq;
    this.file = file;
    this.#instance = instance;
    this.#connection = connection;
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
    openHere.delete(this.file);
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 && this.#failed === undefined) {
      await this.#gather();
      const batches = this.#queue.splice(0, BATCHES_A_COMMIT);
      try {
        await this.#inTransaction(() => this.#writeAll(batches));
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

  async #writeAll(batches: readonly Batch[]): Promise<void> {
    const restarts = batches.filter(({ journal }) => journal?.restarted === true);
    // A restart throws away rows written before it and none written after: such batches go one by one.
    if (restarts.length === 0) {
      await this.#append(batches);
      return;
    }
    for (const batch of batches) {
      if (batch.journal?.restarted === true) {
        const table = batch.journal.part === 'folders' ? 'walked_folders' : 'walking';
        await this.#connection.run(`DELETE FROM ${table} WHERE source = ?`, [batch.journal.source]);
      }
      await this.#append([batch]);
    }
  }

  async #append(batches: readonly Batch[]): Promise<void> {
    const documents = batches.flatMap((batch) => (batch.documents === undefined ? [] : [batch.documents]));
    if (documents.some(({ count }) => count > 0)) await this.#appendDocuments(documents);
    await this.#appendRows(
      'words',
      batches.flatMap(({ words = [] }) => words),
    );
    await this.#appendRows(
      'permissions',
      batches.flatMap(({ permissions = [] }) => permissions),
    );
    await this.#appendRows(
      'walked_folders',
      batches.flatMap(
        ({ folders }) =>
        (folders?.rows ?? []).map((row) => [
          folders?.source ?? 0, row.id, row.parent, row.name, row.caseOf, row.trashed, row.listable,
        ]), // prettier-ignore
      ),
    );
    await this.#appendRows(
      'journal',
      batches.flatMap(
        ({ run, journal }) =>
        journal === undefined
          ? []
          : [[
              run, journal.source, BigInt(++this.#seq), journal.part, journal.reader, journal.token, journal.rows,
              journal.restarted, journal.incompleteSearch, journal.lookups,
            ]], // prettier-ignore
      ),
    );
  }

  async #appendDocuments(pages: readonly DocumentColumns[]): Promise<void> {
    const appender = await this.#connection.createAppender('walking');
    try {
      for (const page of pages) {
        const texts = page.texts.map((values) => splitTexts(values, page.count));
        for (let from = 0; from < page.count; from += CHUNK_ROWS) {
          fill(this.#chunk, page, texts, from, Math.min(CHUNK_ROWS, page.count - from));
          appender.appendDataChunk(this.#chunk);
        }
      }
      appender.flushSync();
    } finally {
      appender.closeSync();
    }
  }

  async #appendRows(table: string, rows: readonly (readonly DuckDBValue[])[]): Promise<void> {
    if (rows.length === 0) return;
    const appender = await this.#connection.createAppender(table);
    try {
      const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
      for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
        const chunk = DuckDBDataChunk.create(types);
        chunk.setRows(rows.slice(from, from + CHUNK_ROWS));
        appender.appendDataChunk(chunk);
      }
      appender.flushSync();
    } finally {
      appender.closeSync();
    }
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

/** Fills the chunk with rows of a page. One chunk serves for all: its memory is DuckDB's, which no collector hurries to free. */
function fill(
  chunk: DuckDBDataChunk,
  page: DocumentColumns,
  texts: readonly (readonly string[])[],
  from: number,
  count: number,
): void {
  chunk.reset();
  chunk.rowCount = count;
  let column = 0;
  for (const values of texts)
    chunk.setColumnValues(column++, values.length === count ? values : values.slice(from, from + count));
  for (let start = from; column < TYPES.length; start += page.stride) {
    const vector = chunk.getColumnVector(column++);
    if (!(vector instanceof DuckDBIntegerVector)) throw new TypeError('The store expects whole numbers here');
    for (let row = 0; row < count; row++) vector.setItem(row, page.numbers[start + row] ?? 0);
    vector.flush();
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
