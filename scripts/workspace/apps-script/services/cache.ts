import type { Execution } from '../execution.ts';
import { method } from '../method.ts';

export type Cache = Map<string, { readonly value: string; readonly until: number }>;

const LONGEST_KEY = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
/** Google names no number; scripts have found about this many before the oldest go. */
const MOST_ITEMS = 1000;

/** Apps Script's `CacheService`: best effort, forgets when it likes and at the latest in six hours. */
export function cacheService(own: Cache, script: Cache, execution: Execution): object {
  const { realm } = execution;
  const [user, shared] = [cacheFace(own, execution), cacheFace(script, execution)];
  return realm.face({
    getUserCache: method(realm, 'CacheService.getUserCache', [], () => user),
    getScriptCache: method(realm, 'CacheService.getScriptCache', [], () => shared),
    getDocumentCache: method(realm, 'CacheService.getDocumentCache', [], () => null),
  });
}

function cacheFace(cache: Cache, { realm, timer }: Execution): object {
  const called = (name: string): string => `CacheService.Cache.${name}`;
  const get = (key: string): string | null => {
    const held = cache.get(key);
    return held === undefined || held.until <= timer.now() ? null : held.value;
  };
  const put = (key: string, value: unknown, seconds: number): void => {
    if (key.length > LONGEST_KEY) throw realm.error('Argument too large: key');
    if (typeof value !== 'string') throw realm.error('Invalid argument: value');
    if (Buffer.byteLength(value) > VALUE_BYTES) throw realm.error('Argument too large: value');
    if (seconds < 1 || seconds > MOST_SECONDS) throw realm.error('Invalid argument: expirationInSeconds');
    cache.delete(key);
    cache.set(key, { value, until: timer.now() + seconds * 1000 });
    for (const oldest of cache.keys()) {
      if (cache.size <= MOST_ITEMS) break;
      cache.delete(oldest);
    }
  };
  return realm.face({
    get: method(realm, called('get'), ['String'], get),
    getAll: method(realm, called('getAll'), ['Strings'], (keys) => {
      const found = keys.flatMap((key) => (get(key) === null ? [] : [[key, get(key)]]));
      return realm.value(JSON.stringify(Object.fromEntries(found)));
    }),
    put: method(realm, called('put'), ['String', 'String', 'Integer?'], (key, value, seconds) => {
      put(key, value, seconds ?? DEFAULT_SECONDS);
    }),
    putAll: method(realm, called('putAll'), ['Object', 'Integer?'], (values, seconds) => {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds ?? DEFAULT_SECONDS);
    }),
    remove: method(realm, called('remove'), ['String'], (key) => {
      cache.delete(key);
    }),
    removeAll: method(realm, called('removeAll'), ['Strings'], (keys) => {
      for (const key of keys) cache.delete(key);
    }),
  });
}
