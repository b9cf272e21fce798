import type { AuditResult } from '../../result/audit-result.ts';
import { lightView } from '../lights/light-view.ts';
import { dayCell, lightCell, shareCell } from './cells.ts';
import { numeric, type Table } from './table.ts';

/** Every light with the figures behind it, a row a team and criterion, with reasons: they name drives. */
export const figuresTable = ({ teams, criteria }: AuditResult): Table => {
  const titleOf = new Map(criteria.map(({ id, title }) => [id, title]));
  return {
    id: 'figures',
    caption: 'Figures behind each light',
    columns: [
      { heading: 'Team' },
      { heading: 'Criterion' },
      { heading: 'Light' },
      numeric('Share'),
      numeric('Passes'),
      numeric('Counted'),
      { heading: 'Exempt until' },
      { heading: 'Why' },
    ],
    rows: teams.flatMap((team) =>
      team.criteria.map((it) => [
        team.title,
        titleOf.get(it.id) ?? it.id,
        lightCell(lightView(it)),
        shareCell(it.score),
        it.numerator,
        it.denominator,
        dayCell(it.exemption?.until),
        it.why ?? null,
      ]),
    ),
    empty: 'There are no teams.',
  };
};
