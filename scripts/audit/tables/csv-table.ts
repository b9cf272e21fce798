import { InventoryUnreadable } from '../sources/inventory/inventory-unreadable.ts';
import { recordsOfFile } from '../sources/inventory/csv/records-of-file.ts';
import { TableUnreadable, type Table, type TableRow } from './table.ts';

/**
 * A CSV file as a table; its separator may be a comma, a semicolon or a tab, as spreadsheets export it.
 * @throws TableUnreadable with line and column where the file is broken or is no CSV.
 */
export async function csvTable(path: string): Promise<Table> {
  let headings: readonly string[] | undefined;
  const rows: TableRow[] = [];
  try {
    for await (const { cells, line } of recordsOfFile(path)) {
      if (headings === undefined) headings = cells;
      else rows.push({ line, cells });
    }
  } catch (error) {
    throw error instanceof InventoryUnreadable ? new TableUnreadable(error.message) : error;
  }
  const names = headings ?? [];
  return {
    name: path,
    headings: names,
    rows,
    at: ({ line }, column) => `${path}, line ${line}, column '${names[column] ?? column + 1}'`,
  };
}
