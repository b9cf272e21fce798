import { STATUSES } from '#policy/evaluation/evaluation.ts';
import { DOCUMENT_CRITERIA, type TeamTally } from '../criteria/outcome.ts';
import type { AcceptedSharing } from '../evidence/accepted-links.ts';
import { UNASSIGNED } from '../result/rank-teams.ts';
import { STANDING } from '../store/conditions.ts';
import { EXPOSURES, FLAG, OUTCOMES, PLACE_KINDS } from '../store/columns.ts';
import type { AuditStore } from '../store/store.ts';
import { countAccepted } from './count-accepted.ts';

/** Everything that is counted, over documents that are not in the bin. */
export interface Tallies {
  readonly documents: number;
  readonly folders: number;
  readonly trashed: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly classes: readonly { readonly code: string; readonly documents: number }[];
  readonly teams: readonly TeamTally[];
  readonly exposureUnknown: number;
  /** By source: documents whose tag may not be read. */
  readonly tagsUnreadable: ReadonlyMap<number, number>;
}

const WORD = (column: string): string => `coalesce((SELECT word FROM words WHERE code = ${column}), '')`;

/**
 * Counts the run that was walked.
 * @param accepted files and folders that are shared outside for an accepted reason: they pass.
 */
export async function countAll(
  store: AuditStore,
  accepted: readonly AcceptedSharing[] = [],
): Promise<Tallies> {
  const [totals] = await store.all(
    `SELECT count(*) FILTER (${STANDING}) AS documents, count(*) FILTER (NOT ${STANDING}) AS trashed,
       count(*) FILTER (${STANDING} AND (flags & 3) = ${EXPOSURES.indexOf('unknown')}
         AND place_kind = ${PLACE_KINDS.indexOf('shared-drive')}) AS exposure_unknown FROM walking`,
  );
  const [folders] = await store.all(
    'SELECT count(DISTINCT id) AS folders FROM walked_folders WHERE NOT trashed',
  );
  const statuses = await store.all(
    `SELECT status, count(*) AS n FROM walking WHERE ${STANDING} GROUP BY status ORDER BY status`,
  );
  const classes = await store.all(
    `SELECT word AS code, n FROM (SELECT class, count(*) AS n FROM walking WHERE ${STANDING} AND class <> 0 GROUP BY class)
     JOIN words ON words.code = class ORDER BY word`,
  );
  const unreadable = await store.all(
    `SELECT source, count(*) AS n FROM walking WHERE ${STANDING} AND (flags & ${FLAG.tagUnreadable}) <> 0 GROUP BY source`,
  );
  return {
    documents: Number(totals?.documents ?? 0),
    folders: Number(folders?.folders ?? 0),
    trashed: Number(totals?.trashed ?? 0),
    statuses: Object.fromEntries(
      statuses.map((row) => [STATUSES[Number(row.status)] ?? 'unknown', Number(row.n)]),
    ),
    classes: classes.map((row) => ({ code: String(row.code), documents: Number(row.n) })),
    teams: withAccepted(await teamTallies(store), await countAccepted(store, accepted)),
    exposureUnknown: Number(totals?.exposure_unknown ?? 0),
    tagsUnreadable: new Map(unreadable.map((row) => [Number(row.source), Number(row.n)])),
  };
}

/** Files exposed for an accepted reason pass, where they would have failed. */
function withAccepted(teams: readonly TeamTally[], accepted: ReadonlyMap<string, number>): TeamTally[] {
  return teams.map((tally) => {
    const count = accepted.get(tally.team) ?? 0;
    const { pass, fail, unknown } = tally.outcomes['exposed-information'];
    const exposed = { pass: pass + count, fail: fail - count, unknown };
    return { ...tally, outcomes: { ...tally.outcomes, 'exposed-information': exposed } };
  });
}

type Counts = Record<'pass' | 'fail' | 'unknown', number>;
interface Counting {
  documents: number;
  outcomes: Counts[];
  decided: number;
  notWorthKeeping: number;
  bulkDecided: number;
  recentByClass: Record<string, number>;
}

/** A team's documents fall into few combinations of outcomes and flags, so the counting is done on those. */
async function teamTallies(store: AuditStore): Promise<TeamTally[]> {
  const teams = new Map<string, Counting>();
  const of = (team: string): Counting => {
    let counting = teams.get(team);
    if (counting === undefined) teams.set(team, (counting = nothingCounted()));
    return counting;
  };
  const combinations = await store.all(
    `SELECT ${WORD('team')} AS team, outcomes, flags, n FROM (
       SELECT team, outcomes, flags & ${FLAG.decided | FLAG.notWorthKeeping | FLAG.bulkDecided} AS flags, count(*) AS n
       FROM walking WHERE ${STANDING} GROUP BY ALL)`,
  );
  for (const row of combinations)
    count(of(String(row.team)), Number(row.outcomes), Number(row.flags), Number(row.n));
  const recent = await store.all(
    `SELECT ${WORD('team')} AS team, ${WORD('class')} AS class, n FROM (
       SELECT team, class, count(*) AS n FROM walking
       WHERE ${STANDING} AND (flags & ${FLAG.recent}) <> 0 GROUP BY ALL) ORDER BY class`,
  );
  for (const row of recent) of(String(row.team)).recentByClass[String(row.class)] = Number(row.n);
  return [...teams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([team, counting]) => tallyOf(team, counting));
}

const nothingCounted = (): Counting => ({
  documents: 0,
  outcomes: DOCUMENT_CRITERIA.map(() => ({ pass: 0, fail: 0, unknown: 0 })),
  decided: 0,
  notWorthKeeping: 0,
  bulkDecided: 0,
  recentByClass: {},
});

function count(into: Counting, outcomes: number, flags: number, n: number): void {
  into.documents += n;
  if ((flags & FLAG.decided) !== 0) into.decided += n;
  if ((flags & FLAG.notWorthKeeping) !== 0) into.notWorthKeeping += n;
  if ((flags & FLAG.bulkDecided) !== 0) into.bulkDecided += n;
  for (const [place, counts] of into.outcomes.entries()) {
    const outcome = OUTCOMES[(outcomes >> (2 * place)) & 3];
    if (outcome !== undefined && outcome !== 'out') counts[outcome] += n;
  }
}

function tallyOf(team: string, counting: Counting): TeamTally {
  const [names, saved, stray, exposed, overdue] = counting.outcomes as [
    Counts,
    Counts,
    Counts,
    Counts,
    Counts,
  ];
  return {
    ...counting,
    team: team === '' ? UNASSIGNED : team,
    outcomes: {
      'nonstandard-names': names,
      'unsaved-information': saved,
      'stray-storage': stray,
      'exposed-information': exposed,
      'overdue-disposals': overdue,
    },
  };
}
