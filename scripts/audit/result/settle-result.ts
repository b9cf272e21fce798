import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Measured } from './assess.ts';
import type { AuditResult } from './audit-result.ts';
import { settleTeams, type MeasuredTeam } from './settle-teams.ts';
import type { Supplied } from './supplied.ts';

/** A kept result that lacks what lights are settled from: another version of wtk made it. */
export class ResultTooOld extends Error {
  override readonly name = 'ResultTooOld';
}

/**
 * A kept result settled anew by what teams have supplied since: same figures, lights and ranks as they now stand.
 * Movement is that of another time, so it is dropped.
 * @throws ResultTooOld when the result was kept before lights could be settled twice.
 */
export function settleResult(result: AuditResult, supplied: Supplied): AuditResult {
  const settled: AuditResult = {
    ...result,
    schemaVersion: '1.1',
    teams: settleTeams(result.teams.map(measuredTeam), result.criteria, plainDate(result.asOf), supplied),
  };
  delete settled.since;
  return settled;
}

function measuredTeam({ id, title, directorate, documents, unread, criteria }: AuditResult['teams'][number]) {
  const team: MeasuredTeam = {
    id,
    title,
    directorate,
    documents,
    ...(unread === undefined ? {} : { unread }),
    criteria: criteria.map(({ measured, ...about }): Measured => {
      if (measured === undefined)
        throw new ResultTooOld(
          'This audit was kept by an earlier version of wtk, whose lights cannot be settled by evidence: run the audit again.',
        );
      return { ...about, measured };
    }),
  };
  return team;
}
