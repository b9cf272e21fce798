import type { Cache } from './cache.ts';
import type { Store } from './properties.ts';

/** Nobody in particular: what belongs to the script. */
const SCRIPT = '';

/** All that outlives an execution: properties, and caches for a while. Each person has their own, and the script one. */
export class ScriptStores {
  readonly #properties = new Map<string, Store>();
  readonly #caches = new Map<string, Cache>();

  properties(address: string = SCRIPT): Store {
    return made(this.#properties, address, () => new Map<string, string>());
  }

  cache(address: string = SCRIPT): Cache {
    return made(this.#caches, address, (): Cache => new Map());
  }
}

function made<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}
