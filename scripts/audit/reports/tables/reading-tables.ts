import type { AuditResult } from '../../result/audit-result.ts';
import { counted, durationBetween, grouped } from '../words/in-words.ts';
import type { Cell, Table } from './table.ts';

/**
 * The completeness certificate as a table.
 * @param namesSource whether a listing's file may be named.
 */
export const certificateTable = (
  result: AuditResult,
  { namesSource }: { readonly namesSource: boolean },
): Table => ({
  id: 'certificate',
  caption: 'Certificate of completeness',
  columns: [{ heading: 'What' }, { heading: 'Figure', numeric: true }],
  rows: result.mode === 'inventory' ? listingRows(result, namesSource) : domainRows(result),
  empty: 'There is no certificate.',
});

/** What could not be read, with the reason and what to do. Names people and drives. */
export const gapsTable = ({ gaps }: Pick<AuditResult, 'gaps'>): Table => ({
  id: 'gaps',
  caption: 'What could not be read, and what to do',
  columns: [{ heading: 'Who or what' }, { heading: 'Reason' }, { heading: 'What to do' }],
  rows: gaps.map(({ source, reason, remedy, documentsLeftOut = 0 }) => [
    source,
    documentsLeftOut === 0
      ? reason
      : `${reason} (${counted(documentsLeftOut, 'document')} read, not counted)`,
    remedy,
  ]),
  empty: 'Nothing that was looked for went unread.',
});

function domainRows(result: AuditResult): Cell[][] {
  const it = result.certificate;
  return [
    ['People read', ofAll(it.ownersRead, it.ownersExpected)],
    ['People read in part', it.ownersPartlyRead],
    ['People not read', it.ownersUnreadable],
    ['People left out: guests, and whoever has no Drive', it.leftOut.length],
    ['Shared drives read', ofAll(it.drivesRead, it.drivesExpected)],
    ['Shared drives read in part', it.drivesPartlyRead],
    ['Shared drives not read', it.drivesUnreadable],
    ['Tags that could not be read', it.tagsUnreadable],
    ['Searches that Google cut short', it.incompleteSearches],
    ['Files whose sharing was not looked up', it.exposureUnknown],
    ...contents(result),
    ['Pages read', it.pages],
    ['Calls made again', it.retries],
    ['Lists started again', it.restarts],
    ['Went on from an earlier run', it.resumed ? 'Yes' : 'No'],
    ['Time taken', durationBetween(result.startedAt, result.finishedAt)],
  ];
}

const listingRows = (result: AuditResult, namesSource: boolean): Cell[][] => [
  ...(namesSource ? [['Read from the listing', result.source]] : []),
  ['Tags the listing does not tell', result.certificate.tagsUnreadable],
  ...contents(result),
];

const contents = ({ documents, folders, trashed }: AuditResult): Cell[][] => [
  ['Documents', documents],
  ['Folders', folders],
  ['Documents in the bin', trashed],
];

const ofAll = (part: number, all: number): Cell => ({
  text: `${grouped(part)} of ${grouped(all)}`,
  value: `${part}/${all}`,
});
