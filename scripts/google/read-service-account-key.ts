import { readFileSync } from 'node:fs';
import { errorCode } from '../node/error-code.ts';
import { GoogleError } from './google-error.ts';
import type { ServiceAccountKey } from './google-access.ts';
import { keyProblem } from './key-problem.ts';

const NEW_KEY =
  'In the Cloud console, under IAM and admin > Service accounts > Keys, make a JSON key and give the path of that file.';

const WITHOUT_KEY =
  "To sign without a key, give the service account's address in place of a file, and name this file in GOOGLE_APPLICATION_CREDENTIALS.";

/**
 * The service-account key in a file as the Cloud console downloads it.
 * @throws GoogleError of kind `credentials` that names the file and what is wrong with it, and nothing in it.
 */
export function readServiceAccountKey(path: string): ServiceAccountKey {
  const refuse = (why: string, remedy = NEW_KEY): never => {
    throw keyError(
      `Cannot use ${path} as a service-account key: ${why}.`,
      `read the key file ${path}`,
      remedy,
    );
  };
  const key = parse(path, refuse);
  if ('installed' in key || 'web' in key) {
    return refuse('it is an OAuth client file, which lets a person sign in, not a service-account key');
  }
  if (key.type === 'authorized_user')
    return refuse("it holds a person's sign-in, not a service-account key", WITHOUT_KEY);
  if (key.type === 'external_account')
    return refuse('it is for workload identity federation, and holds no key', WITHOUT_KEY);
  const { client_email, private_key, private_key_id, client_id } = key;
  if (typeof client_email !== 'string' || client_email === '') return refuse("it has no 'client_email'");
  if (typeof private_key !== 'string' || private_key === '') return refuse("it has no 'private_key'");
  const problem = keyProblem(private_key);
  if (problem !== undefined) return refuse(`its 'private_key' ${problem}`);
  return {
    client_email,
    private_key,
    ...(typeof private_key_id === 'string' ? { private_key_id } : {}),
    ...(typeof client_id === 'string' ? { client_id } : {}),
  };
}

function parse(
  path: string,
  refuse: (why: string, remedy?: string) => never,
): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return refuse('there is no such file');
    if (code === 'EISDIR') return refuse('it is a folder');
    return code === 'EACCES'
      ? refuse('it may not be read', 'Run as the user to whom the file belongs, or let this user read it.')
      : refuse('it could not be read');
  }
  if (text.trim().startsWith('-----BEGIN'))
    return refuse('it is a bare key, and the address that goes with it is missing');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    return refuse('it is not JSON');
  }
  return refuse('it is JSON, but not an object');
}

/** A key that cannot be used, found before anything is asked of Google. */
export const keyError = (message: string, doing: string, remedy: string): GoogleError =>
  new GoogleError(message, {
    kind: 'credentials',
    status: undefined,
    reason: undefined,
    doing,
    subject: undefined,
    attempts: 0,
    remedy,
  });
