import type { FilesQuery } from '../../google/google.ts';
import { GoogleError } from '../../google/google-error.ts';
import type { JournalEntry } from '../store/store.ts';
import type { PageHead } from '../pages/open-page.ts';
import type { Source } from '../sources/plan.ts';
import type { Throttle } from './throttle.ts';

/** A list may be thrown away and begun again so often; then its source is a gap. */
const MOST_RESTARTS = 3;

/** How far a list was read, from the journal. */
export interface ListProgress {
  readonly token: string | undefined;
  /** Place among the source's readers of whoever read it. */
  readonly reader: number;
  readonly pages: number;
  readonly rows: number;
  readonly done: boolean;
}
export const NOTHING_READ: ListProgress = { token: undefined, reader: 0, pages: 0, rows: 0, done: false };

/** What stopped a list, and how much of it had been read. */
export class ListBroken extends Error {
  override readonly name = 'ListBroken';
  readonly pages: number;
  readonly rows: number;

  constructor(cause: unknown, pages: number, rows: number) {
    super('The list broke off', { cause });
    this.pages = pages;
    this.rows = rows;
  }
}

export interface ListRead {
  readonly pages: number;
  readonly rows: number;
  /** Place among the source's readers of whoever read it to its end. */
  readonly reader: number;
}

export interface ListWork<Page extends PageHead> {
  readonly ask: (query: FilesQuery, token: string | undefined) => Promise<Page>;
  readonly throttle: Throttle;
  readonly labelId: string | undefined;
  /** Keeps a page and its journal entry, whose rows it counts, together; answers with them when the next page may come. */
  readonly keep: (page: Page, entry: JournalEntry) => Promise<number>;
  readonly restart: (entry: JournalEntry) => Promise<void>;
}

/**
 * Reads one list of files to its end, from where the journal says it got to. A rejected page token throws the list away
 * and begins it again; a reader who cannot be used gives way to the next.
 * @throws ListBroken when neither helps.
 */
export async function walkList<Page extends PageHead>(
  source: Source,
  part: JournalEntry['part'],
  progress: ListProgress,
  work: ListWork<Page>,
): Promise<ListRead> {
  let { token, pages, rows, reader } = progress;
  let restarts = 0;
  let asked: Asked<Page> | undefined;
  const entry = (page?: PageHead): JournalEntry => ({
    source: source.number,
    part,
    reader,
    token: page?.nextPageToken ?? null,
    rows: 0,
    restarted: page === undefined,
    incompleteSearch: page?.incompleteSearch ?? false,
    lookups: 0,
    retries: 0,
  });
  for (;;) {
    const current = asked ?? ask(source, part, reader, token, work);
    asked = undefined;
    try {
      let page: Page;
      try {
        page = await current.page;
        if (page.nextPageToken !== undefined && page.nextPageToken === token) throw endless(source, token);
      } catch (error) {
        const next = whatNext(error, { token, restarts, reader, readers: source.readers.length });
        if (next === 'give up') throw new ListBroken(error, pages, rows);
        if (next === 'next reader') reader += 1;
        else restarts += 1;
        [token, pages, rows] = [undefined, 0, 0];
        await work.restart(entry());
        continue;
      }
      token = page.nextPageToken;
      // The next page is fetched while this one is worked through.
      if (token !== undefined) asked = ask(source, part, reader, token, work);
      rows += await work.keep(page, entry(page));
      pages += 1;
      if (token === undefined) return { pages, rows, reader };
    } catch (error) {
      asked?.giveUp();
      throw error;
    } finally {
      current.giveUp();
    }
  }
}

/** A page on its way; it holds its place until it is worked through or given up. */
interface Asked<Page> {
  readonly page: Promise<Page>;
  giveUp(): void;
}

function ask<Page extends PageHead>(
  { kind, id, readers }: Source,
  part: JournalEntry['part'],
  reader: number,
  token: string | undefined,
  { ask: askGoogle, throttle, labelId }: ListWork<Page>,
): Asked<Page> {
  const query: FilesQuery = {
    subject: readers[reader]?.address ?? id,
    only: part,
    ...(kind === 'shared-drive' ? { drive: id } : {}),
    ...(labelId === undefined || part === 'folders' ? {} : { labelId }),
  };
  const place = throttle.place();
  const page = place.then(() => askGoogle(query, token));
  // A page ahead is looked at when its turn comes; until then its failure is nobody's.
  page.catch(() => undefined);
  return {
    page,
    giveUp: () =>
      void place.then((handOn) => {
        handOn();
      }),
  };
}

interface Standing {
  readonly token: string | undefined;
  readonly restarts: number;
  readonly reader: number;
  readonly readers: number;
}

function whatNext(error: unknown, standing: Standing): 'restart' | 'next reader' | 'give up' {
  if (!(error instanceof GoogleError)) return 'give up';
  if (error.kind === 'page-token' && standing.token !== undefined)
    return standing.restarts < MOST_RESTARTS ? 'restart' : 'give up';
  const readerIsGone = error.kind === 'subject' || error.kind === 'forbidden' || error.kind === 'not-found';
  return readerIsGone && standing.reader + 1 < standing.readers ? 'next reader' : 'give up';
}

const endless = (source: Source, token: string): GoogleError =>
  new GoogleError(`Google gave the page token '${token.slice(0, 12)}…' twice, so the list would never end`, {
    kind: 'malformed',
    status: 200,
    reason: undefined,
    doing: `list the files of ${source.name}`,
    subject: undefined,
    attempts: 1,
    remedy: 'Run the audit again; if it happens again, report it to Google',
  });
