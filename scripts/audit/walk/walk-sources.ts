import type { FilesPage, Google } from '../../google/google.ts';
import { GoogleError } from '../../google/google-error.ts';
import type { Gap } from '../result/audit-result.ts';
import { gapOfError } from '../sources/gap-of-error.ts';
import { sourcesOf, type AuditPlan, type Source } from '../sources/plan.ts';
import type { JournalRead } from '../store/run-log.ts';
import type { AuditStore, JournalEntry } from '../store/store.ts';
import type { Words } from '../store/words.ts';
import type { LiveSetting, PageHead } from '../pages/open-page.ts';
import type { PageDesk, PageInHand } from '../pages/page-desk.ts';
import type { CaseTree } from './find-cases.ts';
import { folderRow } from './folder-row.ts';
import { inFlight } from '../../batch/in-flight.ts';
import type { PermissionExposures } from './permission-exposures.ts';
import { Throttle } from './throttle.ts';
import { ListBroken, walkList, type ListWork } from './walk-list.ts';

/** How far the walk got, for a person who waits. */
export interface WalkProgress {
  readonly part: JournalEntry['part'];
  readonly sources: number;
  readonly sourcesDone: number;
  readonly documents: number;
}

export interface WalkOptions {
  readonly google: Google;
  readonly store: AuditStore;
  readonly run: number;
  readonly plan: AuditPlan;
  readonly journal: JournalRead;
  readonly words: Words;
  readonly exposures: PermissionExposures;
  readonly openDesk: () => PageDesk;
  /** What documents are judged by: known once the folders are, since they say which documents stand in a case. */
  readonly settingOf: (cases: CaseTree) => LiveSetting;
  readonly casesOf: () => Promise<CaseTree>;
  /** Pages asked for at once, at most. */
  readonly concurrency: number;
  readonly onProgress: ((progress: WalkProgress) => void) | undefined;
}

/** How one source came out. A broken one is not counted: half a drive would pass for a whole one. */
export interface SourceRead {
  readonly source: Source;
  /** `undefined` where the list broke off. */
  readonly reader: number | undefined;
  readonly gap: Gap | undefined;
  /** Google refused from the first call, because Drive is switched off for the person. */
  readonly driveOff: boolean;
}

/** Walks all folders, then all documents: a document's case can hang on anybody's folder. Broken sources are named, the others go on. */
export async function walkSources(options: WalkOptions): Promise<SourceRead[]> {
  const sources = sourcesOf(options.plan);
  const throttle = new Throttle(options.concurrency, () => options.google.counts.retries);
  const noted = journalOf(options);
  // Its thread starts while the folders are walked.
  const desk = options.openDesk();
  try {
    const folders = await walkPart('folders', sources, options, (source) =>
      folderWork(source, options, throttle, noted),
    );
    const readable = folders.filter(({ gap }) => gap === undefined).map(({ source }) => source);
    desk.begin(options.settingOf(await options.casesOf()));
    const documents = await walkPart('documents', readable, options, (source, onRows) =>
      documentWork(source, options, throttle, noted, desk, onRows),
    );
    return [...folders.filter(({ gap }) => gap !== undefined), ...documents];
  } finally {
    await desk.close();
  }
}

async function walkPart<Page extends PageHead>(
  part: JournalEntry['part'],
  sources: readonly Source[],
  { journal, concurrency, onProgress }: WalkOptions,
  workOn: (source: Source, onRows: (rows: number) => void) => ListWork<Page>,
): Promise<SourceRead[]> {
  let [sourcesDone, documents] = [0, 0];
  const tell = (): void => onProgress?.({ part, sources: sources.length, sourcesDone, documents });
  tell();
  return inFlight(sources, concurrency, async (source) => {
    const progress = journal.progressOf(source.number, part);
    const work = workOn(source, (rows) => {
      documents += rows;
      tell();
    });
    try {
      const { reader } = progress.done ? progress : await walkList(source, part, progress, work);
      return { source, reader, gap: undefined, driveOff: false };
    } catch (error) {
      const gap = brokenGap(error, source, part);
      return { source, reader: undefined, gap, driveOff: part === 'folders' && isDriveOff(error, source) };
    } finally {
      sourcesDone += 1;
      tell();
    }
  });
}

/** Puts into each entry what it took to get there since the last: a stopped run's are not to be lost. */
function journalOf({ google }: WalkOptions): (entry: JournalEntry) => JournalEntry {
  let noted = 0;
  return (entry) => {
    const retries = google.counts.retries - noted;
    noted += retries;
    return { ...entry, retries };
  };
}

function folderWork(
  { number }: Source,
  { google, store, run }: WalkOptions,
  throttle: Throttle,
  noted: (entry: JournalEntry) => JournalEntry,
): ListWork<FilesPage> {
  return {
    ask: (query, token) => google.filesPage(query, token),
    throttle,
    labelId: undefined,
    restart: (entry) => store.write({ run, journal: noted(entry) }),
    keep: async ({ files }, entry) => {
      const folders = { source: number, rows: files.map(folderRow) };
      await store.write({ run, folders, journal: noted({ ...entry, rows: files.length }) });
      return files.length;
    },
  };
}

function documentWork(
  source: Source,
  { google, store, run, plan, words, exposures }: WalkOptions,
  throttle: Throttle,
  noted: (entry: JournalEntry) => JournalEntry,
  desk: PageDesk,
  onRows: (rows: number) => void,
): ListWork<PageInHand> {
  return {
    ask: (query, token) => google.filesBody(query, token, (body) => desk.read(body, source)),
    throttle,
    labelId: plan.labelMap?.labelId,
    restart: (entry) => store.write({ run, journal: noted(entry) }),
    keep: async (page, entry) => {
      const documents = words.renumber(await page.rows());
      const { permissions, lookups } = exposures.takeFresh();
      const rows = documents.count;
      const journal = noted({ ...entry, rows, lookups });
      await store.write({ run, words: words.takeFresh(), documents, permissions, journal });
      onRows(rows);
      return rows;
    },
  };
}

/** Whoever could be read for a while had a Drive: that is a gap. */
const isDriveOff = (error: unknown, { kind }: Source): boolean =>
  kind === 'user' &&
  error instanceof ListBroken &&
  error.pages === 0 &&
  error.cause instanceof GoogleError &&
  error.cause.reason === 'domainPolicy';

function brokenGap(error: unknown, { kind, id, name }: Source, part: JournalEntry['part']): Gap {
  if (!(error instanceof ListBroken)) throw error;
  const read =
    part === 'folders' ? { pages: 0, documents: 0 } : { pages: error.pages, documents: error.rows };
  return gapOfError(error.cause, kind === 'user' ? { source: name, kind } : { source: name, kind, id }, read);
}
