import type { Links } from '../../tables/league-table.ts';
import { folderOf, type FolderOfPages } from '../folder.ts';
import type { SiteFacts } from '../site-facts.ts';
import { accessibilityPage } from '../pages/accessibility-page.ts';
import { correctionInWords } from '../pages/correction-in-words.ts';
import { coveragePage } from '../pages/coverage-page.ts';
import { criterionFile, criterionPage } from '../pages/criterion-page.ts';
import { forecastPage } from '../pages/forecast-page.ts';
import { leagueTablePage } from '../pages/league-table-page.ts';
import { methodPage } from '../pages/method-page.ts';
import { readingPage } from '../pages/reading-page.ts';
import { schedulePage } from '../pages/schedule-page.ts';
import { teamPage } from '../pages/team-page.ts';
import { trendsPage } from '../pages/trends-page.ts';

export const teamFile = (id: string): string => `team-${id}.html`;

/** Links among the pages of a folder that has a page for every team and criterion. */
export const LINKS: Links = { team: teamFile, criterion: criterionFile };

/** What everybody may see: no document, person or drive by name, and no link out of the folder. */
export function publicFolder(facts: SiteFacts): FolderOfPages {
  const { shown } = facts;
  const audience = 'public';
  return {
    folder: folderOf({
      path: 'public',
      folderTitle: 'records league table',
      navigation: [
        { file: 'index.html', text: 'League table' },
        { file: 'trends.html', text: 'Trends' },
        { file: 'schedule.html', text: 'Schedule' },
        { file: 'forecast.html', text: 'Forecast' },
        { file: 'reading.html', text: 'What was read' },
        { file: 'coverage.html', text: 'Not measured' },
        { file: 'method.html', text: 'Method' },
      ],
      result: shown,
      facts,
    }),
    pages: [
      leagueTablePage({
        facts,
        result: shown,
        links: LINKS,
        about: [
          'Seven things about how each team keeps its records, from what Drive shows about files and what teams say. Nobody opened a document.',
          ...correctionInWords(facts.rounds, audience),
        ],
        spreadsheets: ['As a spreadsheet: ', { text: 'league table (CSV)', href: 'league-table.csv' }, '.'],
      }),
      ...shown.teams.map(
        (team) =>
        teamPage({
          team, facts, result: shown, audience, file: teamFile(team.id), section: 'index.html', links: LINKS, listLink: () => undefined,
        }), // prettier-ignore
      ),
      ...shown.criteria.map((criterion) => criterionPage(criterion, shown, facts, LINKS)),
      trendsPage(facts, undefined),
      schedulePage(facts, audience),
      forecastPage(facts),
      readingPage(shown, audience),
      coveragePage(facts),
      methodPage(shown, facts, audience),
      accessibilityPage(facts, audience),
    ],
  };
}
