import { fileKind } from '#policy/facts/file-kind.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { columnsOf, requireColumns } from '../csv/columns.ts';
import { dayOf } from '../csv/day-of.ts';
import { notedDay } from '../csv/noted-day.ts';
import { quoted } from '../csv/quoted.ts';
import { idOfRow } from '../id-of-row.ts';
import type { RowNotes, RowReader } from '../inventory.ts';
import { mimeTypeOfName } from '../mime-type-of-name.ts';
import { TAGS_NOT_LISTED } from '../tags-not-listed.ts';
import { folderOf } from './folder-of.ts';

/** What DROID says of a node it could not open. */
const REFUSED: ReadonlySet<string> = new Set(['access denied', 'error', 'not found']);

/**
 * Reads rows of a DROID export. `Folder` rows are folders; files, containers (archives) and what is inside them are
 * documents. Where a file has several formats and DROID wrote a row for each, the first stands for the file. Times
 * have no zone and are London days as written.
 */
export function droidReader(file: string, heading: readonly string[]): RowReader {
  const columns = columnsOf(heading);
  requireColumns(file, columns, 'DROID', [['NAME'], ['TYPE'], ['FILE_PATH', 'URI']]);
  let previous = '';
  return (record, line, notes) => {
    const cell = (name: string): string | undefined => columns.cell(record, name);
    const node = cell('ID') ?? cell('URI') ?? cell('FILE_PATH') ?? '';
    if (node !== '' && node === previous) return { is: 'further-format' };
    previous = node;
    const type = (cell('TYPE') ?? '').toLowerCase();
    noteRefusal(cell('FILE_PATH') ?? cell('URI') ?? '', cell('STATUS'), type, notes);
    if (type === 'folder') return { is: 'folder' };
    if (type !== 'file' && type !== 'container')
      notes.problem({
        line,
        column: 'TYPE',
        message: `${quoted(type)} is not one of Folder, Container, File: taken as a file`,
      });
    return { is: 'document', facts: factsOf(cell, line, notes) };
  };
}

function factsOf(cell: (name: string) => string | undefined, line: number, notes: RowNotes): DocumentFacts {
  const [uri, path] = [cell('URI') ?? '', cell('FILE_PATH') ?? cell('URI') ?? ''];
  const isInArchive = uri !== '' && !/^file:/i.test(uri);
  const name = cell('NAME') ?? '';
  const mimeType = cell('MIME_TYPE')?.split(',', 1)[0]?.trim() ?? mimeTypeOfName(name);
  return {
    id: idOfRow(isInArchive ? uri : (cell('FILE_PATH') ?? cell('URI')), { line, column: 'FILE_PATH' }, notes),
    name,
    kind: fileKind(mimeType),
    mimeType,
    place: { kind: 'elsewhere', path: folderOf(path) },
    parent: cell('PARENT_ID'),
    createdOn: undefined,
    modifiedOn: notedDay(dayOf(cell('LAST_MODIFIED')), { line, column: 'LAST_MODIFIED' }, notes),
    migratedOn: undefined,
    modifiedTime: undefined,
    trashed: false,
    trashedOn: undefined,
    tag: TAGS_NOT_LISTED,
    exposure: 'unknown',
    received: false,
    locked: isInArchive,
    link: undefined,
  };
}

/** A folder that DROID could not open has files that are not in the listing. */
function noteRefusal(path: string, status: string | undefined, type: string, notes: RowNotes): void {
  if (status === undefined || type !== 'folder' || !REFUSED.has(status.toLowerCase())) return;
  notes.gap({
    source: path,
    kind: 'folder',
    reason: `DROID could not open this folder (${status}), so what is in it is not in the listing`,
    remedy: 'run DROID again with an account that may read it',
    partly: false,
  });
}
