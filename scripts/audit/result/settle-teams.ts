import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { yearBefore } from '../criteria/outcome-context.ts';
import type { Measured } from './assess.ts';
import type { AuditResult, TeamResult } from './audit-result.ts';
import { rankTeams, UNASSIGNED } from './rank-teams.ts';
import { settleAssessment } from './settle-assessment.ts';
import type { Supplied } from './supplied.ts';

/** A team as measured, before anything that it supplied. */
export type MeasuredTeam = Pick<TeamResult, 'id' | 'title' | 'directorate' | 'documents' | 'unread'> & {
  readonly criteria: readonly Measured[];
};

/** Lights and ranks, from what was measured and what teams supplied. Nobody is ranked while a round is under check. */
export function settleTeams(
  teams: readonly MeasuredTeam[],
  criteria: AuditResult['criteria'],
  asOf: PlainDate,
  supplied: Supplied,
): TeamResult[] {
  const yearFrom = yearBefore(asOf);
  const settled = teams.map((team) => {
    const evidence = supplied.evidence.filter((row) => row.team === team.id);
    const sample = supplied.samples
      .filter((reading) => reading.team === team.id)
      .sort((a, b) => (a.readOn < b.readOn ? -1 : 1))
      .at(-1);
    return {
      ...team,
      criteria: team.criteria.flatMap((measured) => {
        const criterion = criteria.find(({ id }) => id === measured.id);
        if (criterion === undefined) return [];
        return settleAssessment(measured, criterion, {
          evidence: evidence.filter((row) => row.criterion === measured.id),
          sample,
          round: supplied.round,
          yearFrom,
          nobodyToAsk: team.id === UNASSIGNED,
        });
      }),
    };
  });
  return rankTeams(settled, { withoutRanks: supplied.round === 'asked' });
}
