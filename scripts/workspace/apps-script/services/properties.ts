import type { Execution } from '../execution.ts';
import { method } from '../method.ts';
import type { Realm } from '../realm.ts';

/** Most that one value and one store may hold (developers.google.com/apps-script/guides/services/quotas). Bytes. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

/** Properties of one person or of the script: strings only, and they last. */
export type Store = Map<string, string>;

/** Apps Script's `PropertiesService`. A Workspace add-on has no document of its own. */
export function propertiesService(own: Store, script: Store, { realm }: Execution): object {
  const [user, shared] = [storeFace(own, realm), storeFace(script, realm)];
  return realm.face({
    getUserProperties: method(realm, 'PropertiesService.getUserProperties', [], () => user),
    getScriptProperties: method(realm, 'PropertiesService.getScriptProperties', [], () => shared),
    getDocumentProperties: method(realm, 'PropertiesService.getDocumentProperties', [], () => null),
  });
}

function storeFace(store: Store, realm: Realm): object {
  const called = (name: string): string => `PropertiesService.Properties.${name}`;
  const face = realm.face({
    getProperty: method(realm, called('getProperty'), ['String'], (key) => store.get(key) ?? null),
    getProperties: method(realm, called('getProperties'), [], () =>
      realm.value(JSON.stringify(Object.fromEntries(store))),
    ),
    getKeys: method(realm, called('getKeys'), [], () => realm.value(JSON.stringify([...store.keys()]))),
    setProperty: method(realm, called('setProperty'), ['String', 'String'], (key, value) => {
      setAll(new Map([[key, value]]), false);
      return face;
    }),
    setProperties: method(realm, called('setProperties'), ['Object', 'Boolean?'], (values, deletesOthers) => {
      const texts = Object.entries(values).map(([key, value]): [string, string] => {
        if (typeof value !== 'string') throw realm.error(`Invalid argument: ${key}`);
        return [key, value];
      });
      setAll(new Map(texts), deletesOthers === true);
      return face;
    }),
    deleteProperty: method(realm, called('deleteProperty'), ['String'], (key) => {
      store.delete(key);
      return face;
    }),
    deleteAllProperties: method(realm, called('deleteAllProperties'), [], () => {
      store.clear();
      return face;
    }),
  });
  return face;

  function setAll(values: ReadonlyMap<string, string>, alone: boolean): void {
    const after = new Map(alone ? values : [...store, ...values]);
    let size = 0;
    for (const [key, value] of after) {
      if (Buffer.byteLength(value) > VALUE_BYTES) throw realm.error('Argument too large: value');
      size += Buffer.byteLength(key + value);
    }
    if (size > STORE_BYTES)
      throw realm.error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    store.clear();
    for (const [key, value] of after) store.set(key, value);
  }
}
