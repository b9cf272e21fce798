import { FOLDER_TYPE, SHORTCUT_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import type { Setting } from '../panel.ts';
import type { DriveService, FileQuery } from '../services/drive-service.ts';
import { viewDocument, type DocumentView } from '../view/document-view.ts';
import { lookAbove } from './folder-tree.ts';
import { listFolders } from './list-folders.ts';

/** Documents that wait for somebody, as far as was looked. */
export interface WorkList {
  readonly waiting: readonly DocumentView[];
  /** Some of which it is not known whether they are part of a case, and so decided. */
  readonly uncertain: number;
  /** There are more documents than were looked through. */
  readonly more: boolean;
  /** Google did not look everywhere, so some may be missing. */
  readonly incomplete: boolean;
}

const DOCUMENTS = `trashed = false and mimeType != '${FOLDER_TYPE}' and mimeType != '${SHORTCUT_TYPE}'`;

/**
 * Lists documents, newest first, and keeps those that nobody has decided or whose decision no longer stands. Two calls:
 * the documents, and the folders that may make them part of a case. Nothing that the person cannot open is in either.
 */
export function listWork(
  where: Pick<FileQuery, 'within' | 'orderBy'>,
  isMeant: (file: GoogleFile) => boolean,
  drive: DriveService,
  setting: Setting,
): WorkList {
  const page = drive.list({ ...where, q: DOCUMENTS, pageSize: 100, reads: 'whole' });
  const meant = page.files.filter(isMeant);
  const looked = { more: page.nextPageToken !== undefined, incomplete: page.incomplete };
  if (meant.length === 0) return { waiting: [], uncertain: 0, ...looked };
  const tree = listFolders(where.within, drive);
  const waiting = meant
    .map((file) =>
      viewDocument({ file, ...lookAbove(file, tree, setting.index), neighbours: undefined }, setting),
    )
    .filter(waits);
  return {
    waiting,
    uncertain: waiting.filter(({ reading }) => reading.case.kind === 'unknown').length,
    ...looked,
  };
}

/** Whether a document waits for a person: undecided, in conflict, or of a class that is no more. */
const waits = ({ evaluation: { decision } }: DocumentView): boolean =>
  decision.kind === 'undecided' || decision.kind === 'conflict' || decision.kind === 'withdrawn';
