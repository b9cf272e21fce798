import { leagueTable, type Links } from '../../tables/league-table.ts';
import { headline } from '../../words/headline.ts';
import { percent } from '../../words/in-words.ts';
import { movementInWords } from '../../words/movement-in-words.ts';
import { heading, list, paragraph, quiet, table, type Block, type Page, type Words } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';
import { sinceInWords } from './since-in-words.ts';

export interface LeagueTableFrom {
  readonly facts: Pick<SiteFacts, 'rounds'>;
  readonly result: SiteFacts['result'];
  readonly links: Links;
  /** Said under the headline: for whom this is, what it is. */
  readonly about: readonly Words[];
  /** Where the table is as a spreadsheet. */
  readonly spreadsheets: Words;
  /** What else there is, on the first page of all. */
  readonly more?: readonly Block[];
}

/** The league table, in one sentence and then in full. */
export function leagueTablePage({
  facts,
  result,
  links,
  about,
  spreadsheets,
  more = [],
}: LeagueTableFrom): Page {
  const compared = sinceInWords(result, facts.rounds);
  return {
    file: 'index.html',
    heading: headline(result),
    title: 'League table',
    ...(compared === undefined ? {} : { lead: compared }),
    blocks: [
      ...about.map(paragraph),
      table(leagueTable(result, links)),
      ...movementInWords(result).map(quiet),
      ...(facts.rounds.length < 2
        ? [quiet('Movement shows from the second published round on, when there is something to move from.')]
        : []),
      paragraph(spreadsheets),
      ...more,
      heading('criteria', 'What each criterion asks'),
      list(
        result.criteria.map(({ id, heading: word, title, asks, thresholds }): Words => {
          const href = links.criterion?.(id);
          const lines = ` ${asks} Green from ${percent(thresholds.green)}, amber from ${percent(thresholds.amber)}.`;
          return href === undefined
            ? `${word}: ${title}.${lines}`
            : [{ text: `${word}: ${title}`, href }, `.${lines}`];
        }),
      ),
    ],
  };
}
