import { coverageTable } from '../../tables/coverage-table.ts';
import { capitalised, numberInWords } from '../../words/in-words.ts';
import { heading, table, type Page } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';

/** Every place where records live, measured or not: a table that is silent about them claims too much. */
export function coveragePage({ policy: { coverage } }: Pick<SiteFacts, 'policy'>): Page {
  const not = coverage.filter(({ measured }) => !measured).length;
  return {
    file: 'coverage.html',
    heading: 'What was not measured',
    lead: `${capitalised(numberInWords(not))} of the ${numberInWords(coverage.length)} places where records live ${not === 1 ? 'is' : 'are'} not measured here. A green light says nothing about them.`,
    section: 'coverage.html',
    blocks: [
      heading('not', 'Not measured'),
      table(coverageTable(coverage, false)),
      heading('measured-places', 'Measured'),
      table(coverageTable(coverage, true)),
    ],
  };
}
