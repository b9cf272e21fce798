import type { AuditResult } from './audit-result.ts';
import { UNASSIGNED } from './rank-teams.ts';

/**
 * What may be shown of a result before its round is published: figures and lights, teams by title, nobody ranked and
 * no movement. A published result is given back as it is.
 */
export function withoutRanksUntilPublished(result: AuditResult): AuditResult {
  if (result.standing === 'published') return result;
  const teams = result.teams
    .map((team) => {
      const shown = { ...team, rank: null };
      delete shown.movement;
      return shown;
    })
    .sort(
      (a, b) => Number(a.id === UNASSIGNED) - Number(b.id === UNASSIGNED) || (a.title < b.title ? -1 : 1),
    );
  const shown: AuditResult = { ...result, standing: 'open', teams };
  delete shown.since;
  return shown;
}
