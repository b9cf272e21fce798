import type { FaultPlan } from '../faults/fault-plan.ts';
import type { ListCache } from '../api/call.ts';
import type { PageTokens } from '../api/page-token.ts';
import type { UserRecord } from '../state/directory-records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Realm } from './realm.ts';

/** One call that the script made to Google. */
export interface ScriptCall {
  /** As in Google's API description: `drive.files.get`. */
  readonly method: string;
  readonly status: number;
}

/** What a script's services work with while it runs. */
export interface Execution {
  readonly workspace: Workspace;
  readonly user: UserRecord;
  /** Granted scopes, without `https://www.googleapis.com/auth/`. */
  readonly scopes: ReadonlySet<string>;
  readonly realm: Realm;
  readonly tokens: PageTokens;
  readonly lists: ListCache;
  readonly faults: FaultPlan | undefined;
  readonly timer: Timer;
  readonly calls: ScriptCall[];
  readonly logs: string[];
}

/** A Workspace add-on is stopped after this. Milliseconds. */
export const LIMIT = 30_000;

/** Time as one execution knows it: what passes for real, and what a sleep or a slow answer adds without waiting. */
export class Timer {
  readonly #now: () => number;
  readonly #startedAt: number;
  #added = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
  }

  now(): number {
    return this.#now() + this.#added;
  }

  pass(milliseconds: number): void {
    this.#added += milliseconds;
  }

  get isOver(): boolean {
    return this.now() - this.#startedAt > LIMIT;
  }
}

/** @throws an error of the script's own world once its time is up; whatever it then does is thrown away. */
export function assertTime({ timer, realm }: Pick<Execution, 'timer' | 'realm'>): void {
  if (timer.isOver) throw realm.error('Exceeded maximum execution time');
}
