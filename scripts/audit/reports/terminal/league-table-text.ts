import type { AuditResult } from '../../result/audit-result.ts';
import { visible } from '../../../terminal/visible.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { headline, whatIsLeftOut } from '../words/headline.ts';
import { movementInWords } from '../words/movement-in-words.ts';
import { cellLegend } from './light-in-a-cell.ts';
import { readLines } from './read-lines.ts';
import { showsLights, tableLines } from './table-lines.ts';

export interface LeagueTableOptions {
  /** Columns of the terminal; 100 unless told, never under 80. */
  readonly width?: number;
  /** Colours the lights. The words stand either way. */
  readonly colour?: boolean;
  /** Where the report was written, as the person named it. */
  readonly report?: string;
}

/**
 * The end of an audit on a terminal: what was read and what was not (with what to do), the league table, what the
 * figures leave out, where the report is, and the exit code. Text from outside is made visible first.
 */
export function leagueTableText(
  result: AuditResult,
  { width = 100, colour = false, report }: LeagueTableOptions = {},
): string {
  const { pack, asOf, teams, complete } = result;
  const leftOut = whatIsLeftOut(result);
  const heading = ['What to Keep audit', pack.title, `as of ${dayInWords(asOf)}`, `pack ${pack.version}`];
  const lines = [
    heading.map(visible).join('   '),
    ...(pack.notice === undefined ? [] : [`  ${visible(pack.notice)}`]),
    '',
    ...readLines(result),
    '',
    `  ${headline(result)}`,
    '',
    ...tableLines(result, Math.max(80, width), colour),
    '',
    ...cellLegend(teams.filter(showsLights).flatMap(({ criteria }) => criteria)).map((line) => `  ${line}`),
    ...movementInWords(result).map((line) => `  ${visible(line)}`),
    ...(leftOut === undefined ? [] : [`  ${leftOut}`]),
    ...(result.standing === 'provisional'
      ? ["  Provisional: for the KIM team alone, until a round is published ('wtk round open')."]
      : []),
    ...(report === undefined ? [] : [`  report: ${visible(report)}`]),
    `  exit ${complete ? 0 : 2}${complete ? '' : ' (incomplete)'}`,
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
