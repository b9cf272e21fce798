import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { ordinal } from '../../reports/words/in-words.ts';
import { standingOf } from '../standing/standing-of.ts';
import type { Before } from '../standing/round-before.ts';
import { oneLine } from '../words/one-line.ts';
import { PLAIN_STANDARDS } from '../words/plain-standards.ts';

export interface TeamLine {
  readonly title: string;
  /** `5 of 7`. */
  readonly met: string;
  /** The same in the round before; empty where there is none to compare with. */
  readonly metBefore: string;
  /** `3rd of 11`, `joint 3rd of 11` where others share the place. */
  readonly place: string;
  /** `clear names; the agreed list`, or `nothing`. */
  readonly notMet: string;
}

/** A letter is one page. */
const TEAMS_SHOWN = 6;
const STANDARDS_NAMED = 3;

/** A line a team, those that meet least first where not all can be shown. */
export function teamLines(
  teams: readonly TeamResult[],
  { teams: all }: AuditResult,
  before: Before | undefined,
): { readonly shown: readonly TeamLine[]; readonly more: number } {
  const chosen = [...teams]
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.title < b.title ? -1 : 1))
    .slice(-TEAMS_SHOWN);
  const ranked = all.filter(({ rank }) => rank !== null);
  return {
    shown: chosen.map((team) => ({
      title: oneLine(team.title),
      met: metOf(team),
      metBefore: metBefore(before, team.id),
      place: placeOf(team, ranked),
      notMet: notMetOf(team),
    })),
    more: teams.length - chosen.length,
  };
}

const metOf = ({ met, measurable }: Pick<TeamResult, 'met' | 'measurable'>): string =>
  `${met} of ${measurable}`;

function metBefore(before: Before | undefined, id: string): string {
  const team = before?.result.teams.find((it) => it.id === id);
  return team === undefined || team.rank === null ? '' : metOf(team);
}

function placeOf({ rank }: TeamResult, ranked: readonly TeamResult[]): string {
  if (rank === null) return '';
  const shared = ranked.filter((team) => team.rank === rank).length > 1;
  return `${shared ? 'joint ' : ''}${ordinal(rank)} of ${ranked.length}`;
}

function notMetOf({ criteria }: TeamResult): string {
  const open = criteria.filter((it) => {
    const standing = standingOf(it);
    return standing === 'partly met' || standing === 'not met';
  });
  if (open.length === 0) return 'nothing';
  const named = open.slice(0, STANDARDS_NAMED).map(({ id }) => PLAIN_STANDARDS[id].about);
  const more = open.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
