import { csvText, type CsvCell } from '../csv/csv-text.ts';
import type { LostRecord } from '../../result/audit-result.ts';
import { isInMyDrive } from '../words/is-in-my-drive.ts';
import type { ReportFolder } from '../written/report-folder.ts';
import { linkTo } from './link-to.ts';
import type { ListedDocument } from './listed-document.ts';
import type { ListWriting } from './write-worklists.ts';
import { WORKLISTS, type Worklist } from './worklists.ts';

const HEADING = ['what to do', 'name', 'about it', 'folder', 'last changed', 'link'] as const;

/**
 * What each person has to do in their own My Drive, a CSV a person below `owners/`: the one place where titles in My
 * Drive stand, since they are their owner's business. Each is for its owner alone.
 */
export async function writeOwnerLists(
  { lists, mend, lost }: Pick<ListWriting, 'lists' | 'mend'> & { readonly lost: readonly LostRecord[] },
  out: ReportFolder,
): Promise<void> {
  for (const list of WORKLISTS) {
    if (!lists.counts.some(({ list: id, inMyDrive }) => id === list.id && inMyDrive > 0)) continue;
    for await (const documents of lists.inMyDrive(list)) {
      const byOwner = new Map<string, CsvCell[][]>();
      for (const document of documents) {
        const records = byOwner.get(document.where) ?? [];
        byOwner.set(document.where, records);
        records.push(record(list, document, list.about(document, mend)));
      }
      for (const [owner, records] of byOwner)
        await out.append(ownerFile(owner), csvText([HEADING]), csvText(records));
    }
  }
  for (const record of lost.filter((it) => it.what === 'deleted' && isInMyDrive(it)))
    await out.append(ownerFile(record.where), csvText([HEADING]), csvText([deletedRecord(record)]));
}

/** What was deleted for good is in no list of the store; an administrator may still restore it. */
const deletedRecord = ({ title, on, restoreBy }: LostRecord): CsvCell[] => [
  'Deleted record',
  title,
  [
    on === null ? '' : `deleted on: ${on}`,
    restoreBy === null ? '' : `an administrator can restore it by: ${restoreBy}`,
  ]
    .filter((part) => part !== '')
    .join('; '),
  '',
  null,
  null,
];

/** Path of a person's list. An address may hold what a file name may not. */
export const ownerFile = (address: string): string =>
  `owners/${!address.includes('@') ? 'owner-not-known' : address.replace(/[^A-Za-z0-9@._+-]/g, (it) => encodeURIComponent(it).replace(/[*'().!~]/g, '_'))}.csv`;

const record = (
  { title, columns }: Worklist,
  document: ListedDocument,
  about: readonly (string | null)[],
): CsvCell[] => [
  title,
  document.name,
  columns.flatMap((column, place) => (about[place] ? [`${column}: ${about[place]}`] : [])).join('; '),
  document.folder,
  document.modifiedOn,
  linkTo(document),
];
