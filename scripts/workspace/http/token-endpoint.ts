import { randomBytes, verify } from 'node:crypto';
import type { UserRecord } from '../state/directory-records.ts';
import type { Workspace } from '../state/workspace.ts';
import { NO_PROJECT } from '../api/service.ts';
import { ALL_SCOPES, shortScope, type ServiceAccount } from './service-account.ts';

/** A refusal as OAuth writes it: not the envelope of the APIs. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly status: number;
  readonly error: string;
  constructor(status: number, error: string, description: string) {
    super(description);
    this.status = status;
    this.error = error;
  }
}

/** Whose token it is and what it opens. */
export interface Grant {
  readonly user: UserRecord;
  readonly scopes: ReadonlySet<string>;
  /** The Cloud project that its calls count to. */
  readonly project: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly token_type: 'Bearer';
  /** Said for a person's sign-in, not for a service account. */
  readonly scope?: string;
}

/** What Google says of an access token to whoever holds it. */
export interface TokenInfo {
  readonly scope: string;
  /** Seconds, as a text. */
  readonly expires_in: string;
  readonly access_type: 'offline';
  /** Only where a scope shows the address. */
  readonly email?: string;
}

const SIGNED_IN = 'refresh_token';
const EMAIL_SCOPES = ['userinfo.email', 'email'];
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const AUDIENCES = ['https://oauth2.googleapis.com/token', 'https://www.googleapis.com/oauth2/v4/token'];
const SKEW_S = 300;
const LONGEST_S = 3600;

const refuse = (description: string): TokenError => new TokenError(400, 'invalid_grant', description);

function readPart(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through to the refusal that Google gives for anything that is not a JWT.
  }
  throw refuse('Bad Request');
}

/**
 * Google's token endpoint: a signed JWT of a service account in, an opaque token for the person it names out; or a
 * refresh token in, and a token for whoever signed in.
 * Signature, issuer, audience, times, subject and delegated scopes are really checked.
 */
export class TokenEndpoint {
  readonly #workspace: Workspace;
  readonly #accounts: readonly ServiceAccount[];
  readonly #now: () => number;
  readonly #lifetimeS: number;
  readonly #grants = new Map<string, Grant>();
  #revoked = false;

  constructor(
    workspace: Workspace,
    accounts: readonly ServiceAccount[],
    now: () => number,
    lifetimeS: number,
  ) {
    this.#workspace = workspace;
    this.#accounts = accounts;
    this.#now = now;
    this.#lifetimeS = lifetimeS;
  }

  /** Ends every token and refuses new ones: somebody took the delegation away. */
  revoke(): void {
    this.#revoked = true;
    this.#grants.clear();
  }

  /** The grant behind a bearer token, unless it is unknown or over, or its person is gone. */
  grantOf(token: string): Grant | undefined {
    const grant = this.#grants.get(token);
    if (!grant || grant.expires <= this.#now() || !this.#mayBeSubject(grant.user)) return undefined;
    return grant;
  }

  /** What an access token is for. @throws TokenError */
  infoOf(token: string): TokenInfo {
    const grant = this.grantOf(token);
    if (!grant) throw new TokenError(400, 'invalid_token', 'Invalid Value');
    return {
      scope: inFull(grant.scopes),
      expires_in: String(Math.floor((grant.expires - this.#now()) / 1000)),
      access_type: 'offline',
      ...(EMAIL_SCOPES.some((scope) => grant.scopes.has(scope)) && { email: grant.user.address }),
    };
  }

  /** @param origin where this server is reached, whose `/token` is taken as an audience too. @throws TokenError */
  issue(form: URLSearchParams, origin: string): TokenAnswer {
    const grantType = form.get('grant_type') ?? '';
    if (grantType === SIGNED_IN) return this.#refresh(form.get('refresh_token') ?? '');
    if (grantType !== GRANT_TYPE) {
      throw new TokenError(400, 'unsupported_grant_type', `Invalid grant_type: ${grantType}`);
    }
    const assertion = form.get('assertion') ?? '';
    const [head, payload, signature] = assertion.split('.');
    const header = readPart(head);
    const claims = readPart(payload);
    const account = this.#accounts.find((each) => each.key.client_email === claims.iss);
    if (!account) throw refuse('Invalid grant: account not found');
    const signed = Buffer.from(`${head ?? ''}.${payload ?? ''}`);
    if (
      header.alg !== 'RS256' ||
      ![account.publicKey, account.managed.publicKey].some((key) =>
        verify('RSA-SHA256', signed, key, Buffer.from(signature ?? '', 'base64url')),
      )
    ) {
      throw refuse('Invalid JWT Signature.');
    }
    if (![...AUDIENCES, `${origin}/token`, `${origin}/oauth2/v4/token`].includes(String(claims.aud))) {
      throw refuse(
        'Invalid JWT: Failed audience check. The right audience is https://oauth2.googleapis.com/token',
      );
    }
    this.#checkTimes(claims);
    const scopes = this.#readScopes(claims.scope);
    // In its own name a service account may ask for any scope: it reaches what was given to it, which is nothing here.
    if (claims.sub !== undefined) this.#checkDelegation(scopes, account);
    return this.#give(this.#subject(claims.sub, account), scopes, account.key.project_id);
  }

  /** A new token for somebody who signed in at this machine, which nobody can who is suspended, archived or gone. */
  #refresh(refreshToken: string): TokenAnswer {
    const signIn = this.#workspace.cloud.signInOf(refreshToken);
    const user = signIn && this.#workspace.directory.user(signIn.address);
    if (!signIn || !user || user.suspended || user.archived || !this.#mayBeSubject(user))
      throw refuse('Token has been expired or revoked.');
    const scopes = new Set(signIn.scopes);
    return { ...this.#give(user, scopes, signIn.project ?? NO_PROJECT), scope: inFull(scopes) };
  }

  #give(user: UserRecord, scopes: ReadonlySet<string>, project: string): TokenAnswer {
    const token = `ya29.${randomBytes(48).toString('base64url')}`;
    this.#grants.set(token, { user, scopes, project, expires: this.#now() + this.#lifetimeS * 1000 });
    return { access_token: token, expires_in: this.#lifetimeS, token_type: 'Bearer' };
  }

  #checkTimes(claims: Readonly<Record<string, unknown>>): void {
    const { iat, exp } = claims;
    const now = this.#now() / 1000;
    if (
      typeof iat !== 'number' ||
      typeof exp !== 'number' ||
      exp <= now ||
      iat > now + SKEW_S ||
      exp <= iat ||
      exp - iat > LONGEST_S + SKEW_S
    ) {
      throw refuse(
        'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
      );
    }
  }

  #readScopes(claim: unknown): ReadonlySet<string> {
    const asked = (typeof claim === 'string' ? claim : '').split(' ').filter((scope) => scope !== '');
    if (asked.length === 0) throw new TokenError(400, 'invalid_scope', 'Empty or missing scope not allowed.');
    const invalid = asked.filter((scope) => !ALL_SCOPES.has(shortScope(scope) ?? ''));
    if (invalid.length > 0) {
      throw new TokenError(
        400,
        'invalid_scope',
        `Some requested scopes were invalid. {valid=[${asked.filter((scope) => !invalid.includes(scope)).join(', ')}], invalid=[${invalid.join(', ')}]}`,
      );
    }
    return new Set(asked.map((scope) => shortScope(scope) ?? scope));
  }

  #checkDelegation(scopes: ReadonlySet<string>, account: ServiceAccount): void {
    if (!this.#revoked && [...scopes].every((scope) => account.delegated.has(scope))) return;
    throw new TokenError(
      401,
      'unauthorized_client',
      'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
    );
  }

  #mayBeSubject(user: UserRecord): boolean {
    const { switches } = this.#workspace;
    if (user.deletedTime !== undefined) return false;
    return (switches.suspendedReadable || !user.suspended) && (switches.archivedReadable || !user.archived);
  }

  #subject(sub: unknown, account: ServiceAccount): UserRecord {
    if (sub === undefined) return robot(account);
    const user = typeof sub === 'string' ? this.#workspace.directory.user(sub) : undefined;
    if (!user || user.guest || !this.#mayBeSubject(user)) throw refuse('Invalid email or User ID');
    return user;
  }
}

const inFull = (scopes: ReadonlySet<string>): string =>
  [...scopes].map((scope) => `https://www.googleapis.com/auth/${scope}`).join(' ');

/** The service account itself, which nobody gave anything: it owns nothing, is in no group and no administrator. */
const robot = (account: ServiceAccount): UserRecord => ({
  id: account.key.client_id,
  address: account.key.client_email,
  givenName: 'Service',
  familyName: 'account',
  orgUnit: '/',
  suspended: false,
  suspensionReason: '',
  archived: false,
  admin: false,
  privileges: new Set(),
  guest: true,
  labelsLicence: false,
  driveEnabled: true,
  createdTime: 0,
  lastLoginTime: undefined,
  deletedTime: undefined,
});
