import { acceptedSharing } from '../../evidence/accepted-links.ts';
import type { Stored } from '../../figures/stored.ts';
import type { AuditResult } from '../../result/audit-result.ts';
import type { Worklist } from './worklists.ts';

/**
 * What each list takes of these documents, as SQL. A file that is shared for a reason the KIM team accepted is not on
 * the list of exposed files: its team's figure counts it as passing as well.
 */
export function takesFor(
  { teamCode }: Pick<Stored, 'teamCode'>,
  teams: AuditResult['teams'],
): (list: Worklist) => string {
  const accepted = acceptedSharing(
    teams.flatMap((team) =>
      team.criteria.flatMap(({ id: criterion, evidence }) =>
        (evidence?.statements ?? []).map((statement) => ({ ...statement, team: team.id, criterion })),
      ),
    ),
  );
  const excepted = accepted
    .filter(({ id }) => /^[\w-]+$/.test(id))
    .map(
      ({ team, id }) => ` AND NOT (team = ${teamCode(team) ?? -1} AND (id = '${id}' OR parent = '${id}'))`,
    );
  return ({ id, takes }) => (id === 'exposed-files' ? takes + excepted.join('') : takes);
}
