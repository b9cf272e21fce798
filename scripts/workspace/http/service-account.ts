import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { METHODS } from '../api/methods.ts';

/** What a downloaded key file holds; `google-auth-library` takes it as it is. */
export interface ServiceAccountKeyFile {
  readonly type: 'service_account';
  readonly project_id: string;
  readonly private_key_id: string;
  readonly private_key: string;
  readonly client_email: string;
  readonly client_id: string;
  readonly auth_uri: string;
  readonly token_uri: string;
  readonly universe_domain: 'googleapis.com';
}

/** A service account as the local Workspace knows it: its public key, and the scopes delegated to it for the domain. */
export interface ServiceAccount {
  readonly key: ServiceAccountKeyFile;
  readonly publicKey: KeyObject;
  /** The key that Google keeps for the account, with which it signs for those who hold no key file. */
  readonly managed: { readonly id: string; readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  /** Without `https://www.googleapis.com/auth/`. */
  readonly delegated: ReadonlySet<string>;
}

/** The Cloud project of whatever names none. */
export const LOCAL_PROJECT = 'what-to-keep-local';

const PREFIX = 'https://www.googleapis.com/auth/';

/** Every scope that any method here takes. */
export const ALL_SCOPES: ReadonlySet<string> = new Set(METHODS.flatMap((method) => method.scopes));

/** The scope without Google's common start, or `undefined` where it is none of Google's. */
export const shortScope = (scope: string): string | undefined =>
  scope.startsWith(PREFIX) ? scope.slice(PREFIX.length) : undefined;

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: string;
}

/** One pair of a kind a process: making one takes a tenth of a second and more, and nothing here is worth stealing. */
const pairs = new Map<'downloaded' | 'managed', KeyPair>();

function keyPair(kind: 'downloaded' | 'managed'): KeyPair {
  const known = pairs.get(kind);
  if (known) return known;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pair = { publicKey, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  pairs.set(kind, pair);
  return pair;
}

/**
 * A service account with domain-wide delegation for `scopes` (full names or short; all that the local Workspace knows
 * where left out).
 */
export function createServiceAccount(
  options: {
    readonly name?: string;
    /** The Cloud project that it belongs to. */
    readonly project?: string;
    readonly scopes?: readonly string[];
  } = {},
): ServiceAccount {
  const { publicKey, privateKey } = keyPair('downloaded');
  const managed = keyPair('managed');
  const name = options.name ?? 'wtk-audit';
  const project = options.project ?? LOCAL_PROJECT;
  const digits = Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1e9, 7);
  return {
    key: {
      type: 'service_account',
      project_id: project,
      private_key_id: `local-${digits}`,
      private_key: privateKey,
      client_email: `${name}@${project}.iam.gserviceaccount.com`,
      client_id: `1${String(digits).padStart(20, '0')}`,
      auth_uri: 'https://accounts.google.com/o/oauth2/auth',
      token_uri: 'https://oauth2.googleapis.com/token',
      universe_domain: 'googleapis.com',
    },
    publicKey,
    managed: {
      id: `managed-${digits}`,
      publicKey: managed.publicKey,
      privateKey: createPrivateKey(managed.privateKey),
    },
    delegated: options.scopes
      ? new Set(options.scopes.map((scope) => shortScope(scope) ?? scope))
      : ALL_SCOPES,
  };
}
