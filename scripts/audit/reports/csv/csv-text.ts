import { stringify } from 'csv-stringify/sync';
import { disarmed } from '../../../spreadsheets/formula-text.ts';

export type CsvCell = string | number | null | undefined;

/**
 * Records as CSV by RFC 4180: CRLF after each, quotes where needed, UTF-8, nothing for what is absent.
 *
 * A spreadsheet runs a cell that begins like a formula, and file names come from anybody. So text that begins with
 * `=`, `+`, `-`, `@`, a tab or a carriage return (or the full-width form of one of the signs) gets an apostrophe in
 * front, which spreadsheets take to mean 'this is text'. Whoever reads the file by program takes it off again.
 * Numbers are numbers and stay as they are.
 */
export function csvText(records: readonly (readonly CsvCell[])[]): string {
  const safe = records.map((record) =>
    record.map((cell) => (typeof cell === 'string' ? disarmed(cell) : cell)),
  );
  return stringify(safe, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
