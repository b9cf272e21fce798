import type { GoogleFile } from '#policy/facts/google-file.ts';

/** Parts of a file that GAM flattens into `a.0.b` columns and that the policy's mapping reads. */
const ROOTS = [
  'permissions',
  'permissionIds',
  'labelInfo',
  'properties',
  'capabilities',
  'contentRestrictions',
] as const;
type Root = (typeof ROOTS)[number];

/** Lists whose only entry GAM may write without its number. */
const LISTS: ReadonlySet<string> = new Set(['selection', 'dateString', 'text', 'integer']);

type Json = string | boolean | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

interface Leaf {
  readonly index: number;
  readonly path: readonly string[];
}

export interface NestedReader {
  has(root: Root): boolean;
  read(record: readonly string[]): Partial<GoogleFile>;
}

/** Folds flattened columns back into Drive's JSON. Count columns (`permissions`, `labelInfo.labels`) are left aside. */
export function nestedReader(heading: readonly string[]): NestedReader {
  const leaves = heading.flatMap((name, index): Leaf[] => {
    const [root = '', ...rest] = name.split('.');
    if (!(ROOTS as readonly string[]).includes(root) || rest.length === 0) return [];
    if (heading.some((other) => other.startsWith(`${name}.0`))) return [];
    return [{ index, path: root === 'properties' ? propertyPath(rest) : [root, ...rest] }];
  });
  return {
    has: (root) => leaves.some(({ path }) => path[0] === root),
    read: (record) => {
      const file: JsonObject = {};
      for (const { index, path } of leaves) {
        const value = record[index];
        if (value !== undefined && value !== '') put(file, path, value);
      }
      return tidy(file) as Partial<GoogleFile>;
    },
  };
}

/** A property's own name may hold dots (`wtk.class`), so it is one step; `properties.0.key` keeps its three. */
const propertyPath = (rest: readonly string[]): readonly string[] =>
  /^\d+$/.test(rest[0] ?? '') ? ['properties', ...rest] : ['properties', rest.join('.')];

function put(into: JsonObject, path: readonly string[], value: string): void {
  let here: JsonObject = into;
  path.forEach((step, depth) => {
    if (depth === path.length - 1) {
      here[step] = LISTS.has(step) ? [value] : bool(value);
      return;
    }
    const next = here[step];
    if (typeof next === 'object' && !Array.isArray(next)) here = next;
    else here = here[step] = Object.create(null) as JsonObject;
  });
}

const bool = (value: string): string | boolean =>
  value === 'True' ? true : value === 'False' ? false : value;

/** Objects whose keys are all numbers become lists; a list of properties becomes a map. */
function tidy(value: Json): Json {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, tidy(inner)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key)))
    return entries.map(([, inner]) => inner);
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, key === 'properties' && Array.isArray(inner) ? pairs(inner) : inner]),
  );
}

function pairs(list: readonly Json[]): Json {
  return Object.fromEntries(
    list.flatMap((it): [string, Json][] =>
      typeof it === 'object' && !Array.isArray(it) && typeof it.key === 'string'
        ? [[it.key, it.value ?? '']]
        : [],
    ),
  );
}
