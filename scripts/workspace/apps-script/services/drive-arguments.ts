import type { Realm } from '../realm.ts';
import type { Signature } from './drive-signatures.ts';

/** What a call to an advanced service comes to as a request. */
export interface Arguments {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/**
 * Reads what a script passed by a method's signature. Options that are null or undefined are left out, as page tokens
 * on a first page are.
 * @throws an error of the script's world for arguments too few, too many, or in the wrong place.
 */
export function readArguments(
  { method, parts }: Signature,
  given: readonly unknown[],
  realm: Realm,
): Arguments {
  const least = parts.filter((part) => part !== 'options' && part !== 'media').length;
  if (given.length < least || given.length > parts.length) {
    const expected = least === parts.length ? `${least}` : `${least}-${parts.length}`;
    throw realm.error(`Invalid number of arguments provided. Expected ${expected} only`);
  }
  const path: Record<string, string> = {};
  const query = new URLSearchParams();
  let body: unknown;
  for (const [at, part] of parts.entries()) {
    const value = given[at];
    if (part === 'body') body = plainObject(value, 'resource');
    else if (part === 'options')
      for (const [name, option] of Object.entries(plainObject(value, 'optionalArgs')))
        if (option !== undefined && option !== null) query.append(name, textOf(option, name));
    if (part === 'media' && value !== undefined && value !== null)
      throw realm.error(`The local Workspace holds no content: ${method} takes no mediaData here`);
    if (typeof part === 'string') continue;
    if (typeof value !== 'string' || value === '') throw realm.error(`Invalid argument: ${part.path}`);
    if (part.path === 'pageToken') query.append(part.path, value);
    else path[part.path] = value;
  }
  return { path, query, body };

  function plainObject(value: unknown, name: string): object {
    if (value === undefined || value === null) return {};
    if (typeof value !== 'object' || Array.isArray(value)) throw realm.error(`Invalid argument: ${name}`);
    return JSON.parse(JSON.stringify(value)) as object;
  }

  function textOf(option: unknown, name: string): string {
    if (typeof option === 'string' || typeof option === 'number' || typeof option === 'boolean')
      return String(option);
    throw realm.error(`Invalid argument: ${name}`);
  }
}
