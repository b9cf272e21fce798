import type { AuditResult } from '../../../result/audit-result.ts';
import { barChart } from '../../charts/bar-chart.ts';
import { lightView } from '../../lights/light-view.ts';
import { criterionTable } from '../../tables/criterion-table.ts';
import type { Links } from '../../tables/league-table.ts';
import { counted, percent } from '../../words/in-words.ts';
import { heading, list, table, type Block, type Page } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';

export const criterionFile = (id: string): string => `criterion-${id}.html`;

/** One criterion: what it asks and why, where the lines are drawn, and how teams stand. */
export function criterionPage(
  criterion: AuditResult['criteria'][number],
  result: AuditResult,
  { policy }: Pick<SiteFacts, 'policy'>,
  links: Links,
): Page {
  const {
    id,
    heading: word,
    title,
    asks,
    thresholds,
    driveShows,
    teamSupplies,
    evidenceDemanded,
  } = criterion;
  const written = policy.criteria.find((definition) => definition.id === id);
  const green = result.teams.filter((team) =>
    team.criteria.some((it) => it.id === id && it.light === 'green'),
  ).length;
  return {
    file: criterionFile(id),
    heading: `${word}: ${title}`,
    lead: asks,
    section: 'index.html',
    blocks: [
      list([
        `${counted(green, 'team')} of ${result.teams.length} ${green === 1 ? 'is' : 'are'} green.`,
        `Green from ${percent(thresholds.green)}, amber from ${percent(thresholds.amber)}, red below.`,
        ...(written === undefined ? [] : [`Why it matters: ${written.whyItMatters}`]),
      ]),
      heading('stand', 'How teams stand'),
      ...chartOf(criterion, result),
      table(criterionTable(id, result, links)),
      heading('measured', 'How it is measured'),
      list([
        ...(driveShows === undefined ? [] : [`What Drive shows: ${driveShows}`]),
        ...(teamSupplies === undefined
          ? []
          : [
              `What the team supplies: ${teamSupplies}${evidenceDemanded === true ? ' Without it, the criterion is not met once the round’s date has passed.' : ''}`,
            ]),
        ...(written === undefined ? [] : [`Source: ${written.source}`]),
      ]),
    ],
  };
}

function chartOf(
  { id, heading: word, thresholds }: AuditResult['criteria'][number],
  { teams }: AuditResult,
): Block[] {
  const measured = teams
    .flatMap((team) => {
      const it = team.criteria.find((assessment) => assessment.id === id);
      return it === undefined || it.score === null ? [] : [{ title: team.title, score: it.score, it }];
    })
    .sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1));
  if (measured.length === 0) return [];
  return [
    {
      kind: 'chart',
      svg: barChart({
        id: 'shares',
        title: `${word}: share by team, with the line from which it is green`,
        full: 1,
        mark: { at: thresholds.green, label: `Green from ${percent(thresholds.green)}` },
        rows: measured.map(({ title, score, it }) => ({
          label: title,
          said: `${percent(score)} ${lightView(it).word.toLowerCase()}`,
          parts: [{ size: score, style: 'a' }],
        })),
      }),
    },
  ];
}
