import type { Google } from '../../google/google.ts';
import type { Gap } from '../result/audit-result.ts';
import { gapOfError } from '../sources/gap-of-error.ts';
import { sourcesOf, type AuditPlan, type Source } from '../sources/plan.ts';
import type { JournalRead } from '../store/run-log.ts';
import type { AuditStore, JournalEntry } from '../store/store.ts';
import type { Words } from '../store/words.ts';
import type { findCases } from './find-cases.ts';
import { type CaseTree } from './find-cases.ts';
import { folderRow } from './folder-row.ts';
import { inFlight } from './in-flight.ts';
import type { PageReader } from './page-reader.ts';
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
  /** Made once the folders are known, since they say which documents stand in a case. */
  readonly pageReader: (cases: CaseTree) => PageReader;
  readonly casesOf: () => ReturnType<typeof findCases>;
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
}

/** Walks all folders, then all documents: a document's case can hang on anybody's folder. Broken sources are named, the others go on. */
export async function walkSources(options: WalkOptions): Promise<SourceRead[]> {
  const sources = sourcesOf(options.plan);
  const throttle = new Throttle(options.concurrency, () => options.google.counts.retries);
  const folders = await walkPart('folders', sources, options, throttle);
  const readable = folders.filter(({ gap }) => gap === undefined).map(({ source }) => source);
  const cases = await options.casesOf();
  const documents = await walkPart('documents', readable, options, throttle, options.pageReader(cases));
  return [...folders.filter(({ gap }) => gap !== undefined), ...documents];
}

async function walkPart(
  part: JournalEntry['part'],
  sources: readonly Source[],
  options: WalkOptions,
  throttle: Throttle,
  pages?: PageReader,
): Promise<SourceRead[]> {
  const { journal, onProgress } = options;
  let [sourcesDone, documents] = [0, 0];
  const tell = (): void => onProgress?.({ part, sources: sources.length, sourcesDone, documents });
  tell();
  return inFlight(sources, options.concurrency, async (source) => {
    const progress = journal.progressOf(source.number, part);
    const work = listWork(source, options, throttle, pages, (rows) => {
      documents += rows;
      tell();
    });
    try {
      const { reader } = progress.done ? progress : await walkList(source, part, progress, work);
      return { source, reader, gap: undefined };
    } catch (error) {
      return { source, reader: undefined, gap: brokenGap(error, source, part) };
    } finally {
      sourcesDone += 1;
      tell();
    }
  });
}

function listWork(
  source: Source,
  { google, store, run, plan, words, exposures }: WalkOptions,
  throttle: Throttle,
  pages: PageReader | undefined,
  onRows: (rows: number) => void,
): ListWork {
  return {
    google,
    throttle,
    labelId: plan.labelMap?.labelId,
    restart: (journal) => store.write({ run, journal }),
    keep: async ({ files }, entry) => {
      if (pages === undefined) {
        const folders = { source: source.number, rows: files.map(folderRow) };
        await store.write({ run, folders, journal: entry });
        return 0;
      }
      if (source.kind === 'shared-drive') await exposures.learn(files);
      const documents = pages.ofFiles(files, source, plan, exposures);
      const { permissions, lookups } = exposures.takeFresh();
      const rows = documents.count;
      const journal = { ...entry, rows, lookups };
      await store.write({ run, words: words.takeFresh(), documents, permissions, journal });
      onRows(rows);
      return rows;
    },
  };
}

function brokenGap(error: unknown, { kind, id, name }: Source, part: JournalEntry['part']): Gap {
  if (!(error instanceof ListBroken)) throw error;
  const read =
    part === 'folders' ? { pages: 0, documents: 0 } : { pages: error.pages, documents: error.rows };
  return gapOfError(error.cause, kind === 'user' ? { source: name, kind } : { source: name, kind, id }, read);
}
