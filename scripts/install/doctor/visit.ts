import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Credentials } from '../../google/google-access.ts';
import { GoogleError } from '../../google/google-error.ts';
import type { Google } from '../../google/google.ts';
import type { LabelReader } from '../../google/label-admin.ts';
import type { Prober } from '../../google/prober.ts';
import type { VaultReader } from '../../google/vault-reader.ts';
import type { Job, JobNeeds } from '../../google/scopes.ts';
import { blame } from './blame.ts';
import type { PanelInHand } from './panel-in-hand.ts';
import { broken, notTried, type CheckId, type Finding } from './finding.ts';

/** One service account that was given to try. */
export interface AccountInHand {
  readonly name: JobNeeds['account'];
  readonly credentials: Credentials;
  readonly jobs: readonly Job[];
  /** All that is to be granted to it, and no more. */
  readonly scopes: readonly string[];
  readonly prober: Prober;
}

/** What a visit begins with. */
export interface VisitSettings {
  readonly accounts: readonly [AccountInHand, ...AccountInHand[]];
  /** Address of the administrator that is impersonated. */
  readonly admin: string;
  /** A member of staff to try things as, in place of some that are chosen. */
  readonly person: string | undefined;
  readonly google: Google;
  readonly labels: LabelReader;
  /** Google Vault, where its holds may be read. */
  readonly vault: VaultReader | undefined;
  readonly policy: Policy;
  readonly asOf: PlainDate;
  /** Folder of the record of the label as it was last applied. */
  readonly state: string;
  /** The side panel, where one was deployed from here. */
  readonly panel: PanelInHand | 'not signed in' | undefined;
  /** Shared drives are listed by Google, not given in a file. */
  readonly listsDrives: boolean;
}

/** What a question came to. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: GoogleError };

/** A look at an installation: every question is asked once, whichever checks want the answer. */
export class Visit {
  readonly settings: VisitSettings;
  readonly #answers = new Map<string, Promise<Answer<unknown>>>();
  readonly #errors: GoogleError[] = [];

  constructor(settings: VisitSettings) {
    this.settings = settings;
  }

  /** The audit's account, which is always in hand. */
  get audit(): AccountInHand {
    return this.settings.accounts[0];
  }

  /** Refusals met so far. */
  get errors(): readonly GoogleError[] {
    return this.#errors;
  }

  /** @throws what is not Google's doing. */
  ask<T>(question: string, ask: () => Promise<T>): Promise<Answer<T>> {
    const known = this.#answers.get(question);
    if (known !== undefined) return known as Promise<Answer<T>>;
    // Where there is no way to Google, every further question would wait for it in vain.
    const cut = this.#errors.find(({ kind }) => kind === 'network');
    if (cut !== undefined) return Promise.resolve({ ok: false, error: cut });
    const answer = ask().then(
      (value): Answer<T> => ({ ok: true, value }),
      (error: unknown): Answer<T> => {
        if (!(error instanceof GoogleError)) throw error;
        this.#errors.push(error);
        return { ok: false, error };
      },
    );
    this.#answers.set(question, answer);
    return answer;
  }

  /** What a refusal means to the check that met it: its own fault, or one to be mended elsewhere first. */
  refused(check: CheckId, error: GoogleError, why: string): Finding {
    const cause = blame(error, this.settings.admin) ?? check;
    return cause === check ? broken(check, error.message, why, error.remedy) : notTried(check, cause);
  }
}
