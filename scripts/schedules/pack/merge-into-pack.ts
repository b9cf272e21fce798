import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { ImportedFunction, ImportResult } from '../classes/import-result.ts';
import type { ScheduleField } from '../columns/schedule-fields.ts';
import { keepExisting } from './keep-existing.ts';

export interface MergedPack {
  /** Functions of the pack, then those that are new. */
  readonly functions: readonly ImportedFunction[];
  /** All classes after the import. */
  readonly classes: readonly RecordClass[];
  /** In a function that the file holds, and not in the file: kept, since codes are withdrawn and never dropped. */
  readonly missing: readonly RecordClass[];
  /** Functions whose file is different after the import. */
  readonly changedFunctions: ReadonlySet<string>;
}

/** What a pack holds once a file is imported into it. Nothing that the file does not name is taken out. */
export function mergeIntoPack(
  { classes, functions, columns }: ImportResult,
  before: Pick<Policy, 'classes' | 'functions'> | undefined,
): MergedPack {
  const had = before?.classes ?? [];
  const byCode = new Map(had.map((entry) => [entry.code, entry]));
  const used = new Set(columns.flatMap(({ use }) => (use === undefined || use === 'ignore' ? [] : [use])));
  const imported = classes.map(({ entry, function: home }): RecordClass => ({
    ...keepExisting(entry, byCode.get(entry.code), used),
    function: home,
  }));
  const codes = new Set(imported.map(({ code }) => code));
  const touched = new Set(functions.map(({ id }) => id));
  const stays = had.filter(({ code }) => !codes.has(code));
  const merged = mergeHeadings(functions, before?.functions ?? [], used);
  const after = merged.flatMap(({ id }) => [...imported, ...stays].filter((entry) => entry.function === id));
  const changedFunctions = new Set(
    merged
      .filter((heading) => fingerprint(heading, after) !== fingerprint(headingIn(before, heading.id), had))
      .map(({ id }) => id),
  );
  return {
    functions: merged,
    classes: after,
    missing: stays.filter((entry) => touched.has(entry.function)),
    changedFunctions,
  };
}

function mergeHeadings(
  imported: readonly ImportedFunction[],
  before: readonly ImportedFunction[],
  used: ReadonlySet<ScheduleField>,
): ImportedFunction[] {
  const now = new Map(imported.map((heading) => [heading.id, heading]));
  const kept = before.map((heading) => {
    const named = now.get(heading.id);
    if (named === undefined) return heading;
    return {
      id: heading.id,
      title: used.has('functionTitle') ? named.title : heading.title,
      owner: used.has('functionOwner') ? named.owner : heading.owner,
    };
  });
  const known = new Set(before.map(({ id }) => id));
  return [...kept, ...imported.filter(({ id }) => !known.has(id))];
}

const headingIn = (pack: Pick<Policy, 'functions'> | undefined, id: string): ImportedFunction | undefined =>
  pack?.functions.find((heading) => heading.id === id);

/** A function with its classes as a text that is the same whatever order fields were written in. */
function fingerprint(heading: ImportedFunction | undefined, classes: readonly RecordClass[]): string {
  if (heading === undefined) return '';
  const { id, title, owner } = heading;
  return stable([{ id, title, owner }, classes.filter((entry) => entry.function === id)]);
}

const stable = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
