import type { DocumentColumns } from './columns.ts';

/** A folder as the store keeps it, to know which documents stand in a case. */
export interface FolderRow {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  /** The folder's case properties as JSON, where it has any. */
  readonly caseOf: string | null;
  readonly trashed: boolean;
  /** False where the reader may not list what is in it. */
  readonly listable: boolean;
}

/** How far the reading of one source got. Committed with the rows it speaks of, so that a kill leaves nothing half there. */
export interface JournalEntry {
  readonly source: number;
  readonly part: 'folders' | 'documents';
  /** Place among the source's readers of whoever read the page. */
  readonly reader: number;
  /** Token of the page to read next; `null` once the part was read to its end. */
  readonly token: string | null;
  /** Documents or folders in the page. */
  readonly rows: number;
  /** The list was thrown away and starts again. */
  readonly restarted: boolean;
  readonly incompleteSearch: boolean;
  /** Calls spent on looking up who a permission is for. */
  readonly lookups: number;
  /** Calls made again since the entry before. */
  readonly retries: number;
}

/** What enters the store together or not at all. */
export interface Batch {
  readonly run: number;
  readonly words?: readonly (readonly [number, string])[];
  readonly documents?: DocumentColumns;
  readonly folders?: { readonly source: number; readonly rows: readonly FolderRow[] };
  /** Permission ids whose exposure is now known. */
  readonly permissions?: readonly (readonly [string, number])[];
  readonly journal?: JournalEntry;
}

export type SqlValue = string | number | boolean | null;
export type Row = Readonly<Record<string, SqlValue>>;

/**
 * The audit's store: one DuckDB file. In the walk it lives in a worker thread, in tests in the same one.
 * Every method throws {@link StoreError} when the file, the disk or the memory fails it.
 */
export interface AuditStore {
  readonly file: string;
  /**
   * Hands a batch over, in order, and resolves when there is room for the next: not yet when it is on disk.
   * An error of an earlier batch is thrown by the next call.
   */
  write(batch: Batch): Promise<void>;
  /** Resolves when every batch handed over is committed. */
  flush(): Promise<void>;
  /** Runs statements in one transaction, after every batch handed over. */
  run(statements: readonly Statement[]): Promise<void>;
  /** Rows of a query, after every batch handed over. Large integers come as numbers. */
  all(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export interface Statement {
  readonly sql: string;
  readonly values?: readonly SqlValue[];
}
