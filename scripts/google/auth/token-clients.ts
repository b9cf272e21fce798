import type { Gaxios } from 'gaxios';
import { JWT, UserRefreshClient, type OAuth2Client } from 'google-auth-library';
import type { Credentials, GoogleAccess } from '../google-access.ts';
import { JOBS, scopesToGrant, type Job, type JobNeeds } from '../scopes.ts';
import { BoundedMap } from './bounded-map.ts';
import { KeylessClient } from './keyless-client.ts';
import { OwnSignIn } from './own-sign-in.ts';

/** Clients whose tokens are kept; a forgotten one costs a token request when its person comes round again. */
const CLIENTS_KEPT = 500;

/** In nobody's name but the service account's own: it needs no delegation, and reaches nothing. */
export const ITSELF = '';

export interface TokenClient {
  readonly key: string;
  readonly auth: OAuth2Client;
}

/** What is sent through: the calls, and what this machine's own sign-in asks. */
export interface Ways {
  readonly transporter: Gaxios;
  readonly ownSignIn: Gaxios;
  /** Hosts that the second may ask besides Google's; filled in when the file of the sign-in is read. */
  readonly signInHosts: Set<string>;
}

/**
 * One client for each person impersonated and set of scopes. A client is never given to another person: the library
 * would go on using the first one's token. Requests for one token that meet are made once.
 */
export class TokenClients {
  readonly #access: GoogleAccess;
  readonly #transporter: Gaxios;
  readonly #ownSignIn: OwnSignIn;
  readonly #clients: BoundedMap<string, TokenClient>;

  constructor(access: GoogleAccess, { transporter, ownSignIn, signInHosts }: Ways, bound = CLIENTS_KEPT) {
    this.#access = access;
    this.#transporter = transporter;
    this.#ownSignIn = new OwnSignIn(ownSignIn, signInHosts);
    this.#clients = new BoundedMap(bound);
  }

  /** @param scopes in place of those of the job. */
  client(job: Job, subject: string, scopes: readonly string[] = JOBS[job].scopes): TokenClient {
    const account = this.account(job);
    const key = `${account.client_email} ${subject} ${scopes.join(' ')}`;
    return this.#clients.take(key, () => ({ key, auth: this.#auth(account, subject, scopes) }));
  }

  #auth(account: Credentials, subject: string, scopes: readonly string[]): OAuth2Client {
    const transporter = this.#transporter;
    if ('keyless' in account) {
      return new KeylessClient({
        email: account.client_email,
        scopes,
        subject: subject === ITSELF ? undefined : subject,
        transporter,
        ownSignIn: this.#ownSignIn,
        now: Date.now,
      });
    }
    if ('refresh_token' in account) {
      return new UserRefreshClient({
        clientId: account.client_id,
        clientSecret: account.client_secret,
        refreshToken: account.refresh_token,
        transporter,
        useAuthRequestParameters: false,
      });
    }
    return new JWT({
      email: account.client_email,
      key: account.private_key,
      scopes: [...scopes],
      ...(subject === ITSELF ? {} : { subject }),
      transporter,
      // The library's interceptors can write tokens to a log; ours has none.
      useAuthRequestParameters: false,
    });
  }

  /** The service account that does a job. */
  account(job: Job): Credentials {
    return (
      (JOBS[job].account === 'drives' ? this.#access.drivesCredentials : undefined) ??
      this.#access.credentials
    );
  }

  /** All scopes to grant to the service account that does a job. */
  scopesToGrant(job: Job): readonly string[] {
    const separate = this.#access.drivesCredentials !== undefined;
    const readsSheets = this.#access.readsSheets === true || job === 'sheets';
    const needs: JobNeeds = JOBS[job];
    const readsVault = this.#access.readsVault === true || needs.onlyForVault === true;
    const account = needs.account === 'drives' && !separate ? 'audit' : needs.account;
    return scopesToGrant(account, separate, readsSheets, readsVault);
  }

  /** Google no longer takes this client's token: the next call gets a new one, once for all who held the old. */
  renew(client: TokenClient): void {
    this.#clients.forget(client.key, client);
  }
}
