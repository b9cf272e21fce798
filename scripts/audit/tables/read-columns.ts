import { nearest } from '#policy/pack/nearest.ts';
import { armed } from '../../spreadsheets/formula-text.ts';
import type { Cell, Table, TableProblem, TableRow } from './table.ts';

/** The columns that a table is expected to have, by name; capitals do not matter. */
export interface ColumnsWanted<Name extends string> {
  readonly required: readonly Name[];
  readonly optional?: readonly Name[];
  /** Written for people to read; nothing is read from them. */
  readonly ignored?: readonly string[];
}

/** A table whose columns are known. */
export interface ColumnsRead<Name extends string> {
  /** Missing, misspelt and repeated columns. Where there are any, cells are not to be trusted. */
  readonly problems: readonly TableProblem[];
  /** The cell as text without spaces around it; `''` where it is empty or there is no such column. */
  readonly text: (row: TableRow, name: Name) => string;
  readonly cell: (row: TableRow, name: Name) => Cell;
  readonly at: (row: TableRow, name: Name) => string;
}

/**
 * Finds the columns of a table by their headings. A heading that nobody knows is a problem: a misspelt column would
 * otherwise be lost without a word.
 */
export function readColumns<Name extends string>(
  table: Table,
  { required, optional = [], ignored = [] }: ColumnsWanted<Name>,
): ColumnsRead<Name> {
  const headings = table.headings.map((heading) => heading.trim().toLowerCase());
  const known = [...required, ...optional, ...ignored];
  const placeOf = (name: string): number => headings.indexOf(name);
  const at = (row: Pick<TableRow, 'line'>, column: number): string => table.at(row, column);
  const top = { line: 1 };
  const problems: TableProblem[] = [];
  for (const name of required)
    if (placeOf(name) < 0)
      problems.push({ where: table.name, message: `There is no column '${name}': add it to the headings.` });
  headings.forEach((heading, column) => {
    if (heading === '') return;
    if (!known.includes(heading)) {
      const close = nearest(heading, known);
      const hint = close.length > 0 ? `did you mean '${close.join("' or '")}'?` : `take it out.`;
      problems.push({
        where: at(top, column),
        message: `Nothing is read from a column of this name: ${hint}`,
      });
    } else if (placeOf(heading) !== column)
      problems.push({ where: at(top, column), message: 'This column is there twice: keep one of them.' });
  });
  const cell = (row: TableRow, name: Name): Cell => row.cells[placeOf(name)] ?? '';
  return {
    problems,
    cell,
    text: (row, name) => armed(String(cell(row, name)).trim()),
    at: (row, name) => at(row, Math.max(0, placeOf(name))),
  };
}
