import { UNASSIGNED } from '../result/rank-teams.ts';
import type { KeptAudit } from '../kept-audit.ts';
import { lastFinishedRun, wordsByCode } from '../store/run-log.ts';
import type { AuditStore } from '../store/store.ts';

/** The documents of the last finished run, ready to be asked. Rows that an incomplete run carried over are not its own. */
export interface Stored {
  readonly store: AuditStore;
  /** SQL condition: rows that the run itself read. */
  readonly ofRun: string;
  readonly words: ReadonlyMap<number, string>;
  /** The store's code of a team id; `undefined` where it has no documents. */
  readonly teamCode: (team: string) => number | undefined;
  /** The team of a code, `unassigned` for those nobody claims. */
  readonly teamOf: (code: unknown) => string;
  readonly nameOf: (place: string) => string;
}

export async function openStored({ store, nameOf }: Pick<KeptAudit, 'store' | 'nameOf'>): Promise<Stored> {
  const run = await lastFinishedRun(store);
  const words = await wordsByCode(store);
  const codes = new Map([...words].map(([code, word]) => [word, code]));
  return {
    store,
    ofRun: `run = ${run}`,
    words,
    teamCode: (team) => (team === UNASSIGNED ? 0 : codes.get(team)),
    teamOf: (code) => {
      const team = words.get(Number(code)) ?? '';
      return team === '' ? UNASSIGNED : team;
    },
    nameOf,
  };
}
