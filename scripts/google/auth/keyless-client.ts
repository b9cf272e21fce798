import type { Gaxios } from 'gaxios';
import { OAuth2Client } from 'google-auth-library';
import { iamcredentials } from 'googleapis/build/src/apis/iamcredentials/index.js';
import { WireFailure } from '../wire/wire-failure.ts';
import type { OwnSignIn } from './own-sign-in.ts';

const { serviceAccounts } = iamcredentials({ version: 'v1' }).projects;
const TOKEN_URL = 'https://oauth2.googleapis.com/token';
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** Google takes claims for an hour at most. */
const LIFETIME_S = 3600;
/** A new token is fetched this long before the old one ends, as the library does for keys. */
const EAGER_MS = 5 * 60 * 1000;

export interface KeylessSettings {
  readonly email: string;
  readonly scopes: readonly string[];
  /** Whom to impersonate; nobody where left out. */
  readonly subject: string | undefined;
  readonly transporter: Gaxios;
  readonly ownSignIn: OwnSignIn;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What the library takes for a fresh token: `expiry_date` in milliseconds since 1970. */
interface Token {
  readonly access_token: string;
  readonly expiry_date: number;
}

/**
 * Domain-wide delegation without a key: Google signs the claims with the key that it keeps for the account, if whoever
 * this machine is signed in as may ask for that, and gives a token for the signature. The token is kept in memory; calls
 * that need a new one at the same time wait for the same.
 */
export class KeylessClient extends OAuth2Client {
  constructor(settings: KeylessSettings) {
    super({
      transporter: settings.transporter,
      useAuthRequestParameters: false,
      eagerRefreshThresholdMillis: EAGER_MS,
    });
    let pending: Promise<Token> | undefined;
    this.refreshHandler = () =>
      (pending ??= newToken(settings).finally(() => {
        pending = undefined;
      }));
  }
}

async function newToken(settings: KeylessSettings): Promise<Token> {
  const { email, transporter, ownSignIn, now } = settings;
  const auth = await ownSignIn.found();
  const askedAt = now();
  const { data: signed } = await serviceAccounts.signJwt({
    name: `projects/-/serviceAccounts/${email}`,
    requestBody: { payload: JSON.stringify(claimsOf(settings, Math.floor(askedAt / 1000))) },
    auth,
  });
  if (typeof signed.signedJwt !== 'string' || signed.signedJwt === '')
    throw new WireFailure('unreadable', 'The answer was not what Google promises', { stage: 'signing' });
  const { data } = await transporter.request<{ access_token: string; expires_in?: number }>({
    url: TOKEN_URL,
    method: 'POST',
    data: new URLSearchParams({ grant_type: GRANT, assertion: signed.signedJwt }),
  });
  return {
    access_token: data.access_token,
    expiry_date: askedAt + (data.expires_in ?? LIFETIME_S) * 1000,
  };
}

const claimsOf = ({ email, scopes, subject }: KeylessSettings, now: number): object => ({
  iss: email,
  scope: scopes.join(' '),
  aud: TOKEN_URL,
  iat: now,
  exp: now + LIFETIME_S,
  ...(subject === undefined ? {} : { sub: subject }),
});
