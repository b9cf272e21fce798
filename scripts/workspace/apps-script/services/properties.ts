import type { Realm } from '../realm.ts';

/** Most that one value and one store may hold (developers.google.com/apps-script/guides/services/quotas). Bytes. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

/** Properties of one person or of the script: strings only, and they last. */
export type Store = Map<string, string>;

export function propertiesService(own: Store, script: Store, realm: Realm): object {
  const [user, shared] = [storeFace(own, realm), storeFace(script, realm)];
  return {
    getUserProperties: () => user,
    getScriptProperties: () => shared,
    // A Workspace add-on has no document of its own.
    getDocumentProperties: () => null,
  };
}

function storeFace(store: Store, realm: Realm): object {
  const face = {
    getProperty: (key: string): string | null => store.get(key) ?? null,
    getProperties: (): unknown => realm.value(JSON.stringify(Object.fromEntries(store))),
    getKeys: (): unknown => realm.value(JSON.stringify([...store.keys()])),
    setProperty: (key: string | null | undefined, value: string | null | undefined) => {
      if (key === null || key === undefined || value === null || value === undefined)
        throw realm.error('Argument cannot be null: value');
      if (typeof key !== 'string' || typeof value !== 'string')
        throw realm.error("The parameters don't match the method signature for Properties.setProperty.");
      set(key, value);
      return face;
    },
    deleteProperty: (key: string) => {
      store.delete(key);
      return face;
    },
    deleteAllProperties: () => {
      store.clear();
      return face;
    },
  };
  return face;

  function set(key: string, value: string): void {
    if (Buffer.byteLength(value) > VALUE_BYTES) throw realm.error('Argument too large: value');
    let size = Buffer.byteLength(key + value);
    for (const [other, held] of store) if (other !== key) size += Buffer.byteLength(other + held);
    if (size > STORE_BYTES)
      throw realm.error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    store.set(key, value);
  }
}
