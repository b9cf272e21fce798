import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { lightView } from '../lights/light-view.ts';
import { figureInWords } from '../words/figure-in-words.ts';
import { capitalised, percent } from '../words/in-words.ts';
import { lightCell, linkCell } from './cells.ts';
import type { Links } from './league-table.ts';
import type { Table } from './table.ts';

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
      { text: capitalised(figureInWords(it)), note: wanted },
    ];
  }),
  empty: 'There are no criteria.',
});
