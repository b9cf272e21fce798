import { readFilesBody } from '../../google/reads/files-body.ts';
import type { Body, FilesPage } from '../../google/google.ts';
import { KnownExposures, type FilePermissions, type KnownPermission } from './known-exposures.ts';
import { PageReader, type PageSetting, type PageSource, type TagReading } from './page-reader.ts';
import type { PageRows } from '../store/page-rows.ts';

/** What pages of a live domain are read by. Plain data, so that it can be handed to a thread. */
export interface LiveSetting extends PageSetting {
  readonly tags: TagReading;
  /** Permissions of shared drives that are known from the start. */
  readonly permissions: readonly KnownPermission[];
}

/** What the walk needs of a page to go on to the next. */
export type PageHead = Pick<FilesPage, 'nextPageToken' | 'incompleteSearch'>;

/** A page whose body was read, and whose documents are yet to be judged. */
export interface OpenedPage {
  readonly head: PageHead;
  /** Files whose permissions have to be looked up first. */
  readonly unknown: readonly FilePermissions[];
  /** Judges the documents, once. @param known what was found out about the unknown. */
  rows(known: readonly KnownPermission[]): PageRows;
}

/** Opens pages from their bodies: as plain work that asks nobody anything, whichever thread does it. */
export function pageOpener(setting: LiveSetting): (body: Body, source: PageSource) => OpenedPage {
  const reader = new PageReader(setting);
  const exposures = new KnownExposures(setting.permissions);
  return (body, source) => {
    const { files, nextPageToken, incompleteSearch } = readFilesBody(body);
    return {
      head: { nextPageToken, incompleteSearch },
      unknown: source.kind === 'shared-drive' ? exposures.unknownIn(files) : [],
      rows: (known) => {
        exposures.learn(known);
        return reader.ofFiles(files, source, setting.tags, exposures);
      },
    };
  };
}
