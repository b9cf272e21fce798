import { BoundedMap } from '../auth/bounded-map.ts';

/** Drive's quota since May 2026, in units a minute: for one project, and for one user in it. */
const PROJECT_UNITS = 1_000_000;
const SUBJECT_UNITS = 325_000;
/** Drive's price of one page of a list, in units. */
export const LIST_UNITS = 100;
/** Seconds' worth of quota that may be used at once after a pause. */
const BURST_SECONDS = 5;
const MINUTE_MS = 60_000;
const SUBJECTS_KEPT = 2_000;

/** Quota that fills at a steady rate. It may be overdrawn: who overdraws waits until the debt is paid. */
class Bucket {
  readonly #perMs: number;
  readonly #full: number;
  #balance: number;
  #at: number;

  constructor(unitsAMinute: number, now: number) {
    this.#perMs = unitsAMinute / MINUTE_MS;
    this.#full = this.#perMs * BURST_SECONDS * 1000;
    this.#balance = this.#full;
    this.#at = now;
  }

  /** Takes units and says how many milliseconds to wait before using them. */
  take(units: number, now: number): number {
    this.#balance = Math.min(this.#full, this.#balance + (now - this.#at) * this.#perMs) - units;
    this.#at = now;
    return this.#balance >= 0 ? 0 : -this.#balance / this.#perMs;
  }
}

/** Keeps Drive calls within a share of Google's quota, for each person read as and for the project. */
export class Pacer {
  readonly #share: number;
  readonly #now: () => number;
  readonly #project: Bucket;
  readonly #subjects = new BoundedMap<string, Bucket>(SUBJECTS_KEPT);

  /** @param share of the quota, above 0 and up to 1. */
  constructor(share: number, now: () => number) {
    this.#share = share;
    this.#now = now;
    this.#project = new Bucket(PROJECT_UNITS * share, now());
  }

  /** Milliseconds to wait before a call of so many units; 0 when far from the limit. */
  take(subject: string, units: number): number {
    const now = this.#now();
    const own = this.#subjects.take(subject, () => new Bucket(SUBJECT_UNITS * this.#share, now));
    return Math.max(own.take(units, now), this.#project.take(units, now));
  }
}
