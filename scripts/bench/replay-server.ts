import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * Stands between a reader and the local Workspace, and answers from memory what it has answered before, so that a
 * benchmark measures the reader and not the Workspace at work. Signing in always goes through; pages are kept for each
 * person, since the same question has another answer for another. Runs as a process of its own:
 * `replay-server.js URL` prints its own URL.
 */
interface Kept {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const [upstream = ''] = process.argv.slice(2);
const kept = new Map<string, Kept>();
const subjects = new Map<string, string>();

const server = createServer((request, response) => {
  answer(request)
    .catch((error: unknown): Kept => ({ status: 502, headers: {}, body: Buffer.from(String(error)) }))
    .then((found) => {
      send(response, found);
    })
    .catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => {
  process.exit(0);
});

async function answer(request: IncomingMessage): Promise<Kept> {
  const { url = '/', headers } = request;
  if (request.method === 'POST') return signIn(url, await buffer(request), headers);
  const subject = subjects.get(headers.authorization ?? '') ?? '';
  // However it may be zipped, it is kept as it is: what a reader says to that makes no other answer.
  const key = `${subject} ${url}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const fresh = await forward(url, { headers: carried(headers) });
  if (fresh.status === 200) kept.set(key, fresh);
  return fresh;
}

/** Learns whom a token stands for from the assertion that it was given for. */
async function signIn(url: string, body: Buffer, headers: IncomingMessage['headers']): Promise<Kept> {
  const given = await forward(url, { method: 'POST', body, headers: carried(headers) });
  const claims = new URLSearchParams(body.toString()).get('assertion')?.split('.')[1] ?? '';
  const { sub = '' } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}') as { sub?: string };
  const { access_token: token } = JSON.parse(given.body.toString() || '{}') as { access_token?: string };
  if (token !== undefined) subjects.set(`Bearer ${token}`, sub);
  return given;
}

async function forward(url: string, init: RequestInit): Promise<Kept> {
  const given = await fetch(`${upstream}${url}`, init);
  const type = given.headers.get('content-type') ?? 'application/json';
  return {
    status: given.status,
    headers: { 'content-type': type },
    body: Buffer.from(await given.arrayBuffer()),
  };
}

const carried = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    ['authorization', 'content-type'].flatMap((name) =>
      headers[name] === undefined ? [] : [[name, String(headers[name])]],
    ),
  );

function send(response: ServerResponse, { status, headers, body }: Kept): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}
