const TOKEN_HOST = 'oauth2.googleapis.com';

export const isTokenCall = (url: URL): boolean => url.hostname === TOKEN_HOST;

/**
 * Where a call really goes: Google, or `apiRoot` with path and query kept.
 * `undefined` for any host that is not Google's, whatever made the client call it.
 */
export function destinationOf(url: URL, apiRoot: URL | undefined): URL | undefined {
  if (!url.hostname.endsWith('.googleapis.com')) return undefined;
  if (apiRoot === undefined) return url.protocol === 'https:' ? url : undefined;
  return new URL(apiRoot.origin + apiRoot.pathname.replace(/\/+$/, '') + url.pathname + url.search);
}
