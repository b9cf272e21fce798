import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import type { Gap } from '../../result/audit-result.ts';
import { recordsOfFile } from './csv/records-of-file.ts';
import { driveInventoryReader } from './drive-inventory/drive-inventory-reader.ts';
import { droidReader } from './droid/droid-reader.ts';
import { findFormat } from './find-format.ts';
import { gamReader } from './gam/gam-reader.ts';
import type {
  InventoryCounts,
  InventoryOptions,
  InventoryReading,
  RowNotes,
  RowProblem,
  RowReader,
} from './inventory.ts';
import { InventoryUnreadable } from './inventory-unreadable.ts';

/** Documents in a batch. */
const BATCH = 1000;
/** Problems kept to be shown. */
const PROBLEMS_KEPT = 20;

/**
 * Documents from a listing that people already have: GAM's file list, a DROID export, Google's Drive inventory. Read
 * as a stream, so that memory does not grow with the file. Iterate once; counts are final at the end.
 * @throws InventoryUnreadable while iterating, with file, line and column, when the file is broken or not a listing.
 */
export function readInventory(path: string, options: InventoryOptions = {}): InventoryReading {
  const counts: InventoryCounts = {
    rows: 0,
    documents: 0,
    folders: 0,
    shortcuts: 0,
    furtherFormats: 0,
    problems: 0,
  };
  const [problems, gaps]: [RowProblem[], Gap[]] = [[], []];
  const notes: RowNotes = {
    problem: (problem) => {
      counts.problems += 1;
      if (problems.length < PROBLEMS_KEPT) problems.push(problem);
    },
    gap: (gap) => gaps.push(gap),
  };
  return { counts, problems, gaps, [Symbol.asyncIterator]: () => batches(path, options, counts, notes) };
}

async function* batches(
  path: string,
  options: InventoryOptions,
  counts: InventoryCounts,
  notes: RowNotes,
): AsyncGenerator<readonly DocumentFacts[]> {
  let read: RowReader | undefined;
  let batch: DocumentFacts[] = [];
  for await (const { cells, line } of recordsOfFile(path)) {
    if (read === undefined) {
      read = readerFor(path, cells, options);
      continue;
    }
    counts.rows += 1;
    const row = read(cells, line, notes);
    if (row.is === 'document') {
      counts.documents += 1;
      batch.push(row.facts);
    } else if (row.is === 'folder') counts.folders += 1;
    else if (row.is === 'shortcut') counts.shortcuts += 1;
    else counts.furtherFormats += 1;
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (read === undefined)
    throw new InventoryUnreadable(path, 'the file has no heading and no rows. Export the listing again.');
  if (batch.length > 0) yield batch;
}

function readerFor(path: string, heading: readonly string[], options: InventoryOptions): RowReader {
  switch (options.format ?? findFormat(path, heading)) {
    case 'gam':
      return gamReader(path, heading, options);
    case 'droid':
      return droidReader(path, heading);
    case 'drive-inventory':
      return driveInventoryReader(path, heading, options);
  }
}
