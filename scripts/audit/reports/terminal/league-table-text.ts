import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { headline, whatIsLeftOut } from '../words/headline.ts';
import { grouped } from '../words/in-words.ts';
import { fit, fitRight } from './fit.ts';
import { cellLegend, lightCell } from './light-in-a-cell.ts';
import { readLines } from './read-lines.ts';

export interface LeagueTableOptions {
  /** Columns of the terminal; 100 unless told, never under 80. */
  readonly width?: number;
  /** Colours the lights. The words stand either way. */
  readonly colour?: boolean;
  /** Where the report was written, as the person named it. */
  readonly report?: string;
}

const CELL = 6;
const TITLE_AT_MOST = 34;
/** Columns of margin, rank, documents and met. */
const AROUND_CELLS = 22;

/**
 * The end of an audit on a terminal: what was read and what was not (with what to do), the league table, what the
 * figures leave out, where the report is, and the exit code. Text from outside is made visible first.
 */
export function leagueTableText(
  result: AuditResult,
  { width = 100, colour = false, report }: LeagueTableOptions = {},
): string {
  const columns = Math.max(80, width);
  const titleWidth = Math.min(TITLE_AT_MOST, columns - AROUND_CELLS - result.criteria.length * CELL);
  const left = whatIsLeftOut(result);
  const { pack, asOf } = result;
  const lines = [
    ['What to Keep audit', pack.title, `as of ${dayInWords(asOf)}`, `pack ${pack.version}`]
      .map((part) => fit(part, columns).trimEnd())
      .join('   '),
    ...(pack.notice === undefined ? [] : [`  ${fit(pack.notice, columns - 2).trimEnd()}`]),
    '',
    ...readLines(result),
    '',
    `  ${headline(result)}`,
    '',
    `  ${fit('#', 4)} ${fit('Team', titleWidth)}${fitRight('Docs', 9)}  ${result.criteria.map(({ heading }) => fit(heading, CELL - 1)).join(' ')}  Met`,
    ...result.teams.map((team) => teamLine(team, titleWidth, colour)),
    '',
    ...cellLegend(result.teams.flatMap(({ criteria }) => criteria)).map((line) => `  ${line}`),
    ...(left === undefined ? [] : [`  ${left}`]),
    ...(report === undefined ? [] : [`  report: ${fit(report, Math.max(columns, report.length)).trimEnd()}`]),
    `  exit ${result.complete ? 0 : 2}${result.complete ? '' : ' (incomplete)'}`,
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function teamLine(team: TeamResult, titleWidth: number, colour: boolean): string {
  const start = `  ${fit(team.rank === null ? '' : String(team.rank), 4)} ${fit(team.title, titleWidth)}${fitRight(grouped(team.documents), 9)}  `;
  if (team.notRanked !== undefined) return `${start}${fit(team.notRanked, team.notRanked.length)}`;
  const cells = team.criteria.map((assessment) => lightCell(assessment, CELL - 1, colour)).join(' ');
  return `${start}${cells}  ${team.met}/${team.measurable}`;
}
