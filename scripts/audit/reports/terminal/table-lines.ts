import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { columnsOf, visible } from '../../../terminal/visible.ts';
import { counted, grouped } from '../words/in-words.ts';
import { fit, fitRight } from './fit.ts';
import { movementInACell } from '../words/movement-in-words.ts';
import { lightCell, lightText } from './light-in-a-cell.ts';

/** Columns of margin, rank, met and what stands between them. */
const AROUND = 14;
/** Columns that movement takes: `down 12` and what stands before it. */
const MOVE = 9;
const TITLE_AT_LEAST = 10;
const TITLE_AT_MOST = 40;

interface Widths {
  readonly title: number;
  readonly documents: number;
  readonly cells: readonly number[];
}

/** The league table: as wide as what stands in it, and no wider than the terminal; long titles are cut. */
export function tableLines(result: AuditResult, columns: number, colour: boolean): string[] {
  const { criteria } = result;
  const teams = teamsToShow(result);
  const empty = result.teams.length - teams.length;
  const cells = criteria.map(({ heading }, index) =>
    widest([heading, ...teams.filter(showsLights).map((team) => lightText(team.criteria[index]))]),
  );
  const documents = widest(['Docs', ...teams.map((team) => grouped(team.documents))]);
  const moves = result.since === undefined || result.since.broken !== undefined ? 0 : MOVE;
  const room = columns - AROUND - moves - documents - cells.reduce((sum, width) => sum + width + 1, 0);
  const longest = Math.min(TITLE_AT_MOST, widest(['Team', ...teams.map(({ title }) => visible(title))]));
  const widths = { title: Math.max(TITLE_AT_LEAST, Math.min(longest, room)), documents, cells };
  const headings = criteria.map(({ heading }, index) => fit(heading, cells[index] ?? 0)).join(' ');
  return [
    `  ${fit('#', 3)}${fit('Team', widths.title)} ${fitRight('Docs', documents)}  ${headings}  Met${moves > 0 ? '  Move' : ''}`,
    ...teams.map((team) => teamLine(team, widths, colour, moves > 0)),
    ...(empty > 0 ? [`     ${counted(empty, 'team')} without a document in this listing`] : []),
  ];
}

/** A listing is of a few teams at most: those that it says nothing of are counted, not listed. */
const teamsToShow = ({ mode, teams }: AuditResult): readonly TeamResult[] =>
  mode === 'inventory' ? teams.filter(({ documents }) => documents > 0) : teams;

/** Whether a team's lights stand in the table: those that cannot be ranked have the reason there instead. */
export const showsLights = ({ notRanked }: TeamResult): boolean => notRanked === undefined;

const widest = (texts: readonly string[]): number => Math.max(...texts.map(columnsOf));

function teamLine(team: TeamResult, widths: Widths, colour: boolean, moves: boolean): string {
  const rank = fit(team.rank === null ? '' : String(team.rank), 3);
  const start = `  ${rank}${fit(team.title, widths.title)} ${fitRight(grouped(team.documents), widths.documents)}  `;
  if (team.notRanked !== undefined) return `${start}${visible(team.notRanked)}`;
  const cells = team.criteria.map((it, index) => lightCell(it, widths.cells[index] ?? 0, colour)).join(' ');
  const met = `${team.met}/${team.measurable}`;
  return `${start}${cells}  ${met}${moves ? `  ${movementInACell(team.movement)}` : ''}`;
}
