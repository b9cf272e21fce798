import type { Assessment, AuditResult } from '../../result/audit-result.ts';
import { lightView } from '../lights/light-view.ts';
import { lightCell, linkCell, shareCell } from './cells.ts';
import type { Links } from './league-table.ts';
import { numeric, type Table } from './table.ts';

/** How teams stand against one criterion, the best first and those without a figure last. */
export function criterionTable(
  criterion: Assessment['id'],
  { teams }: Pick<AuditResult, 'teams'>,
  { team: link }: Links = {},
): Table {
  const rows = teams
    .flatMap((team) => {
      const assessment = team.criteria.find(({ id }) => id === criterion);
      return assessment === undefined ? [] : [{ team, assessment }];
    })
    .sort(
      (a, b) =>
        (b.assessment.score ?? -1) - (a.assessment.score ?? -1) || (a.team.title < b.team.title ? -1 : 1),
    );
  return {
    id: 'teams',
    caption: 'Teams against this criterion',
    columns: [
      { heading: 'Team' },
      { heading: 'Light' },
      numeric('Share'),
      numeric('Passes'),
      numeric('Counted'),
    ],
    rows: rows.map(({ team, assessment }) => [
      linkCell(team.title, link?.(team.id)),
      lightCell(lightView(assessment)),
      shareCell(assessment.score),
      assessment.numerator,
      assessment.denominator,
    ]),
    empty: 'No team was measured against this criterion.',
  };
}
