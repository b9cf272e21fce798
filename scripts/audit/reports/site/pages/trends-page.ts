import type { AuditResult } from '../../../result/audit-result.ts';
import { barChart } from '../../charts/bar-chart.ts';
import { lightView, type LightView } from '../../lights/light-view.ts';
import { numeric, type Cell, type Table } from '../../tables/table.ts';
import { capitalised, grouped } from '../../words/in-words.ts';
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
    lead: greenInWords(points),
    blocks: [
      paragraph('Each bar is all teams that could be ranked, by their light. The oldest round comes first.'),
      ...criteria.flatMap((criterion) => criterionTrend(criterion, points)),
      heading('read', 'What was read'),
      table(readTable(points)),
    ],
  };
}

type Lights = Readonly<Record<LightView['style'], number>>;

function lightsOf({ result }: TrendPoint, criterion: string): Lights {
  const counts = { green: 0, amber: 0, red: 0, owed: 0, grey: 0 };
  for (const team of result.teams.filter(({ notRanked }) => notRanked === undefined)) {
    const assessment = team.criteria.find(({ id }) => id === criterion);
    counts[assessment === undefined ? 'grey' : lightView(assessment).style] += 1;
  }
  return counts;
}

/** `18 lights of 77 are green; in August 2026, 22 of 77.` */
function greenInWords(points: readonly TrendPoint[]): string {
  const [now, before] = points.slice(-2).reverse().map((point) => ({ title: point.title, ...greenOf(point) })); // prettier-ignore
  if (now === undefined || before === undefined) return '';
  const is = now.green === 1 ? 'light is' : 'lights are';
  return `${grouped(now.green)} ${is} green, of ${grouped(now.all)}; in ${before.title}, ${grouped(before.green)} of ${grouped(before.all)}.`;
}

/** Green lights of the teams that could be ranked, of those that could be measured. */
function greenOf(point: TrendPoint): { readonly green: number; readonly all: number } {
  const lights = point.result.criteria.map(({ id }) => lightsOf(point, id));
  const sum = (of: (lights: Lights) => number): number => lights.reduce((all, it) => all + of(it), 0);
  return {
    green: sum(({ green }) => green),
    all: sum(({ green, amber, red, owed }) => green + amber + red + owed),
  };
}

const STYLES = ['green', 'amber', 'red', 'owed', 'grey'] as const;
const SAID = { green: 'green', amber: 'amber', red: 'red', owed: 'no evidence', grey: 'not measured' };

/** `4 green, 3 amber`: those there are, so that a row stays readable. */
const lightsInWords = (lights: Lights): string =>
  STYLES.flatMap((style) => (lights[style] > 0 ? [`${grouped(lights[style])} ${SAID[style]}`] : [])).join(
    ', ',
  );

function criterionTrend(
  { id, heading: word, title }: AuditResult['criteria'][number],
  points: readonly TrendPoint[],
): Block[] {
  const rows = points.map((point) => ({ title: point.title, lights: lightsOf(point, id) }));
  const trend: Table = {
    id: `trend-${id}`,
    caption: `${word}: teams by light`,
    columns: [{ heading: 'Round' }, ...STYLES.map((style) => numeric(capitalised(SAID[style])))],
    rows: rows.map(({ title: round, lights }): Cell[] => [round, ...STYLES.map((style) => lights[style])]),
    empty: '',
  };
  return [
    heading(id, `${word}: ${title}`),
    {
      kind: 'chart',
      svg: barChart({
        id: `chart-${id}`,
        title: `${word}: teams by light, by round`,
        rows: rows.map(({ title: round, lights }) => ({
          label: round,
          said: lightsInWords(lights),
          parts: STYLES.map((style) => ({ size: lights[style], style })),
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
