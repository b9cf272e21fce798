import { isObject, type Json } from '../../node/is-object.ts';
import { MalformedPage } from '../calls/malformed-page.ts';

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The objects of a list inside an object of Google's; none where Google left the list out. */
export const objectsIn = (holder: unknown, name: string): readonly Json[] => {
  const list: unknown = isObject(holder) ? holder[name] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
};

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextPageToken: string | undefined;
}

/**
 * An answer as an object.
 * @throws MalformedPage when it is none.
 */
export function answerObject(data: unknown): Json {
  if (!isObject(data)) throw new MalformedPage('it is not an object');
  return data;
}

/**
 * The token of the page after this one, `undefined` on the last.
 * @throws MalformedPage when it is there but is no text, since the list would end early unnoticed.
 */
export function nextPageTokenOf(page: Json): string | undefined {
  const token = page.nextPageToken;
  if (token === undefined) return undefined;
  if (typeof token !== 'string' || token === '') throw new MalformedPage('nextPageToken is not a text');
  return token;
}

/**
 * One page of any list but the files': each item read by `item`, which answers `undefined` for what it cannot accept.
 * @param whenAbsent what a page without the list means: Google leaves empty lists out of some services' answers.
 * @throws MalformedPage when the list is missing where it may not be, or an item is not what Google promises.
 */
export function pageOf<T>(
  data: unknown,
  list: string,
  whenAbsent: 'empty' | 'malformed',
  item: (from: Json) => T | undefined,
): Page<T> {
  const page = answerObject(data);
  const found = page[list];
  if (!Array.isArray(found) && (found !== undefined || whenAbsent === 'malformed')) {
    throw new MalformedPage(`${list} is not a list`);
  }
  const items = (Array.isArray(found) ? found : []).map((entry: unknown, index) => {
    const read = isObject(entry) ? item(entry) : undefined;
    if (read === undefined) throw new MalformedPage(`${list}[${index}] lacks what it must have`);
    return read;
  });
  return { items, nextPageToken: nextPageTokenOf(page) };
}
