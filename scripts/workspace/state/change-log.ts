import type { ChangeRecord } from './activity-records.ts';

/**
 * One log a person and one a shared drive. Nothing is written until the first start token is handed out: nobody can
 * ask for what was before it, and filling a Workspace with a million files need not pay for it.
 */
export class ChangeLog {
  readonly #logs = new Map<string, ChangeRecord[]>();
  #open = false;

  get open(): boolean {
    return this.#open;
  }

  /** Position after the last entry; from now on changes are written. */
  position(log: string): number {
    this.#open = true;
    return this.#logs.get(log)?.length ?? 0;
  }

  entries(log: string): readonly ChangeRecord[] {
    return this.#logs.get(log) ?? [];
  }

  write(logs: Iterable<string>, change: ChangeRecord): void {
    if (!this.#open) return;
    for (const log of logs) {
      const entries = this.#logs.get(log);
      if (entries) entries.push(change);
      else this.#logs.set(log, [change]);
    }
  }
}
