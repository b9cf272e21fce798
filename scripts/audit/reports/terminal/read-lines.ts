import type { AuditResult, Gap } from '../../result/audit-result.ts';
import { visible } from '../../../terminal/visible.ts';
import { counted, durationBetween, grouped } from '../words/in-words.ts';
import { fit } from './fit.ts';

/** Gaps named on the terminal; the report names all. */
const GAPS_SHOWN = 10;

/** What was read, and each thing that was not with what to do about it. The same advice is given once. */
export function readLines(result: AuditResult): string[] {
  const shown = result.gaps.slice(0, GAPS_SHOWN);
  const more = result.gaps.length - shown.length;
  return [
    `  Read      ${whatWasRead(result).join('   ')}`,
    ...shown.flatMap((gap, index) => gapLines(gap, shown[index + 1])),
    ...(more > 0 ? [`            and ${grouped(more)} more: the report names each of them`] : []),
  ];
}

function whatWasRead({
  mode,
  certificate: c,
  documents,
  source,
  startedAt,
  finishedAt,
}: AuditResult): string[] {
  const places =
    mode === 'inventory'
      ? [`listing ${visible(source)}`]
      : [
          `${grouped(c.ownersRead)} of ${counted(c.ownersExpected, 'person', 'people')}`,
          `${grouped(c.drivesRead)} of ${counted(c.drivesExpected, 'shared drive')}`,
        ];
  return [...places, counted(documents, 'document'), durationBetween(startedAt, finishedAt)];
}

/** Neither reason nor remedy is ever cut: a terminal wraps them, and a person needs the whole of both. */
function gapLines(gap: Gap, next: Gap | undefined): string[] {
  const left =
    gap.documentsLeftOut === undefined || gap.documentsLeftOut === 0
      ? ''
      : ` (${counted(gap.documentsLeftOut, 'document')} read, not counted)`;
  const line = `  NOT READ  ${fit(gap.source, 28)} ${visible(gap.reason)}${left}`;
  return [line, ...(gap.remedy === next?.remedy ? [] : [`            → ${visible(gap.remedy)}`])];
}
