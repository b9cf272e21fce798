import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { documentsTable, foldersTable, listCountsTable } from '../../tables/worklist-tables.ts';
import { linkCell } from '../../tables/cells.ts';
import type { Links } from '../../tables/league-table.ts';
import { numeric, type Cell, type Table } from '../../tables/table.ts';
import { counted, grouped } from '../../words/in-words.ts';
import type { ListedDocument } from '../../worklists/listed-document.ts';
import type { NameMender } from '../../worklists/name-mender.ts';
import type { FolderFigures } from '../../worklists/read-worklists.ts';
import { asksToDecide, DECISIONS } from '../../worklists/decision-list.ts';
import { WORKLISTS, type Worklist } from '../../worklists/worklists.ts';
import { KIM_ROWS } from '../../worklists/write-worklists.ts';
import { heading, paragraph, quiet, table, type Page, type Words } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';

/** Rows of a list that a page shows; its CSV has all. */
export const LIST_ROWS = 20;
/** Folders that a page shows. */
export const FOLDER_ROWS = 10;

export interface ListPageFrom {
  readonly list: Worklist;
  /** How many are on it. */
  readonly count: number;
  /** The first {@link LIST_ROWS} of it. */
  readonly documents: readonly ListedDocument[];
  readonly folders: readonly FolderFigures[];
  readonly asOf: PlainDate;
  readonly mend: NameMender;
  /** A team's title, where the list is all teams'. */
  readonly teamTitle?: (team: string) => string;
  readonly section: string;
}

/** One list: what to do, the folders to begin with, the first documents, and the CSV with all. */
export function listPage({
  list,
  count,
  documents,
  folders,
  asOf,
  mend,
  teamTitle,
  section,
}: ListPageFrom): Page {
  const sheet = sheetWords(list, count, teamTitle !== undefined);
  const shown = documents.length;
  const byFolder = list.id === 'undecided-documents' && folders.length > 0;
  return {
    file: `${list.id}.html`,
    heading: list.title,
    lead: list.todo,
    section,
    blocks: [
      paragraph([shown < count ? `These are the first ${grouped(shown)}. ` : '', ...sheet]),
      ...(byFolder ? [heading('by-folder', 'By folder'), table(foldersTable(folders, teamTitle))] : []),
      ...(byFolder ? [heading('by-document', 'By document')] : []),
      table(
        documentsTable(list, documents, { mend, asOf, ...(teamTitle === undefined ? {} : { teamTitle }) }),
      ),
      quiet(
        'Each name opens the file in Drive. Titles in My Drive are not here: only their owner sees them.',
      ),
    ],
  };
}

/** Where the whole list is: a team's, the decision list for some; all teams', cut at the most pressing. */
function sheetWords({ id }: Worklist, count: number, ofAll: boolean): Exclude<Words, string> {
  if (ofAll && count > KIM_ROWS)
    return [
      {
        text: `The first ${grouped(KIM_ROWS)} of ${grouped(count)} as a spreadsheet (CSV)`,
        href: `${id}.csv`,
      },
      '; each team has all of its own in its folder.',
    ];
  if (!ofAll && asksToDecide(id))
    return [
      { text: 'The decision list (CSV)', href: DECISIONS },
      ` has all ${grouped(count)}, with a column to fill in.`,
    ];
  return [{ text: `All ${grouped(count)} as a spreadsheet (CSV)`, href: `${id}.csv` }, '.'];
}

/** All lists of all teams: how long each is, and whose. */
export function listsPage({ counts, result }: Pick<SiteFacts, 'counts' | 'result'>, links: Links): Page {
  const shared = counts.reduce((sum, count) => sum + count.shared, 0);
  return {
    file: 'lists.html',
    heading: 'Lists to work through',
    lead: `${counted(shared, 'entry', 'entries')} in shared places, over ${counted(result.teams.length, 'team')}. One document can be on several lists.`,
    section: 'lists.html',
    blocks: [
      table(listCountsTable(counts, ({ id }) => `${id}.html`)),
      heading('by-team', 'By team'),
      table(countsByTeam({ counts, result }, links)),
      quiet(
        'Documents in shared places. What stands in My Drive is counted above and listed for its owner alone.',
      ),
    ],
  };
}

/** Lists by team, in shared places. */
export const countsByTeam = (
  { counts, result }: Pick<SiteFacts, 'counts' | 'result'>,
  { team: link }: Links = {},
): Table => ({
  id: 'lists-by-team',
  caption: 'Length of each list, by team',
  columns: [{ heading: 'Team' }, ...WORKLISTS.map(({ title }) => numeric(title))],
  rows: result.teams.map(({ id, title }): Cell[] => [
    linkCell(title, link?.(id)),
    ...WORKLISTS.map((list) => counts.find((it) => it.team === id && it.list === list.id)?.shared ?? 0),
  ]),
  empty: 'There are no teams.',
});
