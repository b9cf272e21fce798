import type { AuditResult } from '../../../result/audit-result.ts';
import { dayCell, nameCell } from '../../tables/cells.ts';
import { firstRows, ROWS_SHOWN, type Cell, type Table } from '../../tables/table.ts';
import { counted } from '../../words/in-words.ts';
import { isInMyDrive } from '../../words/is-in-my-drive.ts';
import { mostPressingFirst } from '../../words/most-pressing-first.ts';
import { paragraph, table, type Page } from '../page.ts';

/** Records binned or deleted before they fell due. Titles in My Drive are counted, not shown. */
export function lostPage({ lost }: Pick<AuditResult, 'lost'>): Page {
  const shared = mostPressingFirst(lost.filter((record) => !isInMyDrive(record)));
  const mine = lost.length - shared.length;
  const more = shared.length - ROWS_SHOWN;
  return {
    file: 'lost-records.html',
    heading: 'Records lost before they fell due',
    lead: lostInWords(lost.length, mine),
    section: 'lists.html',
    blocks: [
      table(firstRows(lostTable(shared))),
      paragraph([
        ...(more > 0
          ? [`${counted(more, 'more is', 'more are')} in the spreadsheet: `]
          : ['The same list: ']),
        { text: 'lost records (CSV)', href: 'lost-records.csv' },
        '. What was deleted for good, an administrator can restore for 25 days.',
      ]),
    ],
  };
}

export const lostTable = (records: AuditResult['lost']): Table => ({
  id: 'lost',
  caption: 'Lost records outside My Drive, the most pressing first',
  columns: [
    { heading: 'Title' },
    { heading: 'Class' },
    { heading: 'What happened' },
    { heading: 'On' },
    { heading: 'Where' },
    { heading: 'Restore by' },
  ],
  rows: records.map((it): Cell[] => [
    nameCell(it.title, null),
    it.class === null ? null : { text: it.class, tight: true },
    it.what === 'deleted' ? 'Deleted' : 'In the bin',
    dayCell(it.on),
    it.where,
    dayCell(it.restoreBy),
  ]),
  empty: 'No record outside My Drive was binned or deleted before it fell due.',
});

function lostInWords(all: number, mine: number): string {
  if (all === 0) return 'No record was found binned or deleted before it fell due.';
  const inMyDrive =
    mine === 0
      ? ''
      : ` ${counted(mine, 'of them stood', 'of them stood')} in My Drive and ${mine === 1 ? 'is' : 'are'} named to the owner only.`;
  return `${counted(all, 'record was', 'records were')} binned or deleted before falling due.${inMyDrive}`;
}
