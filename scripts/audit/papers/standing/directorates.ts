import type { Policy } from '#policy/pack/policy.ts';
import { UNASSIGNED } from '../../result/rank-teams.ts';
import type { AuditResult, TeamResult } from '../../result/audit-result.ts';

/** A directorate in a published result: its teams, and what they met together. */
export interface DirectorateStanding {
  readonly id: string;
  readonly title: string;
  /** Absent where the pack no longer has the directorate: then there is nobody to write to. */
  readonly director: string | undefined;
  /** Teams that were ranked: only they are counted, praised and asked. */
  readonly counted: readonly TeamResult[];
  /** Teams that were not, each with the reason. */
  readonly leftOut: readonly { readonly team: TeamResult; readonly why: string }[];
  readonly met: number;
  readonly measurable: number;
}

/**
 * Every directorate that has a team in the result, in the pack's order. What no team claims belongs to none.
 * Directorates are those of the result: the pack only gives them their titles and directors.
 */
export function directoratesOf(
  { teams }: Pick<AuditResult, 'teams'>,
  policy: Pick<Policy, 'directorates'>,
): DirectorateStanding[] {
  const ours = teams.filter(({ id }) => id !== UNASSIGNED);
  const known = policy.directorates.map(({ id }) => id);
  const ids = [...new Set([...known, ...ours.map(({ directorate }) => directorate)])];
  return ids.flatMap((id) => {
    const own = ours.filter(({ directorate }) => directorate === id);
    if (own.length === 0) return [];
    const entry = policy.directorates.find((directorate) => directorate.id === id);
    const counted = own.filter(({ rank }) => rank !== null);
    return [
      {
        id,
        title: entry?.title ?? id,
        director: entry?.director,
        counted,
        leftOut: own
          .filter(({ rank }) => rank === null)
          .map((team) => ({ team, why: team.notRanked ?? 'not ranked' })),
        met: sum(counted, ({ met }) => met),
        measurable: sum(counted, ({ measurable }) => measurable),
      },
    ];
  });
}

const sum = (teams: readonly TeamResult[], of: (team: TeamResult) => number): number =>
  teams.reduce((total, team) => total + of(team), 0);
