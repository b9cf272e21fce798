import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { assertTime, type Execution } from '../execution.ts';

/** Apps Script's `Utilities`, as far as a panel needs it. A sleep takes the execution's time and nobody else's. */
export const utilitiesService = (execution: Execution): object => ({
  sleep: (milliseconds: number) => {
    if (!(milliseconds >= 0 && milliseconds <= 300_000))
      throw execution.realm.error('Invalid argument: milliseconds');
    execution.timer.pass(milliseconds);
    assertTime(execution);
  },
  getUuid: () => randomUUID(),
  base64Encode: (text: string) => Buffer.from(text).toString('base64'),
  base64Decode: (text: string) => execution.realm.bytes(Buffer.from(text, 'base64')),
  newBlob: (data: ArrayLike<number> | string, type?: string, name?: string) =>
    blob(typeof data === 'string' ? Buffer.from(data) : Buffer.from(Int8Array.from(data).buffer), type, name),
  ungzip: (given: {
    readonly getBytes: () => ArrayLike<number>;
    readonly getContentType: () => string | null;
  }) => {
    if (given.getContentType() !== 'application/x-gzip')
      throw execution.realm.error('Could not decompress gzip.');
    return blob(gunzipSync(Buffer.from(Int8Array.from(given.getBytes()).buffer)), null, null);
  },
});

/** A file in memory, as Apps Script hands it round. Bytes are signed there. */
const blob = (data: Buffer, type: string | null = null, name: string | null = null): object => ({
  getBytes: () => new Int8Array(data),
  getContentType: () => type,
  getName: () => name,
  getDataAsString: () => data.toString('utf8'),
});

/** Apps Script's `LockService`: executions here run one after another, so a lock is always free. */
export const lockService = (): object => {
  let held = false;
  const lock = {
    tryLock: () => (held = true),
    waitLock: () => {
      held = true;
    },
    hasLock: () => held,
    releaseLock: () => {
      held = false;
    },
  };
  return { getUserLock: () => lock, getScriptLock: () => lock, getDocumentLock: () => null };
};

/** Apps Script's `ScriptApp`: what the person has granted, and what the manifest asks for besides. */
export function scriptAppService({ scopes, realm }: Execution, asked: readonly string[]): object {
  const isWhole = asked.every((scope) => scopes.has(scope.replace(PREFIX, '')));
  const status = { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' };
  return {
    AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL' },
    AuthorizationStatus: status,
    getAuthorizationInfo: () => ({
      getAuthorizationStatus: () => (isWhole ? status.NOT_REQUIRED : status.REQUIRED),
      getAuthorizationUrl: () => (isWhole ? null : 'https://accounts.google.com/o/oauth2/auth'),
      getAuthorizedScopes: () => realm.value(JSON.stringify([...scopes].map((scope) => PREFIX + scope))),
    }),
  };
}

export const PREFIX = 'https://www.googleapis.com/auth/';

/** Apps Script's `console` and `Logger`: what is said goes to the project's log. */
export function logServices({ logs }: Execution): { readonly console: object; readonly Logger: object } {
  const say = (...parts: unknown[]): void => {
    logs.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
  };
  return {
    console: { log: say, info: say, warn: say, error: say, debug: say },
    Logger: { log: say },
  };
}
