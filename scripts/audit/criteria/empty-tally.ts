import type { TeamTally } from './outcome.ts';

const none = { pass: 0, fail: 0, unknown: 0 } as const;

/** The tally of a team with no documents. */
export const emptyTally = (team: string): TeamTally => ({
  team,
  documents: 0,
  outcomes: {
    'nonstandard-names': none,
    'unsaved-information': none,
    'stray-storage': none,
    'exposed-information': none,
    'overdue-disposals': none,
  },
  decided: 0,
  notWorthKeeping: 0,
  bulkDecided: 0,
  recentByClass: {},
});
