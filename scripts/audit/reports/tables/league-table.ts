import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { lightView } from '../lights/light-view.ts';
import { movementInACell } from '../words/movement-in-words.ts';
import { lightCell, linkCell } from './cells.ts';
import { numeric, type Cell, type Table } from './table.ts';

/** Where a table's words lead, where they lead anywhere. */
export interface Links {
  readonly team?: (id: string) => string | undefined;
  readonly criterion?: (id: string) => string | undefined;
}

/**
 * The league table: rank, team, how many criteria are met, movement once there is a round to move from, the seven lights
 * as words, documents. Without ranks where nobody is ranked yet.
 */
export function leagueTable(
  result: AuditResult,
  { team: teamLink, criterion: criterionLink }: Links = {},
): Table {
  const ranks = result.teams.some(({ rank }) => rank !== null);
  const moves = result.since !== undefined && result.since.broken === undefined;
  return {
    id: 'league-table',
    caption: ranks ? 'Teams by share of criteria met' : 'Teams and their lights, not ranked',
    columns: [
      { heading: 'Team' },
      ...(ranks ? [{ heading: 'Rank' }] : []),
      { heading: 'Met' },
      ...(moves ? [{ heading: 'Moved' }] : []),
      ...result.criteria.map(({ id, heading }) => ({ heading, ...href(criterionLink?.(id)) })),
      numeric('Documents'),
    ],
    rows: result.teams.map((team): Cell[] => [
      linkCell(team.title, teamLink?.(team.id), team.notRanked),
      ...(ranks ? [rankCell(team, result.teams)] : []),
      { text: metInWords(team), value: `${team.met}/${team.measurable}` },
      ...(moves ? [moveCell(team)] : []),
      ...team.criteria.map((it) => lightCell(lightView(it))),
      team.documents,
    ]),
    empty: 'The schedules name no team, so there is nobody to show. Add teams to teams.yaml.',
  };
}

/** `5 of 6`, on one line. */
export const metInWords = ({ met, measurable }: Pick<TeamResult, 'met' | 'measurable'>): string =>
  `${met}\u00a0of\u00a0${measurable}`;

function rankCell({ rank }: TeamResult, all: readonly TeamResult[]): Cell {
  if (rank === null) return 'Not ranked';
  const shared = all.filter((other) => other.rank === rank).length > 1;
  return { text: `${shared ? '=' : ''}${rank}`, value: rank };
}

const MOVES: Readonly<Record<string, string>> = { '=': 'Same', new: 'New' };

function moveCell({ movement, rank }: TeamResult): Cell {
  if (rank === null) return null;
  const said = movementInACell(movement);
  return MOVES[said] ?? (said === '' ? 'Cannot be said' : `${said.charAt(0).toUpperCase()}${said.slice(1)}`);
}

const href = (to: string | undefined): { readonly href?: string } => (to === undefined ? {} : { href: to });
