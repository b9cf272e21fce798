import type * as z from 'zod';
import type { FieldPath } from './yaml-source.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** One refusal of the schema as a sentence for the person who wrote the YAML, and the field it is about. */
export function explainIssue(
  issue: Issue,
  value: unknown,
): { readonly path: FieldPath; readonly message: string }[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const found = valueAt(value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownField(key, found) }));
    case 'invalid_type':
      return [
        {
          path,
          message:
            found === undefined
              ? missing(path)
              : `${subject(path)} must be ${article(issue.expected)}, not ${describe(found)}`,
        },
      ];
    case 'invalid_value':
      return [{ path, message: found === undefined ? missing(path) : notOneOf(path, found, issue.values) }];
    case 'invalid_union':
      return unionSentences(issue, path, found, value);
    case 'too_big':
    case 'too_small':
    case 'invalid_format':
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [
        {
          path,
          message:
            found === undefined
              ? missing(path)
              : `${subject(path)} ${describeIfPlain(found)}: ${issue.message}`,
        },
      ];
  }
}

function unionSentences(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: FieldPath,
  found: unknown,
  value: unknown,
): { path: FieldPath; message: string }[] {
  if (path[path.length - 1] === 'action') {
    if (found === undefined)
      return [
        {
          path,
          message:
            'The disposal action is missing: say what happens in the end (destroy, review, transfer or retain-permanently)',
        },
      ];
    return [
      { path, message: notOneOf(path, found, ['destroy', 'review', 'transfer', 'retain-permanently']) },
    ];
  }
  if (found === undefined) return [{ path, message: missing(path) }];
  // The alternative that came nearest has the fewest complaints; a period that is a mapping means `longest-of`.
  const branch = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  const nested = (branch ?? []).flatMap((inner) =>
    explainIssue({ ...inner, path: [...path, ...inner.path] }, value),
  );
  return nested.length > 0
    ? nested
    : [{ path, message: `${subject(path)} ${describe(found)} cannot be used here` }];
}

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

const PERMANENT_FIELDS = new Set(['trigger', 'cutOff', 'period', 'cases']);

function unknownField(key: string, holder: unknown): string {
  if (PERMANENT_FIELDS.has(key) && isMapping(holder) && holder.action === 'retain-permanently') {
    return `A class that is retained permanently has no '${key}': take it out, or choose another action`;
  }
  return `There is no field '${key}' here: check its spelling, or take it out`;
}

const missing = (path: FieldPath): string => `The field '${String(path[path.length - 1] ?? '')}' is missing`;

function notOneOf(path: FieldPath, found: unknown, values: readonly unknown[]): string {
  const known = values.filter((value): value is string => typeof value === 'string');
  const close = typeof found === 'string' ? nearest(found, known) : [];
  const said = `${subject(path)} cannot be ${describe(found)}`;
  if (close.length > 0) return `${said}: did you mean ${close.map((word) => `'${word}'`).join(' or ')}?`;
  return known.length > 12
    ? `${said}: it is not a known one (the guide lists them)`
    : `${said}: use ${known.join(', ')}`;
}

const NAMES: Readonly<Record<string, string>> = {
  event: 'The trigger',
  cutOff: 'The cut-off',
  period: 'The period',
  action: 'The disposal action',
  code: 'The code',
};

const subject = (path: FieldPath): string => {
  const last = path[path.length - 1];
  if (typeof last === 'number')
    return `Entry ${last + 1} of '${String(path[path.length - 2] ?? 'the list')}'`;
  return last === undefined ? 'The file' : (NAMES[last] ?? `'${last}'`);
};

const describeIfPlain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `is ${describe(value)}` : 'is wrong';

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'a group of fields';
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};
const article = (expected: string): string => ARTICLES[expected] ?? expected;

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (value: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
