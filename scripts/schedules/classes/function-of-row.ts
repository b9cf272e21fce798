import { identifierOf } from '../../pack/identifier-of.ts';
import type { LaidRow } from '../columns/lay-out.ts';
import type { ImportedFunction } from './import-result.ts';
import { capitalised } from '../../audit/reports/words/in-words.ts';
import type { RowValues } from './row-values.ts';

/** A function of the pack as far as it is known: by its id, its title, or both. */
type Named = Pick<ImportedFunction, 'id' | 'title'>;

/** Functions as rows name them, in the order in which they come. */
export class Functions {
  readonly #known: readonly Named[];
  readonly #found = new Map<string, { title: string; owner: string | undefined }>();

  /** @param known those of the pack that is there already: a row may name one by title. */
  constructor(known: readonly Named[]) {
    this.#known = known;
  }

  /** The id of the function with this name, noted with what else the row says of it. */
  note(name: string, title?: string, owner?: string): string {
    const key = name.trim().toLowerCase();
    const known = this.#known.find((it) => it.id === key || it.title.toLowerCase() === key);
    const id = known?.id ?? identifierOf(name, 'schedule');
    const before = this.#found.get(id);
    this.#found.set(id, {
      title: title ?? before?.title ?? known?.title ?? name.trim(),
      owner: before?.owner ?? owner,
    });
    return id;
  }

  owner(id: string): string | undefined {
    return this.#found.get(id)?.owner;
  }

  title(id: string): string {
    return this.#found.get(id)?.title ?? id;
  }

  /** @param otherwise an owner for functions that name none. */
  list(otherwise: (id: string) => string): ImportedFunction[] {
    return [...this.#found].map(([id, { title, owner }]) => ({ id, title, owner: owner ?? otherwise(id) }));
  }
}

/** Whether a row only says who owns a function: no class. */
export const isFunctionRow = (values: RowValues): boolean =>
  values.has('function') &&
  (values.has('functionTitle') || values.has('functionOwner')) &&
  !(['code', 'title', 'period', 'action', 'trigger'] as const).some((field) => values.has(field));

/**
 * What a row's function is called: by its column, as a person said, by the name of its sheet, by the heading of its group,
 * by the heading above its table, by the file.
 */
export function functionName(
  { table, group }: LaidRow,
  values: RowValues,
  given: string | undefined,
  file: string,
): string {
  const above = table.kind === 'sheet' ? undefined : named(table.name);
  return (
    values.get('function')?.text ??
    given ??
    (table.kind === 'sheet' ? named(table.name) : undefined) ??
    group ??
    above ??
    capitalised(file.replace(/\.\w+$/, '').replace(/[_-]+/g, ' '))
  );
}

/** A name that says something of its own: not 'Sheet1', not 'Retention schedule'. */
const named = (name: string): string | undefined =>
  /^(?:sheet|table|data)? ?\d*$|^(?:classes|(?:records? )?(?:retention|disposal)(?: and (?:disposal|disposition))?(?: schedules?)?|schedules?|what to keep)$/i.test(
    name.trim(),
  )
    ? undefined
    : name;
