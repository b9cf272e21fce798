import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import type { PublishedLight, TeamLights } from '#policy/lights/team-lights.ts';
import { UNASSIGNED } from '../audit/result/rank-teams.ts';
import type { PublishedRound } from '../audit/rounds/round.ts';

/** A team of the round, and its lights as they were published. */
export interface LightsOfTeam {
  readonly team: string;
  readonly title: string;
  readonly lights: TeamLights;
}

/** The lights of every team of a published round; what belongs to no team has none. */
export const lightsOfRound = ({ publishedOn, result }: PublishedRound): readonly LightsOfTeam[] =>
  result.teams.flatMap(({ id: team, title, criteria }) => {
    const lights: Partial<Record<CriterionId, PublishedLight>> = {};
    for (const { id, light } of criteria) lights[id] = light;
    return criteria.length === 0 || team === UNASSIGNED
      ? []
      : [{ team, title, lights: { team, publishedOn, lights } }];
  });
