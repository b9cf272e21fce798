import { STATUSES } from '#policy/evaluation/evaluation.ts';
import type { DocumentRow } from '../reports/document-row.ts';
import { UNASSIGNED } from '../result/rank-teams.ts';
import { EXPOSURES, FLAG, NAME_STANDINGS, PLACE_KINDS } from './columns.ts';
import { dayOfNumber } from './day-number.ts';
import { lastFinishedRun, wordsByCode } from './run-log.ts';
import type { AuditStore, Row } from './store.ts';

/** Columns that {@link documentRow} reads. */
export const DOCUMENT_ROW =
  'id, name, parent, tag_problems, place_kind, place, team, class, status, flags, modified, due';

/** Rows of a batch, more or less. */
const ROWS_A_BATCH = 8192;
/** Ids looked at for every batch to find where to cut: enough to keep batches near their size. */
const SAMPLES_A_BATCH = 16;

/**
 * Documents of the last finished run, in the order of their ids, in batches: what is in memory is one batch. Each batch
 * is a range of ids of its own, since sorting a whole domain at once would take more memory than the audit itself.
 * @param nameOf a drive's name by its id; other places stand for themselves.
 */
export async function* documentRows(
  store: AuditStore,
  nameOf: (place: string) => string,
): AsyncGenerator<readonly DocumentRow[]> {
  const words = await wordsByCode(store);
  const ofRun = `run = ${await lastFinishedRun(store)}`;
  const cuts = await idsToCutAt(store, ofRun);
  for (let place = 0; place <= cuts.length; place += 1) {
    const [from, to] = [cuts[place - 1], cuts[place]];
    const bounds = [...(from === undefined ? [] : ['id >= ?']), ...(to === undefined ? [] : ['id < ?'])];
    const rows = await store.all(
      `SELECT ${DOCUMENT_ROW} FROM documents WHERE ${[ofRun, ...bounds].join(' AND ')} ORDER BY id`,
      [from, to].filter((id) => id !== undefined),
    );
    if (rows.length > 0) yield rows.map((row) => documentRow(row, words, nameOf));
  }
}

/** Ids that split the run's documents into batches of about the same size. */
async function idsToCutAt(store: AuditStore, ofRun: string): Promise<string[]> {
  const [size] = await store.all(`SELECT count(*) AS n FROM documents WHERE ${ofRun}`);
  const batches = Math.ceil(Number(size?.n ?? 0) / ROWS_A_BATCH);
  if (batches < 2) return [];
  const every = Math.ceil(ROWS_A_BATCH / SAMPLES_A_BATCH);
  const sample = await store.all(
    `SELECT DISTINCT id FROM documents WHERE ${ofRun} AND hash(id) % ${every} = 0 ORDER BY id`,
  );
  return Array.from(
    { length: batches - 1 },
    (_, cut) => sample[Math.floor(((cut + 1) * sample.length) / batches)]?.id,
  ).flatMap((id) => (typeof id === 'string' ? [id] : []));
}

/** A row of `documents`, read by {@link DOCUMENT_ROW}, in words. */
export function documentRow(
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
