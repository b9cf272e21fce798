import type { WireStage } from './wire-failure.ts';

const TOKEN_HOST = 'oauth2.googleapis.com';
/** Says whose a token is: data, though it stands where tokens are given. */
const TOKEN_INFO = '/tokeninfo';
const SIGNING_HOST = 'iamcredentials.googleapis.com';

/** What a call is for. @param ownSignIn whether it is made in the name of whoever this machine is signed in as. */
export function stageOf(url: URL, ownSignIn: boolean): WireStage {
  if (url.hostname === SIGNING_HOST) return 'signing';
  if (ownSignIn) return 'own-sign-in';
  return url.hostname === TOKEN_HOST && url.pathname !== TOKEN_INFO ? 'token' : 'data';
}

/**
 * Where a call really goes: Google, or `apiRoot` with path and query kept.
 * `undefined` for any host that is not Google's, whatever made the client call it.
 */
export function destinationOf(url: URL, apiRoot: URL | undefined): URL | undefined {
  if (!url.hostname.endsWith('.googleapis.com')) return undefined;
  if (apiRoot === undefined) return url.protocol === 'https:' ? url : undefined;
  return new URL(apiRoot.origin + apiRoot.pathname.replace(/\/+$/, '') + url.pathname + url.search);
}
