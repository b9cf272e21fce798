import {
  DuckDBDataChunk,
  DuckDBIntegerVector,
  INTEGER,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { NUMBER_COLUMNS, splitTexts, TEXT_COLUMNS, type DocumentColumns } from './columns.ts';
import type { Batch } from './store.ts';

/** A DuckDB chunk holds no more rows. */
const CHUNK_ROWS = 2048;

const TYPES: readonly DuckDBType[] = [
  ...TEXT_COLUMNS.map(() => VARCHAR),
  ...NUMBER_COLUMNS.map(() => INTEGER),
];

/** Puts batches into the tables, whole columns at a time. */
export class BatchWriter {
  readonly #connection: DuckDBConnection;
  readonly #chunk = DuckDBDataChunk.create(TYPES);
  /** By table. A chunk's memory is DuckDB's, which no collector hurries to free: one serves for all. */
  readonly #chunks = new Map<string, DuckDBDataChunk>();
  #seq: number;

  /** @param lastSeq the last number that the journal has. */
  constructor(connection: DuckDBConnection, lastSeq: number) {
    this.#connection = connection;
    this.#seq = lastSeq;
  }

  /** Writes batches in order, within the transaction of whoever calls. */
  async write(batches: readonly Batch[]): Promise<void> {
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
              journal.restarted, journal.incompleteSearch, journal.lookups, journal.retries,
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
      const chunk = this.#chunkOf(table, appender);
      for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
        chunk.reset();
        chunk.setRows(rows.slice(from, from + CHUNK_ROWS));
        appender.appendDataChunk(chunk);
      }
      appender.flushSync();
    } finally {
      appender.closeSync();
    }
  }

  #chunkOf(table: string, appender: DuckDBAppender): DuckDBDataChunk {
    let chunk = this.#chunks.get(table);
    if (chunk === undefined) {
      const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
      this.#chunks.set(table, (chunk = DuckDBDataChunk.create(types)));
    }
    return chunk;
  }
}

/** Fills the chunk with rows of a page. */
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
