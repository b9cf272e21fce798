import { londonDay } from '#policy/calendar/london-day.ts';
import { addDays, type PlainDate } from '#policy/calendar/plain-date.ts';
import { STATUSES, type Status } from '#policy/evaluation/evaluation.ts';
import { codeOf } from '#policy/tag/read-tag.ts';
import type { DriveDeletion, Google } from '../../google/google.ts';
import type { Gap, LostRecord } from '../result/audit-result.ts';
import { gapOfError } from '../sources/gap-of-error.ts';
import { FLAG, PLACE_KINDS } from '../store/columns.ts';
import { dayNumber, dayOfNumber } from '../store/day-number.ts';
import { wordsByCode } from '../store/run-log.ts';
import { idShares } from '../store/shares.ts';
import type { AuditStore, Row } from '../store/store.ts';

/** Google empties bins after 30 days; what is deleted for good an administrator can bring back for 25 more. */
const BIN_DAYS = 30;
const ADMIN_DAYS = 25;

/** A record in one of these is not lost by being thrown away, or cannot be called a record. */
const NOT_A_LOSS: readonly Status[] = ['due', 'undecided', 'tag-unreadable'];
/** SQL: a record that is lost when it is thrown away. */
export const LOST = `status NOT IN (${NOT_A_LOSS.map((status) => STATUSES.indexOf(status)).join(', ')})
  AND (flags & ${FLAG.notWorthKeeping}) = 0`;

export interface LostOptions {
  readonly asOf: PlainDate;
  /** RFC 3339: deletions are asked for from here on. */
  readonly since: string;
  /** Whether everything was read: only then does a file's absence say that it is gone. */
  readonly complete: boolean;
  /** A drive's name, or the address itself. */
  readonly nameOf: (place: string) => string;
}

/**
 * Records that were binned or deleted before they fell due: in the bin now, deleted by the log, or known to the last
 * audit and gone since. Named while they can still be restored.
 */
export async function findLost(
  store: AuditStore,
  google: Google | undefined,
  options: LostOptions,
): Promise<{ lost: LostRecord[]; gap: Gap | undefined }> {
  await store.run([
    {
      sql: `CREATE OR REPLACE TEMP TABLE went (id VARCHAR, title VARCHAR, event VARCHAR, on_day INTEGER, owner VARCHAR, class VARCHAR)`,
    },
  ]);
  const gap = google === undefined ? undefined : await keepDeletions(store, google, options.since);
  const words = await wordsByCode(store);
  const record = (what: LostRecord['what']) => (row: Row) => lostRecord(row, what, words, options);
  return {
    lost: [
      ...(await binned(store)).map(record('in the bin')),
      ...(await deleted(store)).map(record('deleted')),
      ...(options.complete ? await vanished(store, options.asOf) : []).map(record('deleted')),
    ],
    gap,
  };
}

/** Drive says when a file of a shared drive was binned; for My Drive only the log knows. */
const binned = (store: AuditStore): Promise<readonly Row[]> =>
  store.all(
    `SELECT walking.id, name, class, due, place_kind, place,
       CASE WHEN trashed_on > 0 THEN trashed_on ELSE coalesce(binning.on_day, 0) END AS on_day
     FROM walking LEFT JOIN (SELECT id, max(on_day) AS on_day FROM went WHERE event = 'trash' GROUP BY id) binning USING (id)
     WHERE (flags & ${FLAG.trashed}) <> 0 AND ${LOST} ORDER BY walking.id`,
  );

/** What the log says was deleted, is nowhere now, and was a record by its label or by what the last audit knew. */
const deleted = (store: AuditStore): Promise<readonly Row[]> =>
  store.all(
    `WITH events AS (
       SELECT id, any_value(title) AS title, max(on_day) AS on_day, any_value(owner) AS owner, any_value(class) AS class
       FROM went WHERE event = 'delete' GROUP BY id),
     here AS (SELECT id FROM walking WHERE id IN (SELECT id FROM events)),
     known AS (SELECT * FROM documents WHERE id IN (SELECT id FROM events))
     SELECT events.id, coalesce(known.name, events.title) AS name, events.class AS code, known.class, coalesce(known.due, 0) AS due,
       known.place_kind, known.place, events.owner, events.on_day
     FROM events LEFT JOIN known USING (id)
     WHERE events.id NOT IN (SELECT id FROM here)
       AND CASE WHEN known.id IS NULL THEN events.class IS NOT NULL ELSE ${LOST.replace(/\b(status|flags)\b/g, 'known.$1')} END
     ORDER BY events.id`,
  );

/** Known to the last audit, nowhere now, and not due in the meantime. */
async function vanished(store: AuditStore, asOf: PlainDate): Promise<Row[]> {
  const rows: Row[] = [];
  for (const share of await idShares(store, 'documents'))
    rows.push(
      ...(await store.all(
        `SELECT old.id, name, class, due, place_kind, place, 0 AS on_day
         FROM (SELECT * FROM documents WHERE ${share('id')} AND ${LOST}
                 AND (due = 0 OR due > ${dayNumber(asOf)} OR status <> ${STATUSES.indexOf('keep')})) old
         ANTI JOIN (SELECT id FROM walking WHERE ${share('id')}) seen ON old.id = seen.id
         WHERE old.id NOT IN (SELECT id FROM went WHERE event = 'delete')`,
      )),
    );
  return rows.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}

function lostRecord(
  row: Row,
  what: LostRecord['what'],
  words: ReadonlyMap<number, string>,
  { nameOf }: LostOptions,
): LostRecord {
  const word = (column: 'class' | 'place'): string => words.get(Number(row[column] ?? 0)) ?? '';
  const on = dayOfNumber(Number(row.on_day ?? 0));
  const kind = typeof row.place_kind === 'number' ? PLACE_KINDS[row.place_kind] : undefined;
  const recordClass = word('class') || String(row.code ?? '');
  const where = word('place') || String(row.owner ?? '');
  return {
    id: String(row.id),
    title: String(row.name),
    class: recordClass === '' ? null : recordClass,
    what,
    on: on ?? null,
    dueOn: dayOfNumber(Number(row.due ?? 0)) ?? null,
    where: where === '' ? 'not known' : nameOf(where),
    ...(kind === undefined ? {} : { place: kind }),
    restoreBy: on === undefined ? null : addDays(on, what === 'deleted' ? ADMIN_DAYS : BIN_DAYS),
  };
}

/** Keeps the log's deletions beside the documents; the log's failure is a gap. */
async function keepDeletions(store: AuditStore, google: Google, since: string): Promise<Gap | undefined> {
  try {
    for await (const page of google.deletions(since))
      if (page.length > 0)
        await store.run([
          {
            sql: `INSERT INTO went SELECT row.id, row.title, row.event, row.on_day, row.owner, row.class FROM (SELECT unnest(
              from_json(?, '[{"id":"VARCHAR","title":"VARCHAR","event":"VARCHAR","on_day":"INTEGER","owner":"VARCHAR","class":"VARCHAR"}]')) AS row)`,
            values: [JSON.stringify(page.map(wentRow))],
          },
        ]);
    return undefined;
  } catch (error) {
    const gap = gapOfError(error, { source: 'Drive log (Reports)', kind: 'reports' });
    return {
      ...gap,
      reason: `${gap.reason} Records deleted for good since the last audit may be missing from the list of lost records.`,
      partly: false,
    };
  }
}

const wentRow = ({ fileId, title, event, at, owner, label }: DriveDeletion) => ({
  id: fileId,
  title,
  event,
  on_day: dayNumber(londonDay(at)),
  owner: owner ?? null,
  class: label === undefined ? null : (codeOf(label) ?? null),
});
