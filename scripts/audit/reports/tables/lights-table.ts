import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { lightView } from '../lights/light-view.ts';
import { grouped, percent } from '../words/in-words.ts';
import { lightCell, linkCell } from './cells.ts';
import type { Links } from './league-table.ts';
import type { Table } from './table.ts';

/** `61% (561 of 922)`; where nothing was counted, it says so. */
export const figureInWords = ({ score, numerator, denominator }: TeamResult['criteria'][number]): string =>
  score === null
    ? 'Nothing to count'
    : `${percent(score)} (${grouped(numerator)} of ${grouped(denominator)})`;

/** One team's lights, a row each, with the figure behind. */
export const lightsTable = (
  team: TeamResult,
  criteria: AuditResult['criteria'],
  { criterion: link }: Links = {},
): Table => ({
  id: 'lights',
  caption: 'Lights and the figures behind them',
  columns: [{ heading: 'Criterion' }, { heading: 'Light' }, { heading: 'Figure' }],
  rows: team.criteria.map((it) => {
    const criterion = criteria.find(({ id }) => id === it.id);
    const wanted = criterion === undefined ? '' : `Green from ${percent(criterion.thresholds.green)}`;
    return [
      linkCell(criterion?.heading ?? it.id, link?.(it.id), criterion?.title),
      lightCell(lightView(it)),
      { text: figureInWords(it), note: wanted },
    ];
  }),
  empty: 'There are no criteria.',
});
