import { runInContext, type Context } from 'node:vm';
import type { Timer } from './timer.ts';

/** What a service has on it: its functions, its constants, and services within it. */
export type Members = Readonly<Record<string, object>>;

export interface ErrorParts {
  readonly name?: string;
  readonly details?: unknown;
}

interface Inside {
  readonly parse: (text: string) => unknown;
  readonly list: (items: ArrayLike<number>) => readonly number[];
  readonly frozen: (entries: readonly (readonly [string, unknown])[]) => object;
  readonly callable: (name: string, call: (given: readonly unknown[]) => unknown) => object;
  readonly Error: ErrorConstructor;
}

/** Made in the script's world, so that all it gets hold of has that world's prototypes. */
const INSIDE = `(() => {
  const { freeze, fromEntries, defineProperty } = Object;
  return {
    parse: JSON.parse,
    list: (items) => Array.from(items),
    frozen: (entries) => freeze(fromEntries(Array.from(entries, ([name, value]) => [name, value]))),
    callable: (name, call) =>
      freeze(defineProperty((...given) => call(given), 'name', { value: name })),
    Error,
  };
})()`;

/**
 * The only way between a script's world and ours. Its errors are the script's own, its objects plain objects to the
 * script, its functions frozen; once the time is up, or the person has gone, every one of them throws.
 */
export class Realm {
  readonly #inside: Inside;
  readonly #timer: Timer;
  #broken: { readonly cause: unknown } | undefined;

  constructor(context: Context, timer: Timer) {
    this.#inside = runInContext(INSIDE, context) as Inside;
    this.#timer = timer;
  }

  /** An error of ours that came up in a service: a fault of the local Workspace, not of the script. */
  get broken(): { readonly cause: unknown } | undefined {
    return this.#broken;
  }

  value(json: string): unknown {
    return this.#inside.parse(json);
  }

  /** Bytes as Apps Script has them: an array of signed numbers. */
  bytes(data: Buffer): readonly number[] {
    return this.#inside.list(new Int8Array(data));
  }

  error(message: string, { name = 'Exception', details }: ErrorParts = {}): Error {
    const error = new this.#inside.Error(message) as Error & { details?: unknown };
    error.name = name;
    if (details !== undefined) error.details = this.value(JSON.stringify(details));
    return error;
  }

  /** A service, or an object that one of its functions gives. */
  face(members: Members): object {
    return this.#inside.frozen(
      Object.entries(members).map(([name, member]) => [
        name,
        typeof member === 'function'
          ? this.#callable(name, member as (...given: unknown[]) => unknown)
          : member,
      ]),
    );
  }

  /** Apps Script's enumerations are objects that only look like their names: `=== 'FULL'` is never true of them. */
  enumeration(names: readonly string[]): object {
    return this.face(
      Object.fromEntries(
        names.map((name, at) => [
          name,
          this.face({ toString: () => name, name: () => name, ordinal: () => at }),
        ]),
      ),
    );
  }

  #callable(name: string, run: (...given: unknown[]) => unknown): object {
    return this.#inside.callable(name, (given) => {
      this.#assertTime();
      try {
        return run(...given);
      } catch (thrown) {
        if (thrown instanceof this.#inside.Error) throw thrown;
        this.#broken ??= { cause: thrown };
        throw this.error("We're sorry, a server error occurred. Please wait a bit and try again.");
      } finally {
        this.#assertTime();
      }
    });
  }

  #assertTime(): void {
    if (this.#timer.isOver) throw this.error('Exceeded maximum execution time', { name: 'Error' });
  }
}
