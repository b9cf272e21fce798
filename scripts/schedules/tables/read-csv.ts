import { CsvError, parse } from 'csv-parse/sync';
import { armed } from '../../spreadsheets/formula-text.ts';
import { ScheduleUnreadable, type SourceFile } from './source-table.ts';

/**
 * A CSV file as one list. Lines above the headings may be shorter, as exports of workbooks write titles. What is not
 * UTF-8 is read as Windows' Latin script, in which older versions of Excel write.
 * @throws ScheduleUnreadable with its line, where a quote is not closed.
 */
export function readCsv(name: string, bytes: Buffer): SourceFile {
  const text = decode(name, bytes);
  let records: { readonly record: string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    throw new ScheduleUnreadable(
      `${name}, line ${lines ?? 1}: this cannot be read as CSV; a quotation mark is missing or too many. Open it in a spreadsheet and save it as CSV again.`,
    );
  }
  let before = 0;
  const rows = records.map(({ record, info }) => {
    const row = before + 1;
    before = info.lines;
    return {
      banner: false,
      cells: record.map((cell, at) => ({ text: armed(cell).trim(), row, column: at + 1 })),
    };
  });
  return { name, tables: [{ kind: 'list', name: '', number: 1, rows }], remarks: [] };
}

function decode(name: string, bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!utf16 && bytes.includes(0))
    throw new ScheduleUnreadable(`${name} is not a text: save it as CSV from your spreadsheet.`);
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (code) => WINDOWS[code.charCodeAt(0) - 0x80] ?? code);
  }
}

/** Characters that Windows' Latin script has at 80 to 9F, where Latin-1 has none. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The separator that the first lines have most of. */
function separatorOf(text: string): string {
  const start = text.slice(0, 4000);
  const [best] = [',', ';', '\t']
    .map((separator) => ({ separator, count: start.split(separator).length }))
    .sort((a, b) => b.count - a.count);
  return best?.separator ?? ',';
}
