import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import { holdsTable, releasedHoldsTable } from '../../tables/holds-table.ts';
import { numeric, type Table } from '../../tables/table.ts';
import { capitalised, counted, numberInWords } from '../../words/in-words.ts';
import { heading, table, type Page } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';

/** Holds in force: nothing in their scope may be destroyed, whatever the dates say. */
export function holdsPage({ policy, asOf, held, result }: SiteFacts): Page {
  const inForce = holdsInForce(policy.holds, asOf);
  const released = policy.holds.filter(({ releasedOn }) => releasedOn !== undefined && releasedOn <= asOf);
  const documents = [...held.values()].reduce((sum, count) => sum + count, 0);
  return {
    file: 'holds.html',
    heading: 'Holds in force',
    lead:
      inForce.length === 0
        ? 'No hold is in force.'
        : `${capitalised(numberInWords(inForce.length))} ${inForce.length === 1 ? 'hold keeps' : 'holds keep'} ${counted(documents, 'document')} from being destroyed, whatever the dates say.`,
    section: 'holds.html',
    blocks: [
      table(holdsTable(inForce, policy)),
      heading('held', 'Documents on hold, by team'),
      table(heldTable(held, new Map(result.teams.map(({ id, title }) => [id, title])))),
      heading('released', 'Released'),
      table(releasedHoldsTable(released)),
    ],
  };
}

const heldTable = (held: SiteFacts['held'], titleOf: ReadonlyMap<string, string>): Table => ({
  id: 'held',
  caption: 'Documents on hold, by team',
  columns: [{ heading: 'Team' }, numeric('On hold')],
  rows: [...held].map(([team, count]) => [titleOf.get(team) ?? team, count]),
  empty: 'No document is on hold.',
});
