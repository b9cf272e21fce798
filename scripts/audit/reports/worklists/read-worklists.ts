import type { AuditResult, LostRecord } from '../../result/audit-result.ts';
import { takesFor } from './takes-for.ts';
import type { Stored } from '../../figures/stored.ts';
import { inMyDrive, notInMyDrive, statusIs, STANDING } from '../../store/conditions.ts';
import { dayOfNumber } from '../../store/day-number.ts';
import { DOCUMENT_ROW, documentRow } from '../../store/document-rows.ts';
import type { Row, SqlValue } from '../../store/store.ts';
import type { ListedDocument } from './listed-document.ts';
import { WORKLISTS, type Worklist, type WorklistId } from './worklists.ts';

/** How long a team's list is. What stands in My Drive is only counted where others can see it. */
export interface WorklistCount {
  readonly team: string;
  readonly list: WorklistId;
  readonly shared: number;
  readonly inMyDrive: number;
}

/** A folder and what in it is undecided. */
export interface FolderFigures {
  readonly team: string;
  readonly id: string;
  readonly name: string;
  readonly where: string;
  readonly undecided: number;
  /** London day of the oldest change. */
  readonly oldest: string | null;
}

/** The lists of the last audit, asked for a part at a time: what is in memory is one batch, whatever the domain's size. */
export interface Worklists {
  readonly counts: readonly WorklistCount[];
  /** A team's list in shared places, in order, in batches. `team` undefined: all teams' together. */
  ofTeam(list: Worklist, team: string | undefined): AsyncGenerator<readonly ListedDocument[]>;
  /** The first of the same. */
  firstOfTeam(list: Worklist, team: string | undefined, rows: number): Promise<readonly ListedDocument[]>;
  /** What stands in My Drive, owner by owner (`where` is the address), in batches. */
  inMyDrive(list: Worklist): AsyncGenerator<readonly ListedDocument[]>;
  /** Folders in shared places with undecided documents, the largest first. */
  folders(team: string | undefined, rows: number): Promise<readonly FolderFigures[]>;
}

const ROWS_A_BATCH = 4096;

/** Prepares the lists: counts them all, and sizes the folders. */
export async function readWorklists(
  stored: Stored,
  { lost, teams }: Pick<AuditResult, 'lost' | 'teams'>,
): Promise<Worklists> {
  const { store, ofRun } = stored;
  const undecided = `${STANDING} AND ${statusIs('undecided', 'class-withdrawn')}`;
  await store.run([
    {
      sql: `CREATE OR REPLACE TEMP TABLE folder_sizes AS SELECT team, parent, any_value(place_kind) AS place_kind, any_value(place) AS place,
              count(*)::INTEGER AS folder_size, min(CASE WHEN modified > 0 THEN modified END)::INTEGER AS oldest
            FROM documents WHERE ${ofRun} AND ${notInMyDrive} AND ${undecided} GROUP BY team, parent`,
    },
  ]);
  const takes = takesFor(stored, teams);
  const read = new WorklistReader(stored, lost, takes);
  return {
    counts: await countLists(stored, takes),
    ofTeam: (list, team) => read.batches(list, read.conditionsOf(team)),
    firstOfTeam: (list, team, rows) => read.page(list, read.conditionsOf(team), rows),
    inMyDrive: (list) => read.batches({ ...list, order: ['documents.place', list.order[1]] }, [inMyDrive]),
    folders: (team, rows) => read.folders(team, rows),
  };
}

class WorklistReader {
  readonly #stored: Stored;
  readonly #lost: ReadonlyMap<string, LostRecord>;

  readonly #takes: (list: Worklist) => string;

  constructor(stored: Stored, lost: readonly LostRecord[], takes: (list: Worklist) => string) {
    this.#takes = takes;
    this.#stored = stored;
    this.#lost = new Map(lost.map((record) => [record.id, record]));
  }

  conditionsOf(team: string | undefined): string[] {
    return team === undefined
      ? [notInMyDrive]
      : [notInMyDrive, `documents.team = ${this.#stored.teamCode(team) ?? -1}`];
  }

  async *batches(list: Worklist, conditions: readonly string[]): AsyncGenerator<readonly ListedDocument[]> {
    let after: readonly SqlValue[] | undefined;
    for (;;) {
      const rows = await this.#rows(list, conditions, ROWS_A_BATCH, after);
      if (rows.length > 0) yield rows.map((row) => this.#document(row));
      const last = rows.at(-1);
      if (last === undefined || rows.length < ROWS_A_BATCH) return;
      after = [last.first_key ?? 0, last.second_key ?? '', last.modified ?? 0, last.id ?? ''];
    }
  }

  async page(
    list: Worklist,
    conditions: readonly string[],
    rows: number,
  ): Promise<readonly ListedDocument[]> {
    return (await this.#rows(list, conditions, rows, undefined)).map((row) => this.#document(row));
  }

  async folders(team: string | undefined, rows: number): Promise<readonly FolderFigures[]> {
    const { store, words, teamOf, nameOf, teamCode } = this.#stored;
    const found = await store.all(
      `SELECT team, parent, folders.name, place, folder_size, oldest FROM folder_sizes LEFT JOIN folders ON folders.id = parent
       ${team === undefined ? '' : `WHERE team = ${teamCode(team) ?? -1}`} ORDER BY folder_size DESC, oldest, parent LIMIT ${rows}`,
    );
    return found.map((row) => ({
      team: teamOf(row.team),
      id: String(row.parent ?? ''),
      name: String(row.name ?? ''),
      where: nameOf(words.get(Number(row.place)) ?? ''),
      undecided: Number(row.folder_size),
      oldest: dayOfNumber(Number(row.oldest ?? 0)) ?? null,
    }));
  }

  /** A page of a list after a place in its order: each is a look at the table of its own, so nothing is kept sorted. */
  #rows(
    list: Worklist,
    conditions: readonly string[],
    limit: number,
    after: readonly SqlValue[] | undefined,
  ): Promise<readonly Row[]> {
    const from = `(SELECT documents.*, folder_size FROM documents LEFT JOIN folder_sizes USING (team, parent)) AS documents`;
    const [number, text] = list.order;
    const wanted = [this.#stored.ofRun, this.#takes(list), ...conditions].join(' AND ');
    return this.#stored.store.all(
      `WITH listed AS (
         SELECT ${DOCUMENT_ROW}, trashed_on, (${number})::INTEGER AS first_key, ${text} AS second_key
         FROM ${from} WHERE ${wanted})
       SELECT listed.*, folders.name AS folder_name FROM (
         SELECT * FROM listed ${after === undefined ? '' : 'WHERE (first_key, second_key, modified, id) > (?, ?, ?, ?)'}
         ORDER BY first_key, second_key, modified, id LIMIT ${limit}) AS listed
       LEFT JOIN folders ON folders.id = listed.parent ORDER BY first_key, second_key, modified, listed.id`,
      after,
    );
  }

  #document(row: Row): ListedDocument {
    const { words, nameOf } = this.#stored;
    const document = documentRow(row, words, nameOf);
    const record = this.#lost.get(document.id);
    const parent = String(row.parent ?? '');
    return {
      ...document,
      folderId: document.place === 'elsewhere' ? '' : parent,
      folder:
        typeof row.folder_name === 'string'
          ? row.folder_name
          : nameOf(parent) === parent
            ? ''
            : nameOf(parent),
      trashedOn: record?.on ?? dayOfNumber(Number(row.trashed_on ?? 0)) ?? null,
      restoreBy: record?.restoreBy ?? null,
    };
  }
}

/** All lists of all teams, counted in one look. */
async function countLists(
  { store, ofRun, teamOf }: Stored,
  takes: (list: Worklist) => string,
): Promise<WorklistCount[]> {
  const columns = WORKLISTS.map((list, place) => `count(*) FILTER (${takes(list)}) AS list_${place}`).join(
    ', ',
  );
  const rows = await store.all(
    `SELECT team, ${inMyDrive} AS mine, ${columns} FROM documents WHERE ${ofRun} GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  const teams = [...new Set(rows.map(({ team }) => teamOf(team)))];
  return teams.flatMap((team) =>
    WORKLISTS.flatMap(({ id }, place): WorklistCount[] => {
      const count = (mine: boolean): number =>
        rows
          .filter((row) => teamOf(row.team) === team && row.mine === mine)
          .reduce((sum, row) => sum + Number(row[`list_${place}`]), 0);
      const [shared, mine] = [count(false), count(true)];
      return shared + mine === 0 ? [] : [{ team, list: id, shared, inMyDrive: mine }];
    }),
  );
}
