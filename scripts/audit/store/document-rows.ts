import { STATUSES } from '#policy/evaluation/evaluation.ts';
import type { DocumentRow } from '../reports/document-row.ts';
import { UNASSIGNED } from '../result/rank-teams.ts';
import { EXPOSURES, FLAG, NAME_STANDINGS, PLACE_KINDS } from './columns.ts';
import { dayOfNumber } from './day-number.ts';
import type { AuditStore, Row } from './store.ts';

const ROWS_A_BATCH = 8192;

/**
 * Documents of the last finished run, in the order of their ids, in batches: what is in memory is one batch.
 * @param nameOf a drive's name by its id; other places stand for themselves.
 */
export async function* documentRows(
  store: AuditStore,
  nameOf: (place: string) => string,
): AsyncGenerator<readonly DocumentRow[]> {
  const words = new Map<number, string>();
  for (const row of await store.all('SELECT code, word FROM words'))
    words.set(Number(row.code), String(row.word));
  const listed = `in_order_${++listings}`;
  await store.run([
    {
      sql: `CREATE TEMP TABLE ${listed} AS
            SELECT id, name, parent, tag_problems, place_kind, place, team, class, status, flags, modified, due FROM documents
            WHERE run = (SELECT max(run) FROM runs WHERE state = 'finished') ORDER BY id`,
    },
  ]);
  try {
    const [length] = await store.all(`SELECT count(*) AS n FROM ${listed}`);
    for (let from = 0; from < Number(length?.n ?? 0); from += ROWS_A_BATCH) {
      const rows = await store.all(
        `SELECT * FROM ${listed} WHERE rowid >= ${from} AND rowid < ${from + ROWS_A_BATCH} ORDER BY rowid`,
      );
      yield rows.map((row) => documentRow(row, words, nameOf));
    }
  } finally {
    await store.run([{ sql: `DROP TABLE ${listed}` }]);
  }
}

/** Several listings can be read at once, each from a table of its own. */
let listings = 0;

function documentRow(
  row: Row,
  words: ReadonlyMap<number, string>,
  nameOf: (place: string) => string,
): DocumentRow {
  const place = PLACE_KINDS[Number(row.place_kind)] ?? 'elsewhere';
  const flags = Number(row.flags);
  const word = (column: string): string => words.get(Number(row[column])) ?? '';
  return {
    id: String(row.id),
    name: String(row.name),
    team: word('team') === '' ? UNASSIGNED : word('team'),
    place,
    where: place === 'elsewhere' ? String(row.parent ?? '') : nameOf(word('place')),
    status: STATUSES[Number(row.status)] ?? 'undecided',
    classCode: word('class') === '' ? null : word('class'),
    modifiedOn: dayOfNumber(Number(row.modified)) ?? null,
    dueOn: dayOfNumber(Number(row.due)) ?? null,
    nameStanding: NAME_STANDINGS[(flags >> FLAG.nameStanding) & 3] ?? 'unchecked',
    exposure: EXPOSURES[flags & 3] ?? 'unknown',
    tagProblems: String(row.tag_problems ?? ''),
    trashed: (flags & FLAG.trashed) !== 0,
  };
}
