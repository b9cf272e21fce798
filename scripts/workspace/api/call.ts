import type { UserRecord } from '../state/directory-records.ts';
import type { FileRecord } from '../state/file-records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { AccessReader } from './access.ts';
import type { FieldsMask } from './fields-mask.ts';
import type { PageTokens } from './page-token.ts';

export type ParameterValue = string | number | boolean;

/** What a fault may change in the answer to one call, for those faults that only the method itself can act out. */
export interface Distortions {
  readonly incompleteSearch: boolean;
  readonly labelsUnreadable: boolean;
  readonly labelQueriesInvalid: boolean;
  /** Reports events to leave out, and by how many milliseconds to delay the rest. */
  readonly activityLost: (fileId: string) => boolean;
  readonly activityDelayMs: number;
}

export const UNDISTORTED: Distortions = {
  incompleteSearch: false,
  labelsUnreadable: false,
  labelQueriesInvalid: false,
  activityLost: () => false,
  activityDelayMs: 0,
};

/** One call, checked: who asks, with which scopes, for what. Both faces of the Workspace make these. */
export interface Call {
  readonly workspace: Workspace;
  readonly user: UserRecord;
  /** Scopes of the token, without `https://www.googleapis.com/auth/`. */
  readonly scopes: ReadonlySet<string>;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, ParameterValue | undefined>>;
  readonly body: unknown;
  /** What of the answer is wanted; `undefined` where the caller did not say. */
  readonly mask: FieldsMask | undefined;
  readonly tokens: PageTokens;
  readonly lists: ListCache;
  readonly access: AccessReader;
  readonly distortions: Distortions;
}

/** Lists that had to be made (merged or sorted) rather than read off an index, kept while somebody pages through them. */
export class ListCache {
  readonly #lists = new Map<string, readonly FileRecord[]>();

  get(key: string, make: () => readonly FileRecord[]): readonly FileRecord[] {
    const known = this.#lists.get(key);
    const list = known ?? make();
    this.#lists.delete(key);
    this.#lists.set(key, list);
    for (const oldest of this.#lists.keys()) {
      if (this.#lists.size <= 16) break;
      this.#lists.delete(oldest);
    }
    return list;
  }

  /** A list begins anew: what was kept for it is stale. */
  drop(key: string): void {
    this.#lists.delete(key);
  }
}

export const textOf = (call: Call, name: string): string | undefined => {
  const value = call.query[name];
  return value === undefined ? undefined : String(value);
};

export const flagOf = (call: Call, name: string): boolean => call.query[name] === true;

export const numberOf = (call: Call, name: string, otherwise: number): number => {
  const value = call.query[name];
  return typeof value === 'number' ? value : otherwise;
};

/** One page of an array, with the token that continues it. */
export function pageOf<Item>(
  call: Call,
  list: string,
  items: readonly Item[],
  size: number,
): { readonly items: readonly Item[]; readonly nextPageToken: string | undefined } {
  const token = textOf(call, 'pageToken');
  const from = token === undefined || token === '' ? 0 : call.tokens.read(list, token);
  const to = from + size;
  return {
    items: items.slice(from, to),
    nextPageToken: to < items.length ? call.tokens.issue(list, to) : undefined,
  };
}

/** A property that is left out of the answer when there is nothing to say. */
export function present<Value>(name: string, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [name]: value };
}
