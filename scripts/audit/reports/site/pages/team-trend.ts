import type { AuditResult } from '../../../result/audit-result.ts';
import type { PublishedRound } from '../../../rounds/round.ts';
import { barChart } from '../../charts/bar-chart.ts';
import { lightView } from '../../lights/light-view.ts';
import { lightCell } from '../../tables/cells.ts';
import { metInWords } from '../../tables/league-table.ts';
import type { Cell, Table } from '../../tables/table.ts';
import { percent } from '../../words/in-words.ts';
import { paragraph, table, type Block } from '../page.ts';
import { trendPoints } from './trend-points.ts';

/** One team over the rounds: criteria met as a chart, each light in a table. */
export function teamTrend(
  team: string,
  rounds: readonly PublishedRound[],
  current: AuditResult | undefined,
): Block[] {
  const points = trendPoints(rounds, current).flatMap(({ title, result }) => {
    const found = result.teams.find(({ id }) => id === team);
    return found === undefined ? [] : [{ title, result, team: found }];
  });
  if (points.length < 2)
    return [paragraph('A trend shows once there are two rounds with this team in them.')];
  const criteria = points.at(-1)?.result.criteria ?? [];
  const trend: Table = {
    id: 'trend-table',
    caption: 'Lights by round',
    columns: [{ heading: 'Round' }, { heading: 'Met' }, ...criteria.map(({ heading }) => ({ heading }))],
    rows: points.map(({ title, team: { met, measurable, criteria: own } }): Cell[] => [
      title,
      { text: metInWords({ met, measurable }), value: `${met}/${measurable}` },
      ...criteria.map(({ id }): Cell => {
        const it = own.find((assessment) => assessment.id === id);
        if (it === undefined) return 'Not asked';
        return { ...lightCell(lightView(it)), ...(it.score === null ? {} : { note: percent(it.score) }) };
      }),
    ]),
    empty: '',
  };
  return [
    {
      kind: 'chart',
      svg: barChart({
        id: 'met',
        title: 'Criteria met, by round',
        full: 1,
        rows: points.map(({ title, team: { met, measurable } }) => ({
          label: title,
          said: `${met} of ${measurable}`,
          parts: [{ size: measurable === 0 ? 0 : met / measurable, style: 'a' }],
        })),
      }),
    },
    table(trend),
  ];
}
