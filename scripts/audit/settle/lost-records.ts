import { londonDay } from '#policy/calendar/london-day.ts';
import { addDays, type PlainDate } from '#policy/calendar/plain-date.ts';
import { STATUSES, type Status } from '#policy/evaluation/evaluation.ts';
import { codeOf } from '#policy/tag/read-tag.ts';
import type { DriveDeletion, Google } from '../../google/google.ts';
import type { Gap, LostRecord } from '../result/audit-result.ts';
import { gapOfError } from '../sources/gap-of-error.ts';
import { FLAG, PLACE_KINDS } from '../store/columns.ts';
import { dayNumber, dayOfNumber } from '../store/day-number.ts';
import type { AuditStore, Row } from '../store/store.ts';

/** Google empties bins after 30 days; what is deleted for good an administrator can bring back for 25 more. */
const BIN_DAYS = 30;
const ADMIN_DAYS = 25;

/** A record in one of these is not lost by being thrown away, or cannot be called a record. */
const NOT_A_LOSS: readonly Status[] = ['due', 'undecided', 'tag-unreadable'];
const LOST = `status NOT IN (${NOT_A_LOSS.map((status) => STATUSES.indexOf(status)).join(', ')})
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
  const binned = await store.all(
    `SELECT walking.id, name, word(class) AS class, due, place_kind, word(place) AS place,
       CASE WHEN trashed_on > 0 THEN trashed_on ELSE coalesce(went.on_day, 0) END AS on_day
     FROM walking LEFT JOIN (SELECT id, max(on_day) AS on_day FROM went WHERE event = 'trash' GROUP BY id) went USING (id)
     WHERE (flags & ${FLAG.trashed}) <> 0 AND ${LOST} ORDER BY walking.id`.replace(/word\((\w+)\)/g, WORD),
  );
  const deleted = await store.all(
    `SELECT went.id, coalesce(documents.name, went.title) AS name, coalesce(word(documents.class), went.class) AS class,
       coalesce(documents.due, 0) AS due, documents.place_kind, coalesce(word(documents.place), went.owner) AS place, went.on_day
     FROM (SELECT id, any_value(title) AS title, max(on_day) AS on_day, any_value(owner) AS owner, any_value(class) AS class
           FROM went WHERE event = 'delete' GROUP BY id) went
     LEFT JOIN documents USING (id) ANTI JOIN walking ON walking.id = went.id
     WHERE CASE WHEN documents.id IS NULL THEN went.class IS NOT NULL
                ELSE ${LOST.replace(/\b(status|flags)\b/g, 'documents.$1')} END
     ORDER BY went.id`.replace(/word\(([\w.]+)\)/g, WORD),
  );
  const vanished = !options.complete
    ? []
    : await store.all(
        `SELECT documents.id, name, word(class) AS class, due, place_kind, word(place) AS place, 0 AS on_day
         FROM documents ANTI JOIN walking ON walking.id = documents.id ANTI JOIN went ON went.id = documents.id
         WHERE ${LOST} AND (due = 0 OR due > ${dayNumber(options.asOf)} OR status <> ${STATUSES.indexOf('keep')})
         ORDER BY documents.id`.replace(/word\((\w+)\)/g, WORD),
      );
  return {
    lost: [
      ...binned.map((row) => lostRecord(row, 'in the bin', options)),
      ...[...deleted, ...vanished].map((row) => lostRecord(row, 'deleted', options)),
    ],
    gap,
  };
}

const WORD = "(SELECT nullif(any_value(word), '') FROM words WHERE code = $1)";

function lostRecord(row: Row, what: LostRecord['what'], { nameOf }: LostOptions): LostRecord {
  const on = dayOfNumber(Number(row.on_day ?? 0));
  const place = row.place_kind === null ? undefined : PLACE_KINDS[Number(row.place_kind)];
  const where = row.place;
  return {
    id: String(row.id),
    title: String(row.name),
    class: typeof row.class === 'string' ? row.class : null,
    what,
    on: on ?? null,
    dueOn: dayOfNumber(Number(row.due ?? 0)) ?? null,
    where: typeof where === 'string' ? nameOf(where) : 'not known',
    ...(place === undefined ? {} : { place }),
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
