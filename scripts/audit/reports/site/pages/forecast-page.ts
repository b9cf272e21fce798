import { financialYearInWords, financialYearOf } from '../../../figures/financial-year.ts';
import { total } from '../../../figures/forecast.ts';
import { barChart } from '../../charts/bar-chart.ts';
import {
  ACTION_WORDS,
  DUE_ACTIONS,
  forecastTable,
  hoursFor,
  twentyYearTable,
} from '../../tables/forecast-tables.ts';
import { counted, grouped, withStop } from '../../words/in-words.ts';
import { heading, list, paragraph, quiet, table, type Block, type Page } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';

/** Years that charts show; the tables have all. */
const YEARS_DRAWN = 10;
const TWENTY_DRAWN = 20;

/** What falls due, year by year, with the hours it takes; and what reaches twenty years. */
export function forecastPage(facts: SiteFacts): Page {
  const { forecast, policy, twentyYears } = facts;
  const { reviewing } = policy.settings;
  const { minutesADocument, source } = reviewing;
  return {
    file: 'forecast.html',
    heading: 'What falls due, and when',
    lead: leadOf(facts),
    section: 'forecast.html',
    ofAudit: true,
    blocks: [
      heading('disposal', 'Disposal by financial year'),
      ...disposalChart(facts),
      table(forecastTable(forecast, reviewing)),
      paragraph(
        `The hours assume ${minutes(minutesADocument.destroy)} a document to destroy, ${minutes(minutesADocument.review)} to review and ${minutes(minutesADocument.transfer)} to prepare for transfer. ${withStop(source)}`,
      ),
      list([
        `${counted(forecast.held, 'document')} on hold: ${forecast.held === 1 ? 'its day counts' : 'their days count'} again once the hold is released.`,
        `${counted(forecast.undated, 'document')} without a day: undecided, waiting for the event that starts the clock, or of a doubtful date. They come on top.`,
        `${counted(forecast.permanent, 'document')} kept permanently.`,
      ]),
      ...(twentyYears === undefined ? [] : twentyYearBlocks(facts)),
    ],
  };
}

function leadOf({ forecast, policy, asOf }: SiteFacts): string {
  const year = financialYearOf(asOf);
  const documents = forecast.years.find((it) => it.year === year)?.documents ?? {};
  const [soon, due] = [total(documents), total(forecast.due)];
  if (soon + due === 0) return `Nothing has fallen due, and nothing will in ${financialYearInWords(year)}.`;
  const hours =
    hoursFor(documents, policy.settings.reviewing) + hoursFor(forecast.due, policy.settings.reviewing);
  return `${counted(due, 'document')} ${due === 1 ? 'has' : 'have'} fallen due and ${grouped(soon)} more will by 31 March ${year + 1}: about ${counted(Math.ceil(hours), 'hour')} of review.`;
}

function disposalChart({ forecast, asOf }: SiteFacts): Block[] {
  const rows = forecast.years
    .slice(0, YEARS_DRAWN)
    .map(({ year, documents }) => ({ label: financialYearInWords(year), documents }));
  if (rows.every(({ documents }) => total(documents) === 0)) return [];
  const styles = { destroy: 'a', review: 'b', transfer: 'c' } as const;
  return [
    {
      kind: 'chart',
      svg: barChart({
        id: 'disposal-chart',
        title: `Documents that fall due, by financial year, from ${financialYearInWords(financialYearOf(asOf))}`,
        legend: DUE_ACTIONS.map((action) => ({ style: styles[action], label: ACTION_WORDS[action] })),
        rows: rows.map(({ label, documents }) => ({
          label,
          said: grouped(total(documents)),
          parts: DUE_ACTIONS.map((action) => ({ size: documents[action] ?? 0, style: styles[action] })),
        })),
      }),
    },
    ...(forecast.years.length > YEARS_DRAWN || total(forecast.due) > 0
      ? [quiet('The chart shows the ten years to come; the table shows all, and what has fallen due.')]
      : []),
  ];
}

function twentyYearBlocks({ twentyYears }: SiteFacts): Block[] {
  if (twentyYears === undefined) return [];
  const { past, years } = twentyYears;
  const rows = [
    { label: 'Twenty years old already', ...past },
    ...years
      .slice(0, TWENTY_DRAWN)
      .map(({ year, ...counts }) => ({ label: financialYearInWords(year), ...counts })),
  ];
  const any = rows.some(({ decided, undecided }) => decided + undecided > 0);
  return [
    heading('twenty', 'Twenty years'),
    paragraph(
      'A public record is transferred to The National Archives or destroyed by the time it is twenty years old, unless it is kept with approval (Public Records Act 1958, section 3). What is undecided reaches the day as well.',
    ),
    ...(any
      ? [
          {
            kind: 'chart' as const,
            svg: barChart({
              id: 'twenty-chart',
              title: 'Records that reach twenty years, by financial year',
              legend: [
                { style: 'a', label: 'Decided' },
                { style: 'c', label: 'Not yet decided' },
              ],
              rows: rows.map(({ label, decided, undecided }) => ({
                label,
                said: grouped(decided + undecided),
                parts: [
                  { size: decided, style: 'a' },
                  { size: undecided, style: 'c' },
                ],
              })),
            }),
          },
        ]
      : []),
    table(twentyYearTable(twentyYears)),
  ];
}

const minutes = (count: number): string =>
  count < 1 ? `${Math.round(count * 60)} seconds` : counted(count, 'minute');
