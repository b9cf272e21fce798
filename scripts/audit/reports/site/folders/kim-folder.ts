import { folderOf, type FolderOfPages, type NavigationItem } from '../folder.ts';
import type { Page, Words } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';
import { accessibilityPage } from '../pages/accessibility-page.ts';
import { correctionInWords } from '../pages/correction-in-words.ts';
import { coveragePage } from '../pages/coverage-page.ts';
import { criterionPage } from '../pages/criterion-page.ts';
import { forecastPage } from '../pages/forecast-page.ts';
import { holdsPage } from '../pages/holds-page.ts';
import { leagueTablePage } from '../pages/league-table-page.ts';
import { listsPage } from '../pages/list-pages.ts';
import { lostPage } from '../pages/lost-page.ts';
import { methodPage } from '../pages/method-page.ts';
import { readingPage } from '../pages/reading-page.ts';
import { schedulePage } from '../pages/schedule-page.ts';
import { teamPage } from '../pages/team-page.ts';
import { trendsPage } from '../pages/trends-page.ts';
import { LINKS, teamFile } from './public-folder.ts';

export const KIM_NAVIGATION: readonly NavigationItem[] = [
  { file: 'index.html', text: 'League table' },
  { file: 'lists.html', text: 'Lists' },
  { file: 'trends.html', text: 'Trends' },
  { file: 'schedule.html', text: 'Schedule' },
  { file: 'forecast.html', text: 'Forecast' },
  { file: 'holds.html', text: 'Holds' },
  { file: 'reading.html', text: 'What was read' },
  { file: 'coverage.html', text: 'Not measured' },
  { file: 'method.html', text: 'Method' },
];

/** Said on the KIM team's league table until a round is published. */
export const PROVISIONAL: Words =
  'Provisional, for the knowledge and information management team alone: these pages name people, drives and documents, and nobody is ranked for others to see before a round is published.';

/** The KIM team's own: everything but titles in My Drive. */
export function kimFolder(facts: SiteFacts, listPages: readonly Page[]): FolderOfPages {
  const { result } = facts;
  const audience = 'kim';
  return {
    folder: folderOf({
      path: 'kim', folderTitle: 'for the KIM team', navigation: KIM_NAVIGATION, result, facts,
    }), // prettier-ignore
    pages: [
      leagueTablePage({
        facts,
        result,
        links: LINKS,
        about: [PROVISIONAL, ...correctionInWords(facts.rounds, audience)],
        spreadsheets: [
          'As spreadsheets: ',
          { text: 'everything as one workbook (Excel)', href: 'what-to-keep.xlsx' },
          ', ',
          { text: 'league table with reasons (CSV)', href: 'league-table.csv' },
          '.',
        ],
      }),
      ...result.teams.map(
        (team) =>
        teamPage({
          team, facts, result, audience, file: teamFile(team.id), section: 'index.html', links: LINKS, listLink: () => undefined,
          spreadsheets: [`Its lists and its decision list are in its own folder, teams/${team.id}.`],
        }), // prettier-ignore
      ),
      ...result.criteria.map((criterion) => criterionPage(criterion, result, facts, LINKS)),
      listsPage(facts, LINKS),
      ...listPages,
      lostPage(result),
      trendsPage(facts, result),
      schedulePage(facts, audience),
      forecastPage(facts),
      holdsPage(facts),
      readingPage(result, audience),
      coveragePage(facts),
      methodPage(result, facts, audience),
      accessibilityPage(facts, audience),
    ],
  };
}
