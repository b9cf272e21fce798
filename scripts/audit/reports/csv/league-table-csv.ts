import type { AuditResult } from '../../result/audit-result.ts';
import { csvText } from './csv-text.ts';

/**
 * The league table, a row a team and criterion, so that a spreadsheet can pivot it.
 * @param reasons leaves the reasons in: they name drives, so the public copy goes without.
 */
export function leagueTableCsv(
  { teams, criteria, asOf }: AuditResult,
  { reasons }: { readonly reasons: boolean },
): string {
  const titleOf = new Map(criteria.map(({ id, title }) => [id, title]));
  const heading = [
    'rank',
    'team',
    'team id',
    'documents',
    'met',
    'measurable',
    'not ranked because',
    'criterion',
    'criterion id',
    'light',
    'score',
    'numerator',
    'denominator',
    'exempt until',
    'as of',
  ];
  const rows = teams.flatMap(
    (team) =>
    team.criteria.map(({ id, light, score, numerator, denominator, why, exemption }) => [
      team.rank, team.title, team.id, team.documents, team.met, team.measurable, team.notRanked,
      titleOf.get(id) ?? id, id, light, score === null ? null : Number(score.toFixed(4)), numerator, denominator, exemption?.until, asOf,
      ...(reasons ? [why, exemption?.rationale] : []),
    ]), // prettier-ignore
  );
  return csvText([[...heading, ...(reasons ? ['why', 'exempt because'] : [])], ...rows]);
}
