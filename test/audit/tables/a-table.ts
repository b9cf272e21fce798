import type { Cell, Table } from '../../../scripts/audit/tables/table.ts';

/** A table as a CSV file would give it: headings, then rows from line 2. */
export const aTable = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]): Table => ({
  name: 'form.csv',
  headings,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  at: ({ line }, column) => `form.csv, line ${line}, column '${headings[column] ?? ''}'`,
});
