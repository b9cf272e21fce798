import type { SheetCell } from '../../state/sheet-store.ts';
import type { FileRecord } from '../../state/file-records.ts';
import { ApiError } from '../api-error.ts';
import { textOf, type Call } from '../call.ts';
import type { Method } from '../method.ts';
import { cellRange, inA1, type CellRange } from './cell-range.ts';

const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
const WHOLE_DRIVE = ['drive', 'drive.readonly', 'spreadsheets', 'spreadsheets.readonly'];

/** The spreadsheet asked for, as the person may open it. Sheets answers 404 and 403 in words of its own. */
function spreadsheetOf(call: Call): FileRecord {
  const id = call.path.spreadsheetId ?? '';
  const file = call.workspace.files.file(id);
  const opened = call.workspace.opened.has(`${call.user.address} ${id}`);
  const inScope = WHOLE_DRIVE.some((scope) => call.scopes.has(scope)) || opened;
  if (file === undefined || file.gone || !inScope)
    throw new ApiError(404, 'notFound', 'Requested entity was not found.');
  if (call.access.of(file).role === undefined)
    throw new ApiError(403, 'forbidden', 'The caller does not have permission');
  if (file.mimeType !== SHEET_TYPE)
    throw new ApiError(400, 'failedPrecondition', 'This operation is not supported for this document', {
      rpcStatus: 'FAILED_PRECONDITION',
    });
  return file;
}

type Rendered = string | number | boolean;

/** A cell as it was asked for; days as serial numbers unless they are wanted as they are shown. */
function rendered(cell: SheetCell, call: Call): Rendered {
  const asShown = (textOf(call, 'valueRenderOption') ?? 'FORMATTED_VALUE') === 'FORMATTED_VALUE';
  if (typeof cell === 'object') {
    const dayAsShown = asShown || textOf(call, 'dateTimeRenderOption') === 'FORMATTED_STRING';
    return dayAsShown ? cell.shows : cell.serial;
  }
  if (!asShown) return cell;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** Rows without their empty ends: Google sends neither empty cells at the end of a row nor empty rows at the end. */
function trimmed(rows: readonly (readonly Rendered[])[]): readonly (readonly Rendered[])[] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

function valuesOf({ sheet, rows, columns }: CellRange, call: Call): readonly (readonly Rendered[])[] {
  const cells = sheet.rows
    .slice(...rows)
    .map((row) => row.slice(...columns).map((cell) => rendered(cell, call)));
  if (textOf(call, 'majorDimension') !== 'COLUMNS') return trimmed(cells);
  const width = Math.max(0, ...cells.map((row) => row.length));
  return trimmed(Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? '')));
}

export const valuesGet: Method = {
  id: 'sheets.spreadsheets.values.get',
  verb: 'GET',
  path: '/v4/spreadsheets/{spreadsheetId}/values/{range}',
  envelope: 'rpc',
  scopes: ['drive', 'drive.file', 'drive.readonly', 'spreadsheets', 'spreadsheets.readonly'],
  parameters: {
    dateTimeRenderOption: { type: 'string', values: ['SERIAL_NUMBER', 'FORMATTED_STRING'] },
    majorDimension: { type: 'string', values: ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'] },
    valueRenderOption: { type: 'string', values: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] },
  },
  shape: 'majorDimension,range,values(*)',
  run: (call) => {
    const file = spreadsheetOf(call);
    const asked = call.path.range ?? '';
    const range = cellRange(asked, call.workspace.sheets.of(file.id));
    if (range === undefined) throw new ApiError(400, 'badRequest', `Unable to parse range: ${asked}`);
    const values = valuesOf(range, call);
    return {
      range: inA1(range),
      majorDimension: textOf(call, 'majorDimension') === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
      ...(values.length > 0 && { values }),
    };
  },
};
