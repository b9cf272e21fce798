import { FOLDER_TYPE, SHORTCUT_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import type { Gap } from '../audit/result/audit-result.ts';
import { gapOfError } from '../audit/sources/gap-of-error.ts';
import type { Source } from '../audit/sources/plan.ts';
import { inFlight } from '../batch/in-flight.ts';
import { Throttle } from '../audit/walk/throttle.ts';
import { ListBroken, NOTHING_READ, walkList, type ListWork } from '../audit/walk/walk-list.ts';
import type { FilesPage, Google } from '../google/google.ts';

/** What became of one source: what was made of its files, or why it could not be read to its end. */
export interface SourceListed<T> {
  readonly source: Source;
  readonly items: readonly T[];
  /** Files that are neither folders nor shortcuts. */
  readonly documents: number;
  readonly gap: Gap | undefined;
}

/**
 * Reads lists of files to their ends and makes something of each file. Of a list that broke off nothing is used: half a
 * drive would pass for a whole one.
 * @param make of a file; `undefined` for nothing.
 */
export function listSources<T>(
  sources: readonly Source[],
  part: 'folders' | 'documents',
  google: Google,
  { concurrency, labelId }: { readonly concurrency: number; readonly labelId: string | undefined },
  make: (file: GoogleFile, source: Source) => T | undefined,
): Promise<readonly SourceListed<T>[]> {
  const throttle = new Throttle(concurrency, () => google.counts.retries);
  return inFlight(sources, concurrency, async (source): Promise<SourceListed<T>> => {
    const read: { items: T[]; documents: number; isShort: boolean } = {
      items: [],
      documents: 0,
      isShort: false,
    };
    const work: ListWork<FilesPage> = {
      ask: (query, token) => google.filesPage(query, token),
      throttle,
      labelId,
      keep: ({ files, incompleteSearch }) => {
        read.isShort ||= incompleteSearch;
        for (const file of files) {
          if (file.mimeType !== FOLDER_TYPE && file.mimeType !== SHORTCUT_TYPE) read.documents += 1;
          const item = make(file, source);
          if (item !== undefined) read.items.push(item);
        }
        return Promise.resolve(files.length);
      },
      restart: () => {
        read.items = [];
        read.documents = 0;
        return Promise.resolve();
      },
    };
    try {
      await walkList(source, part, NOTHING_READ, work);
      return {
        source,
        items: read.items,
        documents: read.documents,
        gap: read.isShort ? shortGap(source) : undefined,
      };
    } catch (error) {
      if (!(error instanceof ListBroken)) throw error;
      return { source, items: [], documents: 0, gap: gapOfError(error.cause, named(source)) };
    }
  });
}

const named = ({ kind, id, name }: Source): Pick<Gap, 'source' | 'kind'> & { readonly id?: string } =>
  kind === 'user' ? { source: name, kind } : { source: name, kind, id };

const shortGap = (source: Source): Gap => ({
  ...named(source),
  reason: 'Google did not search everything, so its list is short.',
  remedy: 'Plan again later.',
  partly: true,
});
