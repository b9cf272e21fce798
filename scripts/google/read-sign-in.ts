import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { errorCode } from '../node/error-code.ts';
import type { PersonSignIn } from './google-access.ts';
import { isObject, type Json } from '../node/is-object.ts';
import { text } from './reads/page-check.ts';
import { keyError } from './read-service-account-key.ts';

/** Where `clasp login` leaves a person's sign-in. */
export const claspSignIn = (): string => path.join(homedir(), '.clasprc.json');

const SIGN_IN = "Sign in with 'npx clasp login', or give the file of a sign-in with --sign-in.";

/**
 * A person's sign-in as clasp leaves it: the one called `default`, or the only one.
 * @throws GoogleError of kind `credentials` that names the file and what is wrong with it, and nothing in it.
 */
export function readSignIn(file: string): PersonSignIn {
  const refuse = (why: string): never => {
    throw keyError(`Cannot sign in with ${file}: ${why}.`, `read the sign-in ${file}`, SIGN_IN);
  };
  const found = parse(file, refuse);
  if (found.type === 'service_account' || 'private_key' in found)
    return refuse('it is the key of a service account, and the Apps Script API does not work with those');
  const stored = found.type === 'authorized_user' ? found : storedIn(found);
  if (stored === undefined) return refuse('nobody is signed in there, or more than one and none as default');
  const [id, secret, token] = [stored.client_id, stored.client_secret, stored.refresh_token].map(text);
  if (id === undefined || secret === undefined || token === undefined)
    return refuse('the sign-in there is not whole');
  return { client_email: 'whoever signed in', client_id: id, client_secret: secret, refresh_token: token };
}

function storedIn({ tokens }: Json): Json | undefined {
  if (!isObject(tokens)) return undefined;
  const all = Object.values(tokens).filter(isObject);
  return isObject(tokens.default) ? tokens.default : all.length === 1 ? all[0] : undefined;
}

function parse(file: string, refuse: (why: string) => never): Json {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    return refuse(errorCode(error) === 'ENOENT' ? 'there is no such file' : 'it cannot be read');
  }
  try {
    const value: unknown = JSON.parse(content);
    return isObject(value) ? value : refuse('it is not a sign-in');
  } catch {
    return refuse('it is not JSON');
  }
}
