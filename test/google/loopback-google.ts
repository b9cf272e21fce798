import { afterEach } from '@jest/globals';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GoogleAccess, ServiceAccountKey } from '../../scripts/google/google-access.ts';
import type { Google } from '../../scripts/google/google.ts';
import { openGoogle } from '../../scripts/google/open-google.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export const KEY: ServiceAccountKey = {
  client_email: 'wtk-audit@project.iam.gserviceaccount.com',
  private_key: PEM,
  client_id: '104000000000000000001',
};
export const ADMIN = 'admin@example.gov.uk';
export const OWNER = 'a.user@example.gov.uk';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
}

/** What the server does with one request for data. */
export type Reply =
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly json?: unknown;
      readonly text?: string;
    }
  | 'reset' // the connection is cut before an answer
  | 'cut' // the connection is cut in mid-body
  | 'hang' // headers and half a body, then nothing
  | 'silence';

export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly scope: string;
  readonly aud: string;
}

export interface LoopbackGoogle {
  readonly root: string;
  /** Requests for data, in order. */
  readonly asked: Asked[];
  /** Claims of every request for a token whose signature was right. */
  readonly tokens: Claims[];
  /** Waits that were asked for, in milliseconds; none was waited. */
  readonly waits: number[];
  open(access?: Partial<GoogleAccess>): Google;
  close(): Promise<void>;
}

export interface Behaviour {
  /** Answers the `n`-th request for data, counted from 1. */
  readonly reply: (asked: Asked, n: number) => Reply;
  /** Refuses tokens; `n` counts requests for tokens from 1. */
  readonly token?: (claims: Claims, n: number) => Reply | undefined;
}

export const refusal = (status: number, reason: string, message = reason, location?: string): Reply => ({
  status,
  json: {
    error: {
      code: status,
      message,
      errors: [{ domain: 'usageLimits', reason, message, ...(location === undefined ? {} : { location }) }],
    },
  },
});

export const files = (...ids: readonly string[]): Reply => ({ json: { files: ids.map((id) => ({ id })) } });

/** A server on the loopback that signs people in as Google does, and answers for data as told. */
async function loopbackGoogle({ reply, token }: Behaviour): Promise<LoopbackGoogle> {
  const asked: Asked[] = [];
  const tokens: Claims[] = [];
  const waits: number[] = [];
  let requestsForTokens = 0;
  const opened: Google[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://loopback');
      if (request.method === 'POST' && url.pathname === '/token') {
        requestsForTokens += 1;
        const claims = claimsIn(Buffer.concat(chunks).toString());
        if (claims === undefined) {
          give(response, {
            status: 400,
            json: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' },
          });
          return;
        }
        tokens.push(claims);
        give(response, token?.(claims, requestsForTokens) ?? tokenFor(claims, requestsForTokens));
        return;
      }
      const one: Asked = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        authorization: request.headers.authorization,
      };
      asked.push(one);
      give(response, reply(one, asked.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    root,
    asked,
    tokens,
    waits,
    open: (access = {}) => {
      const google = openGoogle(
        { credentials: KEY, admin: ADMIN, apiRoot: root, ...access },
        {
          sleep: (ms) => {
            waits.push(ms);
            return Promise.resolve();
          },
          random: () => 0,
        },
      );
      opened.push(google);
      return google;
    },
    close: () => {
      for (const google of opened) google.close();
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

export const tokenText = (claims: Claims, n: number): string => `ya29.secret-${n}-${claims.sub}`;

const tokenFor = (claims: Claims, n: number): Reply => ({
  json: { access_token: tokenText(claims, n), expires_in: 3599, token_type: 'Bearer' },
});

/** The claims of a signed request for a token; `undefined` when the signature is not by our key. */
function claimsIn(form: string): Claims | undefined {
  const assertion = new URLSearchParams(form).get('assertion') ?? '';
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const signed = verify(
    'RSA-SHA256',
    Buffer.from(`${header}.${payload}`),
    createPublicKey(privateKey),
    Buffer.from(signature, 'base64url'),
  );
  return signed ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims) : undefined;
}

function give(response: http.ServerResponse, reply: Reply): void {
  if (reply === 'reset') {
    response.destroy();
    return;
  }
  if (reply === 'silence') return;
  if (reply === 'hang' || reply === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
    response.write('{"files":[', () => {
      if (reply === 'cut') response.destroy();
    });
    return;
  }
  const body = Buffer.from(reply.text ?? JSON.stringify(reply.json ?? {}));
  response.writeHead(reply.status ?? 200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': body.length,
    ...reply.headers,
  });
  response.end(body);
}

/** What a promise was rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error,
  );
}

export async function collected<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

export interface LoopbackForEachTest {
  start(behaviour: Behaviour): Promise<LoopbackGoogle>;
  /** The server that this test started. */
  readonly server: LoopbackGoogle;
}

/** Lets each test of a file start a server of its own, and stops it afterwards. */
export function loopbackForEachTest(): LoopbackForEachTest {
  let server: LoopbackGoogle | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  return {
    start: async (behaviour) => (server = await loopbackGoogle(behaviour)),
    get server() {
      if (server === undefined) throw new Error('this test has started no server');
      return server;
    },
  };
}

/** A refusal as the token endpoint writes it. */
export const tokenRefusal = (status: number, error: string, error_description: string): Reply => ({
  status,
  json: { error, error_description },
});
