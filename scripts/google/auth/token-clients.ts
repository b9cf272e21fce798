import type { Gaxios } from 'gaxios';
import { JWT } from 'google-auth-library';
import type { GoogleAccess, ServiceAccountKey } from '../google-access.ts';
import { JOBS, scopesToGrant, type Job } from '../scopes.ts';
import { BoundedMap } from './bounded-map.ts';

/** Clients whose tokens are kept; a forgotten one costs a token request when its person comes round again. */
const CLIENTS_KEPT = 500;

export interface TokenClient {
  readonly key: string;
  readonly jwt: JWT;
}

/**
 * One client for each person impersonated and set of scopes. A client is never given to another person: the library
 * would go on using the first one's token. Requests for one token that meet are made once, by the library.
 */
export class TokenClients {
  readonly #access: GoogleAccess;
  readonly #transporter: Gaxios;
  readonly #clients: BoundedMap<string, TokenClient>;

  constructor(access: GoogleAccess, transporter: Gaxios, bound = CLIENTS_KEPT) {
    this.#access = access;
    this.#transporter = transporter;
    this.#clients = new BoundedMap(bound);
  }

  client(job: Job, subject: string): TokenClient {
    const account = this.account(job);
    const { scopes } = JOBS[job];
    const key = `${account.client_email} ${subject} ${scopes.join(' ')}`;
    return this.#clients.take(key, () => ({
      key,
      jwt: new JWT({
        email: account.client_email,
        key: account.private_key,
        scopes: [...scopes],
        subject,
        transporter: this.#transporter,
        // The library's interceptors can write tokens to a log; ours has none.
        useAuthRequestParameters: false,
      }),
    }));
  }

  /** The service account that does a job. */
  account(job: Job): ServiceAccountKey {
    return (
      (JOBS[job].account === 'drives' ? this.#access.drivesCredentials : undefined) ??
      this.#access.credentials
    );
  }

  /** All scopes to grant to the service account that does a job. */
  scopesToGrant(job: Job): readonly string[] {
    const separate = this.#access.drivesCredentials !== undefined;
    const readsSheets = this.#access.readsSheets === true || job === 'sheets';
    const { account } = JOBS[job];
    return scopesToGrant(account === 'drives' && !separate ? 'audit' : account, separate, readsSheets);
  }

  /** Google no longer takes this client's token: the next call gets a new one, once for all who held the old. */
  renew(client: TokenClient): void {
    this.#clients.forget(client.key, client);
  }
}
