import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InventoryUnreadable } from '../inventory-unreadable.ts';
import { textOfFile } from './text-of-file.ts';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line in the file on which it ends, from 1. */
  readonly line: number;
}

/** A record longer than this is a quote that nobody closed: it would swallow the rest of the file. */
const LONGEST_RECORD = 4_000_000;

/**
 * The records of a CSV file, the heading first, a page of memory at a time. The separator (comma, semicolon or tab) is
 * the one that the heading has most of.
 * @throws InventoryUnreadable with line and column where the file is broken.
 */
export async function* recordsOfFile(path: string): AsyncGenerator<CsvRecord> {
  const text = textOfFile(path);
  const first = await text.next();
  const start = first.done === true ? '' : first.value;
  const parser = parse({
    delimiter: separatorOf(start),
    info: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  // An error of the source reaches the reader through the parser, which the pipeline destroys with it.
  pipeline(Readable.from(chunks(start, text)), parser, () => undefined);
  let heading: readonly string[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (heading.length === 0) heading = record;
      yield { cells: record, line: info.lines };
    }
  } catch (error) {
    throw error instanceof CsvError ? inWords(path, error, heading) : error;
  } finally {
    parser.destroy();
  }
}

async function* chunks(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** Counts separators in the heading, which no export writes with separators inside quotes. */
function separatorOf(start: string): string {
  const [heading = ''] = start.split(/\r?\n/, 1);
  const best = [',', ';', '\t'].map((separator) => ({ separator, count: heading.split(separator).length }));
  return best.reduce((most, next) => (next.count > most.count ? next : most)).separator;
}

function inWords(path: string, error: CsvError, heading: readonly string[]): InventoryUnreadable {
  const details = error as CsvError & {
    lines?: number;
    index?: number;
    record?: readonly unknown[];
    quote_char_code?: number;
  };
  const column = details.index === undefined ? undefined : heading[details.index];
  const at = {
    ...(details.lines === undefined ? {} : { line: details.lines }),
    ...(column === undefined ? {} : { column }),
  };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new InventoryUnreadable(
      path,
      'a quotation mark is never closed. The file may have been cut short: export it again.',
      at,
    );
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new InventoryUnreadable(
      path,
      `a row is longer than ${LONGEST_RECORD} characters: a quotation mark is probably not closed. Export the listing again.`,
      at,
    );
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
    return new InventoryUnreadable(
      path,
      `this row has ${details.record?.length ?? 'another number of'} columns and the heading has ${heading.length}. The file may have been cut short or edited by hand: export it again.`,
      details.lines === undefined ? {} : { line: details.lines },
    );
  return new InventoryUnreadable(
    path,
    `this is not well-formed CSV (${error.message}). Export the listing again.`,
    at,
  );
}
