import type { OAuth2Client } from 'google-auth-library';
import type { TokenClients } from '../auth/token-clients.ts';
import { GoogleError } from '../google-error.ts';
import type { Pacer } from '../pace/pacer.ts';
import type { Slots } from '../pace/slots.ts';
import type { Job } from '../scopes.ts';
import { backoff, retryAfterMs } from './backoff.ts';
import { judge, type Verdict } from './judge.ts';
import { printable } from './printable.ts';
import { remedyFor } from './remedy.ts';

/** One call to Google, as often as it takes. */
export interface Call<T> {
  readonly job: Job;
  /** Whom to impersonate; `ITSELF` for nobody. */
  readonly subject: string;
  /** Scopes to ask for in place of those of the job. */
  readonly scopes?: readonly string[];
  /** For people, to follow 'Could not': 'list the files of a.user@example.gov.uk'. */
  readonly doing: string;
  /** Drive's price in units; 0 for services that Drive's quota does not count. */
  readonly units: number;
  readonly pageToken?: string | undefined;
  /** Doing it twice would do harm: not tried again where it may have been done unseen. */
  readonly once?: boolean;
  readonly send: (auth: OAuth2Client) => Promise<{ readonly data: unknown }>;
  /** Makes of the answer what is wanted. @throws MalformedPage when it is not what Google promises. */
  readonly read: (data: unknown) => T | Promise<T>;
}

/** Time and chance, so that tests need not wait. */
export interface Surroundings {
  readonly sleep: (ms: number, closed: AbortSignal) => Promise<unknown>;
  readonly random: () => number;
  readonly now: () => number;
}

export interface CallerSettings extends Surroundings {
  readonly clients: TokenClients;
  readonly pacer: Pacer | undefined;
  readonly slots: Slots;
  readonly attempts: number;
  readonly backoffCapMs: number;
  readonly closed: AbortSignal;
}

/** Makes calls: paced, a bounded number at once, retried where that can help. */
export class Caller {
  readonly #settings: CallerSettings;
  #calls = 0;
  #retries = 0;

  constructor(settings: CallerSettings) {
    this.#settings = settings;
  }

  /** Requests for data that were made, retries among them; requests for tokens are not counted. */
  get counts(): { readonly calls: number; readonly retries: number } {
    return { calls: this.#calls, retries: this.#retries };
  }

  /** @throws GoogleError once retries are spent, or at once where they have no hope. */
  async call<T>(call: Call<T>): Promise<T> {
    const { clients, slots, attempts, now, random, backoffCapMs } = this.#settings;
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      await this.#wait(this.#settings.pacer?.take(call.subject, call.units) ?? 0, call, attempt);
      const client = clients.client(call.job, call.subject, call.scopes);
      try {
        const { data } = await slots.within(() => {
          this.#calls += 1;
          if (attempt > 1) this.#retries += 1;
          return call.send(client.auth);
        });
        return await call.read(data);
      } catch (error) {
        const verdict = judge(error, { job: call.job, pageToken: call.pageToken });
        if (verdict.renew && !renewed) {
          renewed = true;
          clients.renew(client);
          continue;
        }
        const unsure = call.once === true && verdict.kind !== 'rate-limited';
        if (!verdict.retry || unsure || attempt >= attempts) throw this.#failed(verdict, call, attempt);
        const asked = retryAfterMs(verdict.retryAfter, now());
        await this.#wait(backoff(attempt, asked, { capMs: backoffCapMs, random }), call, attempt);
      }
    }
  }

  async #wait(ms: number, call: Call<unknown>, attempt: number): Promise<void> {
    const { closed, sleep } = this.#settings;
    if (ms > 0 && !closed.aborted) await sleep(ms, closed).catch(() => undefined);
    if (closed.aborted) throw this.#failed(CLOSED, call, attempt);
  }

  #failed(verdict: Verdict, call: Call<unknown>, attempts: number): GoogleError {
    const { job, subject, pageToken } = call;
    const tries = attempts === 1 ? '' : ` after ${attempts} attempts`;
    const { clients } = this.#settings;
    const laterPage = pageToken !== undefined;
    const [account, scopes] = [clients.account(job), clients.scopesToGrant(job)];
    return new GoogleError(
      `Could not ${printable(call.doing)}${laterPage ? ' (a later page)' : ''}: ${verdict.said}${tries}.`,
      {
        kind: verdict.kind,
        status: verdict.status,
        reason: verdict.reason,
        doing: printable(call.doing),
        subject,
        attempts,
        remedy: remedyFor(verdict, { job, subject, account, scopes, laterPage }),
      },
    );
  }
}

const CLOSED: Verdict = {
  kind: 'network',
  retry: false,
  renew: false,
  stage: 'data',
  status: undefined,
  reason: 'closed',
  said: 'The connection to Google was closed on our side',
  retryAfter: undefined,
};
