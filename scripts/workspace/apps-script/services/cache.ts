import type { Timer } from '../execution.ts';
import type { Realm } from '../realm.ts';

export type Cache = Map<string, { readonly value: string; readonly until: number }>;

const LONGEST_KEY = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
const MOST_ITEMS = 1000;

/** Apps Script's `CacheService`: best effort, forgets when it likes and at the latest in six hours. */
export function cacheService(own: Cache, script: Cache, realm: Realm, timer: Timer): object {
  const [user, shared] = [cacheFace(own, realm, timer), cacheFace(script, realm, timer)];
  return { getUserCache: () => user, getScriptCache: () => shared, getDocumentCache: () => null };
}

function cacheFace(cache: Cache, realm: Realm, timer: Timer): object {
  const get = (key: string): string | null => {
    const held = cache.get(key);
    return held === undefined || held.until <= timer.now() ? null : held.value;
  };
  const put = (key: string, value: unknown, seconds: number = DEFAULT_SECONDS): void => {
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
  return {
    get,
    put,
    getAll: (keys: readonly string[]) =>
      realm.value(
        JSON.stringify(
          Object.fromEntries(keys.flatMap((key) => (get(key) === null ? [] : [[key, get(key)]]))),
        ),
      ),
    putAll: (values: Readonly<Record<string, string>>, seconds?: number) => {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds);
    },
    remove: (key: string) => {
      cache.delete(key);
    },
    removeAll: (keys: readonly string[]) => {
      for (const key of keys) cache.delete(key);
    },
  };
}
