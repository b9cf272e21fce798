import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { TokenClients } from './auth/token-clients.ts';
import { Caller, type Surroundings } from './calls/caller.ts';
import type { Credentials, GoogleAccess } from './google-access.ts';
import { GoogleError } from './google-error.ts';
import { keyProblem } from './key-problem.ts';
import { Pacer } from './pace/pacer.ts';
import { Slots } from './pace/slots.ts';
import { keyError } from './read-service-account-key.ts';
import { transporter } from './wire/transporter.ts';

/** What holds where `GoogleAccess` leaves it open. */
const ACCESS_DEFAULTS = {
  timeoutMs: 60_000,
  attempts: 8,
  backoffCapMs: 64_000,
  concurrency: 8,
  quotaShare: 0.6,
} as const;

/** Google as the machine has it: real time and real chance. */
const REAL: Surroundings = {
  sleep: (ms, signal) => sleepFor(ms, undefined, { signal }),
  random: Math.random,
  now: Date.now,
};

/** What makes calls, and what ends its connections. */
export interface OpenCaller {
  readonly caller: Caller;
  readonly close: () => void;
}

/**
 * A way to Google. Nothing is sent before the first call.
 *
 * Pacing counts Google's quota, so calls redirected by `apiRoot` are paced only where `quotaShare` is given.
 * @throws GoogleError when a key cannot sign or `apiRoot` is no web address.
 */
export function openCaller(access: GoogleAccess, surroundings: Partial<Surroundings> = {}): OpenCaller {
  for (const key of [access.credentials, access.drivesCredentials]) checkKey(key);
  const apiRoot = readApiRoot(access.apiRoot);
  const concurrency = access.concurrency ?? ACCESS_DEFAULTS.concurrency;
  const { Agent } = apiRoot?.protocol === 'http:' ? http : https;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const closed = new AbortController();
  const around = { ...REAL, ...surroundings };
  const share = access.quotaShare ?? (apiRoot === undefined ? ACCESS_DEFAULTS.quotaShare : undefined);
  const timeoutMs = access.timeoutMs ?? ACCESS_DEFAULTS.timeoutMs;
  const signInHosts = new Set<string>();
  const caller = new Caller({
    ...around,
    clients: new TokenClients(access, {
      transporter: transporter({ apiRoot, agent, timeoutMs }),
      ownSignIn: transporter({ apiRoot, agent, timeoutMs, ownSignIn: signInHosts }),
      signInHosts,
    }),
    pacer: share === undefined ? undefined : new Pacer(share, around.now),
    slots: new Slots(concurrency),
    attempts: access.attempts ?? ACCESS_DEFAULTS.attempts,
    backoffCapMs: access.backoffCapMs ?? ACCESS_DEFAULTS.backoffCapMs,
    closed: closed.signal,
  });
  return {
    caller,
    close: () => {
      closed.abort();
      agent.destroy();
    },
  };
}

function checkKey(key: Credentials | undefined): void {
  if (key === undefined || !('private_key' in key)) return;
  const problem = keyProblem(key.private_key);
  if (problem === undefined) return;
  throw keyError(
    `Cannot sign in as ${key.client_email}: its private_key ${problem}.`,
    'open Google',
    `Make a new key for ${key.client_email} in the Cloud console and use its whole file.`,
  );
}

function readApiRoot(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url;
  throw new GoogleError(`Cannot call Google at '${text}': it is not a web address.`, {
    kind: 'bad-request',
    status: undefined,
    reason: undefined,
    doing: 'open Google',
    subject: undefined,
    attempts: 0,
    remedy: 'Give an address such as http://127.0.0.1:8080, or none for Google itself.',
  });
}
