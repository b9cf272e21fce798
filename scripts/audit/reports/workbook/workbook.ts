import type { Workbook } from 'exceljs';
import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { countsByTeam } from '../site/pages/list-pages.ts';
import { lostTable } from '../site/pages/lost-page.ts';
import { coverageTable } from '../tables/coverage-table.ts';
import { figuresTable } from '../tables/figures-table.ts';
import { forecastTable, twentyYearTable } from '../tables/forecast-tables.ts';
import { holdsTable } from '../tables/holds-table.ts';
import { leagueTable } from '../tables/league-table.ts';
import { certificateTable, gapsTable } from '../tables/reading-tables.ts';
import {
  classesInUseTable,
  expectedButEmptyTable,
  neverUsedTable,
  undecidedByPlaceTable,
} from '../tables/schedule-tables.ts';
import type { Table } from '../tables/table.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { headline, whatIsLeftOut } from '../words/headline.ts';
import { isInMyDrive } from '../words/is-in-my-drive.ts';
import { methodInWords } from '../words/method-in-words.ts';
import { addSheet } from './add-sheet.ts';

/** The result as one workbook, a sheet a table: the same tables that the pages show. For the KIM team. */
export async function workbook(facts: SiteFacts): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book: Workbook = new excel.Workbook();
  book.creator = facts.policy.settings.site.serviceName;
  // The audit's own time, so that the same audit gives the same file.
  book.created = new Date(facts.result.finishedAt);
  book.modified = book.created;
  for (const [name, table] of sheetsOf(facts)) addSheet(book, name, table);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Sheets by name, in order. */
function sheetsOf(facts: SiteFacts): [string, Table][] {
  const { result, policy, classUse, forecast, twentyYears, asOf } = facts;
  const { reviewing } = policy.settings;
  const titles = new Map(result.teams.map(({ id, title }) => [id, title]));
  const lost = result.lost.filter((record) => !isInMyDrive(record));
  return [
    ['About', aboutTable(facts)],
    ['League table', leagueTable(result)],
    ['Figures', figuresTable(result)],
    ['Lists', countsByTeam(facts)],
    ['Undecided by place', undecidedByPlaceTable(facts.places, (team) => titles.get(team) ?? team)],
    ['Never used', neverUsedTable(classUse, policy)],
    ['Expected but empty', expectedButEmptyTable(classUse)],
    ['Classes in use', classesInUseTable(classUse)],
    ['Falls due', forecastTable(forecast, reviewing)],
    ...(twentyYears === undefined
      ? []
      : [['Twenty years', twentyYearTable(twentyYears)] satisfies [string, Table]]),
    ['Holds', holdsTable(holdsInForce(policy.holds, asOf), policy)],
    ['Lost records', lostTable(lost)],
    ['Certificate', certificateTable(result, { namesSource: true })],
    ['Not read', gapsTable(result)],
    ['Not measured', coverageTable(policy.coverage, false)],
    ['Measured', coverageTable(policy.coverage, true)],
  ];
}

function aboutTable({ result, policy }: SiteFacts): Table {
  const { minutesADocument, source } = policy.settings.reviewing;
  return {
    id: 'about',
    caption: 'About this workbook',
    columns: [{ heading: 'What' }, { heading: 'Says' }],
    rows: [
      ['Department', result.pack.title],
      ...(result.pack.notice === undefined ? [] : [['Notice', result.pack.notice]]),
      ['In a sentence', headline(result)],
      ['Figures as of', { text: dayInWords(result.asOf), value: result.asOf }],
      ['Schedule version', result.pack.version],
      ['Complete', result.complete ? 'Yes' : (whatIsLeftOut(result) ?? 'No')],
      ['Documents', result.documents],
      [
        'Hours of review assume',
        `${minutesADocument.destroy} minutes a document to destroy, ${minutesADocument.review} to review, ${minutesADocument.transfer} to transfer. ${source}`,
      ],
      ...methodInWords(result).map((said, place) => [place === 0 ? 'Method' : '', said]),
    ],
    empty: '',
  };
}
