import exceljs, { type Cell, type CellValue, type Worksheet } from 'exceljs';
import { armed } from '../../spreadsheets/formula-text.ts';
import { ScheduleUnreadable, type SourceCell, type SourceRow, type SourceTable } from './source-table.ts';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/**
 * Visible sheets of a workbook. A formula counts as the result it was saved with and is never run; a merged cell's
 * text stands in each of the cells it covers. Hidden sheets, rows and columns are left out, and said.
 * @throws ScheduleUnreadable when the workbook is broken or a sheet is no schedule's size.
 */
export async function readWorkbook(
  name: string,
  bytes: Buffer,
): Promise<{ readonly tables: SourceTable[]; readonly remarks: string[] }> {
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
  } catch {
    throw new ScheduleUnreadable(
      `${name} cannot be read as a workbook: open it, save it again as .xlsx and try the copy.`,
    );
  }
  const remarks: string[] = [];
  const tables: SourceTable[] = [];
  for (const [index, sheet] of workbook.worksheets.entries()) {
    if (sheet.state === 'visible') tables.push(readSheet(name, sheet, index + 1, remarks));
    else remarks.push(`The sheet '${sheet.name}' is hidden and was not read.`);
  }
  return { tables, remarks };
}

function readSheet(file: string, sheet: Worksheet, number: number, remarks: string[]): SourceTable {
  if (sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS)
    throw new ScheduleUnreadable(
      `${file}, sheet '${sheet.name}' reaches to row ${sheet.rowCount}, column ${sheet.columnCount}: a schedule has at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns. Copy the schedule alone into a new workbook.`,
    );
  const width = sheet.columnCount;
  const shown = Array.from({ length: width }, (_, at) => at + 1).filter(
    (column) => !sheet.getColumn(column).hidden,
  );
  if (shown.length < width)
    remarks.push(`The sheet '${sheet.name}' has ${width - shown.length} hidden columns: they were not read.`);
  const rows: SourceRow[] = [];
  let hidden = 0;
  sheet.eachRow((row) => {
    if (row.hidden) {
      hidden += 1;
      return;
    }
    const cells = shown.map((column) => readCell(row.getCell(column), row.number, column));
    if (cells.every(({ text, trouble }) => text === '' && trouble === undefined)) return;
    const master = row.getCell(shown[0] ?? 1).master;
    const banner = shown.length > 1 && shown.every((column) => row.getCell(column).master === master);
    rows.push({ cells, banner });
  });
  if (hidden > 0) remarks.push(`The sheet '${sheet.name}' has ${hidden} hidden rows: they were not read.`);
  return { kind: 'sheet', name: sheet.name, number, rows };
}

function readCell(cell: Cell, row: number, column: number): SourceCell {
  const text = textOf(cell.value);
  if (text !== undefined) return { text: armed(text.trim()), row, column };
  const trouble =
    cell.type === exceljs.ValueType.Formula
      ? 'The cell holds a formula whose result was not saved with it'
      : 'The cell holds an error';
  return { text: '', row, column, trouble };
}

/** `undefined` where the cell has something in it that gives no text. */
function textOf(value: CellValue): string | undefined {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return textOf(value.text);
  if ('error' in value) return undefined;
  const { result } = value as { readonly result?: CellValue };
  return result === undefined ? undefined : textOf(result);
}
