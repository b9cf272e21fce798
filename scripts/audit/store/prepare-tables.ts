import type { DuckDBConnection } from '@duckdb/node-api';
import { CREATE_STORE, SCHEMA_VERSION, TABLES } from './schema.ts';
import { StoreError } from './store-error.ts';

/** Makes the tables where there are none, and empties a store that an older version left. @throws StoreError for a newer one */
export async function prepareTables(connection: DuckDBConnection, file: string): Promise<void> {
  for (const sql of CREATE_STORE) await connection.run(sql);
  const version = await firstNumber(connection, 'SELECT max(version) AS value FROM store_schema');
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
export async function firstNumber(connection: DuckDBConnection, sql: string): Promise<number | undefined> {
  const [row] = (await connection.runAndReadAll(sql)).getRowObjects();
  const value = row?.value;
  return value === null || value === undefined ? undefined : Number(value);
}
