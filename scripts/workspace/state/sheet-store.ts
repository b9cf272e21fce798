/**
 * A cell of a Google Sheet. A day is kept as Google keeps it: a serial number (days since 30 December 1899) and what the
 * sheet's locale shows of it. `''` is an empty cell.
 */
export type SheetCell = string | number | boolean | { readonly serial: number; readonly shows: string };

/** One sheet of a spreadsheet. */
export interface SheetRecord {
  readonly title: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What stands in the organisation's spreadsheets, by file id. */
export class SheetStore {
  readonly #byFile = new Map<string, readonly SheetRecord[]>();

  /** Puts sheets into a spreadsheet, in place of those it has. */
  write(fileId: string, sheets: readonly SheetRecord[]): void {
    this.#byFile.set(fileId, sheets);
  }

  /** A spreadsheet that nobody has written in has one empty sheet. */
  of(fileId: string): readonly SheetRecord[] {
    return this.#byFile.get(fileId) ?? [{ title: 'Sheet1', rows: [] }];
  }
}
