import { runInContext, type Context } from 'node:vm';

/**
 * What is made inside a script's own world: errors that it can catch as its own, and objects that are plain objects to
 * it. Everything passes between the worlds as JSON text.
 */
export interface Realm {
  readonly value: (json: string) => unknown;
  /** Bytes as Apps Script has them: an array of signed numbers. */
  readonly bytes: (data: Buffer) => ArrayLike<number>;
  readonly error: (message: string, more?: { readonly name?: string; readonly details?: unknown }) => Error;
}

export function realmOf(context: Context): Realm {
  const parse = runInContext('JSON.parse', context) as (text: string) => unknown;
  const RealmError = runInContext('Error', context) as ErrorConstructor;
  const arrayFrom = runInContext('(list) => Array.from(list)', context) as (
    list: ArrayLike<number>,
  ) => number[];
  return {
    value: (json) => parse(json),
    bytes: (data) => arrayFrom(new Int8Array(data)),
    error: (message, { name, details } = {}) => {
      const error = new RealmError(message) as Error & { details?: unknown };
      error.name = name ?? 'Exception';
      if (details !== undefined) error.details = parse(JSON.stringify(details));
      return error;
    },
  };
}

/** What a bare context of Node's has and Apps Script has not, or does not promise. */
const ABSENT = [
  'Intl',
  'console',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'URL',
  'TextEncoder',
  'setTimeout',
];

/** Takes away what is not there in Apps Script, and sets the script's clock. */
export function furnish(context: Context, now: () => number): void {
  for (const name of ABSENT) runInContext(`delete globalThis.${name}`, context);
  const setClock = runInContext(
    `(now) => {
      const Real = Date;
      const Clock = function (...parts) {
        if (!new.target) return new Real(now()).toString();
        return parts.length === 0 ? new Real(now()) : new Real(...parts);
      };
      Clock.prototype = Real.prototype;
      Clock.UTC = Real.UTC;
      Clock.parse = Real.parse;
      Clock.now = () => now();
      globalThis.Date = Clock;
    }`,
    context,
  ) as (now: () => number) => void;
  setClock(now);
}
