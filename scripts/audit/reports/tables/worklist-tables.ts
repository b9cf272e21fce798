import { daysBetween, parsePlainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import { counted } from '../words/in-words.ts';
import { linkTo } from '../worklists/link-to.ts';
import type { ListedDocument } from '../worklists/listed-document.ts';
import type { NameMender } from '../worklists/name-mender.ts';
import type { FolderFigures, WorklistCount } from '../worklists/read-worklists.ts';
import { WORKLISTS, type Worklist } from '../worklists/worklists.ts';
import { dayCell, nameCell } from './cells.ts';
import { numeric, type Cell, type Column, type Table } from './table.ts';

/** The documents of a list, each linked to its file. */
export function documentsTable(
  list: Worklist,
  documents: readonly ListedDocument[],
  {
    mend,
    asOf,
    teamTitle,
  }: { readonly mend: NameMender; readonly asOf: PlainDate; readonly teamTitle?: (team: string) => string },
): Table {
  const bin = list.id === 'records-in-the-bin';
  const places = new Set(documents.map(({ where }) => where)).size;
  return {
    id: 'documents',
    caption: list.title,
    columns: [
      { heading: 'Document' },
      ...(bin ? [{ heading: 'Days left' }] : []),
      ...(teamTitle === undefined ? [] : [{ heading: 'Team' }]),
      ...list.columns.map((column): Column => ({ heading: capital(column) })),
      { heading: 'Folder' },
      { heading: 'Last changed' },
    ],
    rows: documents.map((document): Cell[] => [
      nameCell(document.name, linkTo(document)),
      ...(bin ? [daysLeft(document, asOf)] : []),
      ...(teamTitle === undefined ? [] : [teamTitle(document.team)]),
      ...list.about(document, mend).map((about, place): Cell => aboutCell(about, list.columns[place])),
      placeCell(document, places > 1),
      dayCell(document.modifiedOn),
    ]),
    empty: 'Nothing is on this list.',
  };
}

/** The folder, and below it the drive where documents are of several. */
function placeCell({ folder, where }: ListedDocument, several: boolean): Cell {
  if (folder === '' || folder === where) return nameCell(where, null);
  return { ...nameCell(folder, null), ...(several ? { note: where } : {}) };
}

/** Folders with undecided documents, each linked. */
export const foldersTable = (
  folders: readonly FolderFigures[],
  teamTitle?: (team: string) => string,
): Table => ({
  id: 'folders',
  caption: 'Folders with most undecided documents',
  columns: [
    { heading: 'Folder' },
    ...(teamTitle === undefined ? [] : [{ heading: 'Team' }]),
    { heading: 'Where' },
    numeric('Undecided'),
    { heading: 'Oldest change' },
  ],
  rows: folders.map(({ id, name, where, team, undecided, oldest }): Cell[] => [
    nameCell(name === '' ? `Top of ${where}` : name, folderLink(id)),
    ...(teamTitle === undefined ? [] : [teamTitle(team)]),
    where,
    undecided,
    dayCell(oldest),
  ]),
  empty: 'No folder in a shared drive has an undecided document.',
});

/** How long each list is, with a link to it where there is a page. */
export const listCountsTable = (
  counts: readonly WorklistCount[],
  link: (list: Worklist) => string | undefined,
): Table => ({
  id: 'lists',
  caption: 'Lists to work through',
  columns: [{ heading: 'List' }, numeric('In shared places'), numeric('In My Drive')],
  rows: WORKLISTS.flatMap((list): Cell[][] => {
    const own = counts.filter((count) => count.list === list.id);
    if (own.length === 0) return [];
    const shared = own.reduce((sum, count) => sum + count.shared, 0);
    const mine = own.reduce((sum, count) => sum + count.inMyDrive, 0);
    const href = shared === 0 ? undefined : link(list);
    return [[{ text: list.title, ...(href === undefined ? {} : { href }) }, shared, mine]];
  }),
  empty: 'There is nothing to do: every list is empty.',
});

/** `12 days left`, counted to the last day in the bin. */
export function daysLeft({ restoreBy }: Pick<ListedDocument, 'restoreBy'>, asOf: PlainDate): Cell {
  const last = restoreBy === null ? undefined : parsePlainDate(restoreBy);
  if (last === undefined) return 'Not known';
  const days = daysBetween(asOf, last);
  if (days < 0) return { text: 'Gone from the bin', value: days };
  return { text: days === 0 ? 'Last day' : `${counted(days, 'day')} left`, value: days, tight: true };
}

const folderLink = (id: string): string | null =>
  /^[\w-]{5,}$/.test(id) ? `https://drive.google.com/open?id=${encodeURIComponent(id)}` : null;

/** Days in words, sentences with a capital; a name as it is. */
function aboutCell(about: string | null, column: string | undefined): Cell {
  if (about === null || column === 'proposed name') return about;
  if (column === 'class') return { text: about, tight: true };
  return /^\d{4}-\d{2}-\d{2}$/.test(about) ? dayCell(about) : capital(about);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
