import type { AuditResult } from '../../result/audit-result.ts';
import { counted, durationBetween, grouped } from '../words/in-words.ts';

export interface ReadingView {
  readonly certificate: readonly { readonly what: string; readonly figure: string }[];
  readonly gaps: readonly { readonly source: string; readonly reason: string; readonly remedy: string }[];
  /** Said instead of the gaps where sources may not be named. */
  readonly gapsInWords: string;
  readonly leftOut: readonly { readonly who: string; readonly why: string }[];
}

/** What was read and what was not. People and drives are named to the KIM team alone. */
export function readingView(result: AuditResult, forKim: boolean): ReadingView {
  return {
    certificate: result.mode === 'inventory' ? listingRows(result, forKim) : domainRows(result),
    gaps: forKim
      ? result.gaps.map((gap) => ({ source: gap.source, reason: withCount(gap), remedy: gap.remedy }))
      : [],
    gapsInWords:
      result.gaps.length === 0
        ? 'Nothing that was looked for went unread.'
        : `${counted(result.gaps.length, 'source')} could not be read, or not whole.`,
    leftOut: forKim ? result.certificate.leftOut : [],
  };
}

function withCount({ reason, documentsLeftOut }: AuditResult['gaps'][number]): string {
  return documentsLeftOut === undefined || documentsLeftOut === 0
    ? reason
    : `${reason} (${counted(documentsLeftOut, 'document')} read, not counted)`;
}

function domainRows(result: AuditResult): { what: string; figure: string }[] {
  const c = result.certificate;
  return [
    row('People read', `${grouped(c.ownersRead)} of ${grouped(c.ownersExpected)}`),
    row('People read in part', grouped(c.ownersPartlyRead)),
    row('People not read', grouped(c.ownersUnreadable)),
    row('Shared drives read', `${grouped(c.drivesRead)} of ${grouped(c.drivesExpected)}`),
    row('Shared drives read in part', grouped(c.drivesPartlyRead)),
    row('Shared drives not read', grouped(c.drivesUnreadable)),
    row('Tags that could not be read', grouped(c.tagsUnreadable)),
    row('Searches that Google cut short', grouped(c.incompleteSearches)),
    row('Files whose sharing was not looked up', grouped(c.exposureUnknown)),
    ...contents(result),
    row('Pages read', grouped(c.pages)),
    row('Calls made again', grouped(c.retries)),
    row('Lists started again', grouped(c.restarts)),
    row('Went on from an earlier run', c.resumed ? 'yes' : 'no'),
    row('Time taken', durationBetween(result.startedAt, result.finishedAt)),
  ];
}

function listingRows(result: AuditResult, forKim: boolean): { what: string; figure: string }[] {
  return [
    ...(forKim ? [row('Read from the listing', result.source)] : []),
    row('Tags the listing does not tell', grouped(result.certificate.tagsUnreadable)),
    ...contents(result),
  ];
}

const contents = ({ documents, folders, trashed }: AuditResult): { what: string; figure: string }[] => [
  row('Documents', grouped(documents)),
  row('Folders', grouped(folders)),
  row('Documents in the bin', grouped(trashed)),
];

const row = (what: string, figure: string): { what: string; figure: string } => ({ what, figure });
