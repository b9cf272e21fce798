import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from the preview's own page: by one of its own names, and not sent by a page of another site.
 * Without the first a site could point its name at this machine, without the second it could post forms to it.
 */
export function mayAsk({ headers, socket }: IncomingMessage): boolean {
  const port = String(socket.localPort ?? '');
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  return (
    hosts.includes(host ?? '') && (origin === undefined || hosts.some((name) => origin === `http://${name}`))
  );
}

/** Sent with every answer: the page runs its own script and nothing else, and asks nobody else for anything. */
export const PROTECTIVE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
