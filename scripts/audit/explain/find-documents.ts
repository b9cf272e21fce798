import { PLACE_KINDS } from '../store/columns.ts';
import { wordsByCode } from '../store/run-log.ts';
import type { AuditStore } from '../store/store.ts';
import { KEPT, keptDocument, type KeptDocument } from './kept-document.ts';
import type { Question } from './question.ts';

/** What was found. Titles in My Drive are their owners' business: only counted, unless the id or the whole title was given. */
export interface Found {
  readonly documents: readonly KeptDocument[];
  /** Documents in My Drive whose titles have all the words. */
  readonly inMyDrive: number;
  /** More in shared places than are given. */
  readonly more: number;
}

const MY_DRIVE = PLACE_KINDS.indexOf('my-drive');

/**
 * Documents of an id, else of a title, else with all the words in theirs, in a lasting order: an id is never taken for
 * a word of somebody's title.
 * @param atMost documents given back.
 */
export async function findDocuments(
  store: AuditStore,
  { text, words }: Extract<Question, { kind: 'words' }>,
  atMost: number,
): Promise<Found> {
  const byCode = await wordsByCode(store);
  const select = async (where: string, values: readonly string[]): Promise<KeptDocument[]> => {
    const rows = await store.all(
      `SELECT ${KEPT} FROM documents WHERE ${where} ORDER BY lower(name), id LIMIT ${atMost}`,
      values,
    );
    return rows.map((row) => keptDocument(row, byCode));
  };
  const count = async (where: string, values: readonly string[]): Promise<number> => {
    const [row] = await store.all(`SELECT count(*) AS n FROM documents WHERE ${where}`, values);
    return Number(row?.n ?? 0);
  };
  for (const exactly of ['id = ?', 'lower(name) = lower(?)']) {
    const found = await select(exactly, [text]);
    if (found.length > 0)
      return { documents: found, inMyDrive: 0, more: (await count(exactly, [text])) - found.length };
  }
  const hasWords = words.map(() => 'contains(lower(name), ?)').join(' AND ');
  if (hasWords === '') return { documents: [], inMyDrive: 0, more: 0 };
  const shared = `${hasWords} AND place_kind <> ${MY_DRIVE}`;
  const documents = await select(shared, words);
  return {
    documents,
    inMyDrive: await count(`${hasWords} AND place_kind = ${MY_DRIVE}`, words),
    more: (await count(shared, words)) - documents.length,
  };
}
