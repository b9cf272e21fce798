import { createSign } from 'node:crypto';
import type { ServiceAccount } from '../../scripts/workspace/http/service-account.ts';
import type { RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Google's reason word, or OAuth's `error`. */
  readonly reason: string | undefined;
  readonly location: string | undefined;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs an assertion as a client would; `claims` override what is right. */
export function assertion(
  account: ServiceAccount,
  subject: string | undefined,
  scopes: readonly string[],
  claims: Readonly<Record<string, unknown>> = {},
): string {
  const now = Math.floor(Date.now() / 1000);
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({
    iss: account.key.client_email,
    scope: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`).join(' '),
    aud: 'https://oauth2.googleapis.com/token',
    iat: now,
    exp: now + 3600,
    ...(subject !== undefined && { sub: subject }),
    ...claims,
  })}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(account.key.private_key, 'base64url')}`;
}

const word = (body: unknown): Pick<Answer, 'reason' | 'location'> => {
  const { error } = body as {
    error?: string | { errors?: { reason?: string; location?: string }[]; status?: string };
  };
  if (typeof error === 'string') return { reason: error, location: undefined };
  const [first] = error?.errors ?? [];
  return { reason: first?.reason ?? error?.status, location: first?.location };
};

async function read(response: Response): Promise<Answer> {
  const body = await response.json();
  return { status: response.status, body, ...word(body) };
}

export async function askToken(
  running: RunningWorkspace,
  signed: string,
  grantType?: string,
): Promise<Answer> {
  return read(
    await fetch(`${running.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: grantType ?? 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: signed,
      }),
    }),
  );
}

export type Ask = (
  verb: string,
  path: string,
  query?: Readonly<Record<string, string | number | boolean>>,
  body?: unknown,
) => Promise<Answer>;

/** Calls as one person with one set of scopes, by plain HTTP. */
export async function clientFor(
  running: RunningWorkspace,
  subject: string | undefined,
  scopes: readonly string[],
): Promise<Ask> {
  const [account] = running.accounts;
  if (!account) throw new Error('No service account.');
  const granted = await askToken(running, assertion(account, subject, scopes));
  const { access_token: token = 'none' } = granted.body as { access_token?: string };
  return async (verb, path, query = {}, body) => {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    return read(
      await fetch(`${running.url}${path}?${search.toString()}`, {
        method: verb,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  };
}
