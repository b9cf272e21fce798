import type { DuckDBConnection } from '@duckdb/node-api';
import { CREATE_STORE, SCHEMA_VERSION } from './schema.ts';
import { StoreError } from './store-error.ts';

/**
 * Makes the tables where there are none. A store of another version is left as it is.
 * @throws StoreError `older` or `newer` for a store of another version.
 */
export async function prepareTables(connection: DuckDBConnection, file: string): Promise<void> {
  await connection.run('CREATE TABLE IF NOT EXISTS store_schema (version INTEGER)');
  const version = await firstNumber(connection, 'SELECT max(version) AS value FROM store_schema');
  if (version !== undefined && version !== SCHEMA_VERSION) throw otherVersion(version, file);
  for (const sql of CREATE_STORE) await connection.run(sql);
  if (version === undefined) await connection.run(`INSERT INTO store_schema VALUES (${SCHEMA_VERSION})`);
}

function otherVersion(version: number, file: string): StoreError {
  if (version > SCHEMA_VERSION)
    return new StoreError(
      'newer',
      file,
      `The store '${file}' was made by a newer version of wtk. Use that version, or give this one its own folder with --state.`,
    );
  return new StoreError(
    'older',
    file,
    `The store '${file}' was made by an older version of wtk, and this one cannot read it. Run 'wtk audit' again with the same --state: it keeps the old store beside the new one.`,
  );
}

/** The number `value` of a query's first row; `undefined` for null. */
export async function firstNumber(connection: DuckDBConnection, sql: string): Promise<number | undefined> {
  const [row] = (await connection.runAndReadAll(sql)).getRowObjects();
  const value = row?.value;
  return value === null || value === undefined ? undefined : Number(value);
}
