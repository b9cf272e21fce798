import { sheets } from 'googleapis/build/src/apis/sheets/index.js';
import type { Caller } from '../calls/caller.ts';
import { MalformedPage } from '../calls/malformed-page.ts';
import type { SheetValue } from '../google.ts';
import { answerObject } from './page-check.ts';

const { spreadsheets } = sheets({ version: 'v4' });

/** Whole columns without a title mean those of the first sheet. */
const FIRST_SHEET = 'A:Z';

/**
 * What stands in the first sheet of a spreadsheet, row by row from the first. Values come as they are kept, not as they
 * are shown: a day is a number, whatever the sheet's locale makes of it.
 */
export function sheetValues(
  caller: Caller,
  admin: string,
  spreadsheetId: string,
): Promise<readonly (readonly SheetValue[])[]> {
  return caller.call({
    job: 'sheets',
    subject: admin,
    doing: `read the Google Sheet ${spreadsheetId}`,
    units: 0,
    send: (auth) =>
      spreadsheets.values.get({
        spreadsheetId,
        range: FIRST_SHEET,
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
        auth,
      }),
    read: rowsOf,
  });
}

function rowsOf(data: unknown): readonly (readonly SheetValue[])[] {
  const { values = [] } = answerObject(data);
  if (!Array.isArray(values)) throw new MalformedPage('values is not a list');
  return values.map((row: unknown) => {
    if (!Array.isArray(row)) throw new MalformedPage('a row is not a list');
    return row.map((cell: unknown) => {
      if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
      throw new MalformedPage('a cell is neither text nor number');
    });
  });
}
