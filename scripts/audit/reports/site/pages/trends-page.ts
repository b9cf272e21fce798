import type { AuditResult } from '../../../result/audit-result.ts';
import { barChart } from '../../charts/bar-chart.ts';
import { numeric, type Cell, type Table } from '../../tables/table.ts';
import { grouped } from '../../words/in-words.ts';
import { heading, paragraph, table, type Block, type Page } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';
import { trendPoints, type TrendPoint } from './trend-points.ts';

/**
 * How the department moves from round to round: teams by light, for each criterion.
 * @param current the audit as it stands, where it may be shown before its round is published.
 */
export function trendsPage({ rounds }: Pick<SiteFacts, 'rounds'>, current: AuditResult | undefined): Page {
  const points = trendPoints(rounds, current);
  const page = { file: 'trends.html', heading: 'Trends over rounds', section: 'trends.html' };
  if (points.length < 2)
    return {
      ...page,
      blocks: [
        paragraph(
          rounds.length === 0
            ? 'No round has been published yet. Trends show once there are two.'
            : `There is one round, ${rounds[0]?.title ?? ''}. Trends show once there are two.`,
        ),
      ],
    };
  const criteria = points.at(-1)?.result.criteria ?? [];
  return {
    ...page,
    lead: 'The oldest first. Each bar is all teams that can be ranked, by their light.',
    blocks: [
      ...criteria.flatMap((criterion) => criterionTrend(criterion, points)),
      heading('read', 'What was read'),
      table(readTable(points)),
    ],
  };
}

type Lights = Readonly<Record<'green' | 'amber' | 'red' | 'none', number>>;

function lightsOf({ result }: TrendPoint, criterion: string): Lights {
  const counts = { green: 0, amber: 0, red: 0, none: 0 };
  for (const team of result.teams.filter(({ notRanked }) => notRanked === undefined)) {
    const light = team.criteria.find(({ id }) => id === criterion)?.light;
    if (light === 'green' || light === 'amber' || light === 'red') counts[light] += 1;
    else counts.none += 1;
  }
  return counts;
}

function criterionTrend(
  { id, heading: word, title }: AuditResult['criteria'][number],
  points: readonly TrendPoint[],
): Block[] {
  const rows = points.map((point) => ({ title: point.title, lights: lightsOf(point, id) }));
  const trend: Table = {
    id: `trend-${id}`,
    caption: `${word}: teams by light`,
    columns: [{ heading: 'Round' }, numeric('Green'), numeric('Amber'), numeric('Red'), numeric('No light')],
    rows: rows.map(({ title: round, lights }): Cell[] => [
      round,
      lights.green,
      lights.amber,
      lights.red,
      lights.none,
    ]),
    empty: '',
  };
  return [
    heading(id, `${word}: ${title}`),
    {
      kind: 'chart',
      svg: barChart({
        id: `chart-${id}`,
        title: `${word}: teams by light, by round`,
        rows: rows.map(({ title: round, lights: { green, amber, red, none } }) => ({
          label: round,
          said: `${grouped(green)} green, ${grouped(amber)} amber, ${grouped(red)} red`,
          parts: [
            { size: green, style: 'green' },
            { size: amber, style: 'amber' },
            { size: red, style: 'red' },
            { size: none, style: 'grey' },
          ],
        })),
      }),
    },
    table(trend),
  ];
}

const readTable = (points: readonly TrendPoint[]): Table => ({
  id: 'trend-read',
  caption: 'Documents read, by round',
  columns: [{ heading: 'Round' }, numeric('Documents'), { heading: 'Complete' }],
  rows: points.map(({ title, result }): Cell[] => [title, result.documents, result.complete ? 'Yes' : 'No']),
  empty: '',
});
