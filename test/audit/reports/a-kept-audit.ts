import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MarkingStanding } from '#policy/markings/marking-standing.ts';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { STATUSES, type NameStanding, type Status } from '#policy/evaluation/evaluation.ts';
import type { Exposure, Place } from '#policy/facts/document-facts.ts';
import type { KeptAudit } from '../../../scripts/audit/kept-audit.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import type { AuditResult } from '../../../scripts/audit/result/audit-result.ts';
import {
  ACTIONS,
  EXPOSURES,
  FLAG,
  NAME_STANDINGS,
  PLACE_KINDS,
} from '../../../scripts/audit/store/columns.ts';
import { dayNumber } from '../../../scripts/audit/store/day-number.ts';
import { openDuckStore } from '../../../scripts/audit/store/duck-store.ts';
import type { AuditStore } from '../../../scripts/audit/store/store.ts';
import { Words } from '../../../scripts/audit/store/words.ts';
import { whatWasLearned } from '../result/a-department.ts';

/** A document as a test thinks of it; what it leaves out is a decided document of Finance with nothing to do. */
export interface GivenDocument {
  readonly id: string;
  readonly name?: string;
  /** Team id; empty for what nobody claims. */
  readonly team?: string;
  readonly placeKind?: Place['kind'];
  /** Drive id or owner's address. */
  readonly place?: string;
  readonly folder?: string;
  readonly status?: Status;
  readonly code?: string;
  readonly inCase?: string;
  readonly action?: (typeof ACTIONS)[number];
  readonly nameStanding?: NameStanding;
  readonly exposure?: Exposure;
  readonly tagProblems?: string;
  readonly marking?: MarkingStanding;
  readonly recent?: boolean;
  readonly modified?: string;
  readonly made?: string;
  readonly due?: string;
  readonly trashedOn?: string;
  readonly outcomes?: number;
}

/** Folder names by id. */
export type GivenFolders = Readonly<Record<string, string>>;

export const DRIVE_NAMES: Readonly<Record<string, string>> = {
  'drive-finance': 'Finance',
  'drive-policy': 'Policy',
};

export interface Given {
  readonly documents?: readonly GivenDocument[];
  readonly folders?: GivenFolders;
  readonly result?: AuditResult;
}

/** Keeps documents in a store of their own, as an audit would have, while `work` runs. */
export async function withKeptAudit<T>(
  { documents = [], folders = {}, result = assembleResult(whatWasLearned()) }: Given,
  work: (audit: KeptAudit, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wtk-kept-'));
  const store = await openDuckStore(join(folder, 'audit.duckdb'));
  try {
    await keep(store, documents, folders);
    return await work({ result, store, nameOf: (place) => DRIVE_NAMES[place] ?? place }, folder);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function keep(
  store: AuditStore,
  documents: readonly GivenDocument[],
  folders: GivenFolders,
): Promise<void> {
  const words = new Words();
  const rows = documents.map((document) => rowOf(document, words));
  const columns = Object.keys(rows[0] ?? rowOf({ id: 'none' }, new Words()));
  const isText = (column: string): boolean => ['id', 'name', 'parent', 'tag_problems'].includes(column);
  const shape = JSON.stringify([
    Object.fromEntries(columns.map((column) => [column, isText(column) ? 'VARCHAR' : 'INTEGER'])),
  ]);
  await store.run([
    { sql: "INSERT INTO runs (run, state) VALUES (1, 'finished')" },
    {
      sql: `INSERT INTO documents BY NAME SELECT row.*, 1 AS run FROM (SELECT unnest(from_json(?, '${shape}')) AS row)`,
      values: [JSON.stringify(rows)],
    },
    ...words
      .takeFresh()
      .map(([code, word]) => ({ sql: 'INSERT INTO words VALUES (?, ?)', values: [code, word] })),
    ...Object.entries(folders).map(([id, name]) => ({
      sql: 'INSERT INTO folders VALUES (?, ?)',
      values: [id, name],
    })),
  ]);
}

const day = (date: string | undefined): number => dayNumber(date as PlainDate | undefined);

function rowOf(given: GivenDocument, words: Words): Record<string, string | number> {
  const { id, name = '2026-05-02 Finance committee minutes', team = 'finance' } = given;
  const { placeKind = 'shared-drive', place = 'drive-finance', folder = 'folder-1', status = 'keep' } = given;
  const { code = '', nameStanding = 'passes', exposure = 'inside', trashedOn } = given;
  return {
    id,
    name,
    parent: folder,
    tag_problems: given.tagProblems ?? '',
    place_kind: PLACE_KINDS.indexOf(placeKind),
    place: words.code(place),
    team: words.code(team),
    class: words.code(code),
    in_case: words.code(given.inCase ?? ''),
    status: STATUSES.indexOf(status),
    action: ACTIONS.indexOf(given.action ?? ''),
    outcomes: given.outcomes ?? 0,
    flags:
      (EXPOSURES.indexOf(exposure) << FLAG.exposure) |
      (NAME_STANDINGS.indexOf(nameStanding) << FLAG.nameStanding) |
      (trashedOn === undefined ? 0 : FLAG.trashed) |
      (given.recent === true ? FLAG.recent : 0) |
      (given.marking === 'above' ? FLAG.markedAbove : 0) |
      (given.marking === 'to-mend' ? FLAG.markingToMend : 0),
    modified: day(given.modified ?? '2026-05-02'),
    created: day(given.made),
    made: day(given.made),
    due: day(given.due),
    trashed_on: day(trashedOn),
  };
}
