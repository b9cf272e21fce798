import { InventoryUnreadable } from '../inventory-unreadable.ts';

/** The columns of a listing, found by name whatever their order; capitals do not matter. */
export interface Columns {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The cell under the first of these names that the listing has; an empty cell is `undefined`. */
  cell(record: readonly string[], ...names: readonly string[]): string | undefined;
}

export function columnsOf(names: readonly string[]): Columns {
  const indexOf = new Map<string, number>();
  names.forEach((name, index) => {
    const key = name.trim().toLowerCase();
    if (!indexOf.has(key)) indexOf.set(key, index);
  });
  // Asked for every cell of every row: each spelling is lowered once.
  const asked = new Map<string, number | undefined>();
  const find = (name: string): number | undefined => {
    if (!asked.has(name)) asked.set(name, indexOf.get(name.toLowerCase()));
    return asked.get(name);
  };
  return {
    names,
    has: (name) => find(name) !== undefined,
    cell: (record, ...wanted) => {
      for (const name of wanted) {
        const index = find(name);
        const value = index === undefined ? undefined : record[index];
        if (value !== undefined && value !== '') return value;
      }
      return undefined;
    },
  };
}

/**
 * Refuses a listing that lacks a column.
 * @param wanted groups of names, of which one each is needed.
 * @throws InventoryUnreadable naming what is missing and what was found.
 */
export function requireColumns(
  file: string,
  columns: Columns,
  format: string,
  wanted: readonly (readonly string[])[],
): void {
  const missing = wanted.filter((names) => !names.some((name) => columns.has(name)));
  if (missing.length === 0) return;
  throw new InventoryUnreadable(
    file,
    `as a ${format} listing it lacks ${missing.map((names) => names.join(' or ')).join(', ')}. The columns found are: ${shown(columns.names)}.`,
    { line: 1 },
  );
}

const SHOWN = 30;

/** Column names for a message, cut short where there are very many or very long ones. */
export function shown(names: readonly string[]): string {
  const first = names.slice(0, SHOWN).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  return `${first.join(', ')}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}`;
}
