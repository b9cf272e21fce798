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
const LONGEST_RECORD = 1_000_000;

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
  let lastLine = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (heading.length === 0) heading = record;
      lastLine = info.lines;
      yield { cells: record, line: info.lines };
    }
  } catch (error) {
    throw error instanceof CsvError ? inWords(path, error, heading, lastLine + 1) : error;
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

function inWords(
  path: string,
  error: CsvError,
  heading: readonly string[],
  begunOn: number,
): InventoryUnreadable {
  const { code, message, lines, index, record } = error as CsvError & {
    readonly lines?: number;
    readonly index?: number;
    readonly record?: readonly unknown[];
  };
  const column = index === undefined ? undefined : heading[index];
  const at = { line: begunOn, ...(column === undefined ? {} : { column }) };
  const refusal = (sentence: string, where: object = at): InventoryUnreadable =>
    new InventoryUnreadable(
      path,
      `${sentence} The file may have been cut short or edited: export it again.`,
      where,
    );
  if (code === 'CSV_QUOTE_NOT_CLOSED') return refusal('a quotation mark in this row is never closed.');
  if (code === 'CSV_MAX_RECORD_SIZE')
    return refusal(
      `this row is longer than ${LONGEST_RECORD} characters, so a quotation mark is probably not closed.`,
      { line: begunOn },
    );
  const where = { line: lines ?? begunOn };
  return code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
    ? refusal(
        `this row has ${record?.length ?? 'another number of'} columns and the heading has ${heading.length}.`,
        where,
      )
    : refusal(`this is not well-formed CSV (${message}).`, where);
}
