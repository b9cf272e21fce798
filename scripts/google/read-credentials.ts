import type { Credentials } from './google-access.ts';
import { readServiceAccountKey } from './read-service-account-key.ts';

const ADDRESS = /^[a-z0-9][a-z0-9-]*@[a-z0-9.:-]+\.iam\.gserviceaccount\.com$/i;

/**
 * A service account as somebody names it: the path of its key file, or its address, which means that it signs without a
 * key.
 * @throws GoogleError of kind `credentials` that names the file and what is wrong with it, and nothing in it.
 */
export const readCredentials = (named: string): Credentials =>
  ADDRESS.test(named) ? { client_email: named.toLowerCase(), keyless: true } : readServiceAccountKey(named);
