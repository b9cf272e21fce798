import { NUMBER_COLUMNS, TEXT_COLUMNS } from './columns.ts';

/** Raised when a column changes: an audit then moves an older store aside, and nothing else reads it. */
export const SCHEMA_VERSION = 3;

const documentColumns = [
  ...TEXT_COLUMNS.map((name) => `${name} VARCHAR`),
  ...NUMBER_COLUMNS.map((name) => `${name} INTEGER`),
].join(', ');

/** The table that a run fills; it takes the place of `documents` when the run ends. */
export const CREATE_WALKING = `CREATE TABLE IF NOT EXISTS walking (${documentColumns})`;

/**
 * `documents` holds one row a file id, as the last finished run left it. `walking` and `walked_folders` are the
 * unfinished run's; `folders` are the names that the last finished one read. A journal row says how far a source got,
 * and is committed with the rows it speaks of.
 */
export const CREATE_STORE = [
  `CREATE TABLE IF NOT EXISTS runs (run INTEGER, state VARCHAR, started_at VARCHAR, finished_at VARCHAR,
    as_of VARCHAR, fingerprint VARCHAR, plan VARCHAR, result VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS journal (run INTEGER, source INTEGER, seq BIGINT, part VARCHAR, reader INTEGER, token VARCHAR, row_count INTEGER,
    restarted BOOLEAN, incomplete_search BOOLEAN, lookups INTEGER, retries INTEGER)`,
  // Stores made before it was counted go on as they are.
  'ALTER TABLE journal ADD COLUMN IF NOT EXISTS retries INTEGER',
  'CREATE TABLE IF NOT EXISTS words (code INTEGER, word VARCHAR)',
  'CREATE TABLE IF NOT EXISTS permissions (id VARCHAR, exposure INTEGER)',
  `CREATE TABLE IF NOT EXISTS documents (${documentColumns}, run INTEGER)`,
  CREATE_WALKING,
  `CREATE TABLE IF NOT EXISTS walked_folders (source INTEGER, id VARCHAR, parent VARCHAR, name VARCHAR, case_of VARCHAR,
    trashed BOOLEAN, listable BOOLEAN)`,
  'CREATE TABLE IF NOT EXISTS folders (id VARCHAR, name VARCHAR)',
] as const;
