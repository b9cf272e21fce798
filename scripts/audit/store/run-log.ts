import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { AuditPlan } from '../sources/plan.ts';
import { NOTHING_READ, type ListProgress } from '../walk/walk-list.ts';
import { CREATE_WALKING } from './schema.ts';
import type { AuditStore, JournalEntry } from './store.ts';

export interface RunWanted {
  /** The day to judge by; that of the unfinished run, else today, where it is left out. */
  readonly asOf: PlainDate | undefined;
  readonly today: PlainDate;
  /** RFC 3339. */
  readonly now: string;
  /** Stands for the pack and everything else that a resumed run must have in common with its beginning. */
  readonly fingerprint: string;
  /** Start afresh whatever was left unfinished. */
  readonly full: boolean;
}

export interface RunOpened {
  readonly run: number;
  readonly resumed: boolean;
  readonly asOf: PlainDate;
  readonly startedAt: string;
  /** Settled by the earlier part of a resumed run. */
  readonly plan: AuditPlan | undefined;
}

/** An unfinished run is taken up again for so long: later, what it read is too old to stand beside what is read now. */
const RESUME_WITHIN_DAYS = 7;
const DAY_MS = 86_400_000;

/** Takes up the unfinished run where there is one that means the same, else begins a new one. */
export async function openRun(store: AuditStore, wanted: RunWanted): Promise<RunOpened> {
  const runs = await store.all('SELECT * FROM runs ORDER BY run');
  const last = runs.at(-1);
  const isSame =
    last !== undefined &&
    !wanted.full &&
    last.state === 'running' &&
    last.fingerprint === wanted.fingerprint &&
    (wanted.asOf === undefined || last.as_of === wanted.asOf) &&
    Date.parse(wanted.now) - Date.parse(String(last.started_at)) < RESUME_WITHIN_DAYS * DAY_MS;
  if (isSame) {
    const plan = typeof last.plan === 'string' ? (JSON.parse(last.plan) as AuditPlan) : undefined;
    return {
      run: Number(last.run),
      resumed: plan !== undefined,
      asOf: String(last.as_of) as PlainDate,
      startedAt: String(last.started_at),
      plan,
    };
  }
  const run = Number(last?.run ?? 0) + 1;
  const asOf = wanted.asOf ?? wanted.today;
  await store.run([
    { sql: "UPDATE runs SET state = 'given up' WHERE state = 'running'" },
    { sql: 'DELETE FROM journal' },
    { sql: 'DROP TABLE IF EXISTS walking' },
    { sql: CREATE_WALKING },
    { sql: 'DELETE FROM walked_folders' },
    { sql: 'DELETE FROM permissions' },
    {
      sql: 'INSERT INTO runs (run, state, started_at, as_of, fingerprint) VALUES (?, ?, ?, ?, ?)',
      values: [run, 'running', wanted.now, asOf, wanted.fingerprint],
    },
  ]);
  return { run, resumed: false, asOf, startedAt: wanted.now, plan: undefined };
}

export const keepPlan = (store: AuditStore, run: number, plan: AuditPlan): Promise<void> =>
  store.run([{ sql: 'UPDATE runs SET plan = ? WHERE run = ?', values: [JSON.stringify(plan), run] }]);

/** Number of the last run that ended, complete or not; 0 where none has. */
export async function lastFinishedRun(store: AuditStore): Promise<number> {
  const [row] = await store.all("SELECT coalesce(max(run), 0) AS run FROM runs WHERE state = 'finished'");
  return Number(row?.run ?? 0);
}

/** What the journal says of a run. */
export interface JournalRead {
  progressOf(source: number, part: JournalEntry['part']): ListProgress;
  readonly pages: number;
  readonly restarts: number;
  readonly incompleteSearches: number;
  readonly incompleteSources: ReadonlySet<number>;
  readonly lookups: number;
  readonly retries: number;
}

/** Pages read and rows kept since the last time each list was begun. */
export async function readJournal(store: AuditStore, run: number): Promise<JournalRead> {
  const rows = await store.all(
    `WITH begun AS (
       SELECT source, part, max(CASE WHEN restarted THEN seq ELSE -1 END) AS begun_at FROM journal WHERE run = ? GROUP BY ALL)
     SELECT journal.source, journal.part, count(*) FILTER (NOT restarted) AS pages, sum(row_count) AS rows,
       arg_max(reader, seq) AS reader, arg_max(coalesce(token, ''), seq) AS token, arg_max(restarted, seq) AS restarting,
       count(*) FILTER (incomplete_search) AS incomplete
     FROM journal JOIN begun USING (source, part) WHERE run = ? AND seq >= begun_at GROUP BY ALL`,
    [run, run],
  );
  const [totals] = await store.all(
    `SELECT count(*) FILTER (NOT restarted) AS pages, count(*) FILTER (restarted) AS restarts,
       coalesce(sum(lookups), 0) AS lookups, coalesce(sum(retries), 0) AS retries FROM journal WHERE run = ?`,
    [run],
  );
  const progress = new Map<string, ListProgress>();
  const incompleteSources = new Set<number>();
  let incompleteSearches = 0;
  for (const row of rows) {
    const token = row.token === '' ? undefined : String(row.token);
    const restarting = row.restarting === true;
    progress.set(`${String(row.source)} ${String(row.part)}`, {
      token,
      reader: Number(row.reader),
      pages: Number(row.pages),
      rows: Number(row.rows),
      done: token === undefined && !restarting,
    });
    incompleteSearches += Number(row.incomplete);
    if (Number(row.incomplete) > 0) incompleteSources.add(Number(row.source));
  }
  return {
    progressOf: (source, part) => progress.get(`${source} ${part}`) ?? NOTHING_READ,
    pages: Number(totals?.pages ?? 0),
    restarts: Number(totals?.restarts ?? 0),
    incompleteSearches,
    incompleteSources,
    lookups: Number(totals?.lookups ?? 0),
    retries: Number(totals?.retries ?? 0),
  };
}

/** Words that the store's numbers stand for. */
export async function knownWords(store: AuditStore): Promise<[number, string][]> {
  const rows = await store.all('SELECT code, word FROM words');
  return rows.map((row) => [Number(row.code), String(row.word)]);
}

/** Permission ids looked up by the earlier part of a resumed run. */
export async function knownPermissions(store: AuditStore): Promise<[string, number][]> {
  const rows = await store.all('SELECT id, exposure FROM permissions');
  return rows.map((row) => [String(row.id), Number(row.exposure)]);
}

export const wordsByCode = async (store: AuditStore): Promise<ReadonlyMap<number, string>> =>
  new Map([[0, ''], ...(await knownWords(store))]);
