import type { AuditResult } from '../../result/audit-result.ts';
import { csvText } from './csv-text.ts';

/** What could not be read, a row each, with the reason and what to do. */
export function gapsCsv({ gaps }: AuditResult): string {
  const heading = [
    'source',
    'kind',
    'id',
    'part of it was read',
    'documents read, not counted',
    'reason',
    'what to do',
  ];
  return csvText([
    heading,
    ...gaps.map((gap) => [
      gap.source,
      gap.kind,
      gap.id,
      gap.partly ? 'yes' : 'no',
      gap.documentsLeftOut,
      gap.reason,
      gap.remedy,
    ]),
  ]);
}
