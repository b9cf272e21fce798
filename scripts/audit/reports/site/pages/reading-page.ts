import type { AuditResult } from '../../../result/audit-result.ts';
import { certificateTable, gapsTable } from '../../tables/reading-tables.ts';
import { whatIsLeftOut } from '../../words/headline.ts';
import { firstRows, ROWS_SHOWN } from '../../tables/table.ts';
import { counted, grouped } from '../../words/in-words.ts';
import type { Audience } from '../audience.ts';
import { heading, list, paragraph, table, type Page, type Words } from '../page.ts';

/** The certificate: what was expected, read, partly read and not read. People and drives are named to the KIM team alone. */
export function readingPage(result: AuditResult, audience: Audience): Page {
  const forKim = audience === 'kim';
  const { gaps, certificate } = result;
  return {
    file: 'reading.html',
    heading: 'What was read, and what was not',
    lead: whatIsLeftOut(result) ?? 'Everything that was expected was read.',
    section: 'reading.html',
    banner: false,
    blocks: [
      table(certificateTable(result, { namesSource: forKim })),
      heading('gaps', 'Not read'),
      ...(forKim
        ? [
            table(firstRows(gapsTable(result))),
            ...(gaps.length > 0 ? [paragraph(gapsInWords(gaps.length))] : []),
          ]
        : [
            paragraph(
              gaps.length === 0
                ? 'Nothing that was looked for went unread.'
                : `${counted(gaps.length, 'source')} could not be read, or not whole. The KIM team knows which and why.`,
            ),
          ]),
      ...(forKim && certificate.leftOut.length > 0
        ? [heading('left-out', 'Not expected to be read'), list(leftOutInWords(certificate.leftOut))]
        : []),
    ],
  };
}

const gapsInWords = (all: number): Words => [
  ...(all > ROWS_SHOWN ? [`These are the first ${grouped(ROWS_SHOWN)} of ${grouped(all)}. `] : []),
  { text: 'What was not read (CSV)', href: 'gaps.csv' },
];

/** A guest list can be long: who is on it beyond the first is in result.json. */
const leftOutInWords = (leftOut: AuditResult['certificate']['leftOut']): string[] => [
  ...leftOut.slice(0, ROWS_SHOWN).map(({ who, why }) => `${who}: ${why}`),
  ...(leftOut.length > ROWS_SHOWN
    ? [`and ${grouped(leftOut.length - ROWS_SHOWN)} more, in result.json`]
    : []),
];
