import { csvText, type CsvCell } from '../csv/csv-text.ts';
import type { ReportFolder } from '../written/report-folder.ts';
import { SUGGESTED_AT_MOST, type ClassSuggester } from './class-suggester.ts';
import { asksToDecide, DECISION_HEADING, decisionRecord, DECISIONS } from './decision-list.ts';
import { listHeading, listRecord } from './list-csv.ts';
import type { ListedDocument } from './listed-document.ts';
import type { NameMender } from './name-mender.ts';
import type { Worklists } from './read-worklists.ts';
import { WORKLISTS, worklist, type Worklist } from './worklists.ts';

/** What lists are written with. */
export interface ListWriting {
  readonly lists: Worklists;
  readonly mend: NameMender;
  readonly suggest: ClassSuggester;
}

/** Rows of all teams' lists together: the most pressing. Each team's own list has all of its rows. */
export const KIM_ROWS = 250;

/**
 * Writes the lists as CSV, a batch at a time: each team's own below `teams/<id>/`, where those that ask for a decision
 * are one decision list; and the first rows of all teams' below `kim/`. What stands in My Drive is in none of them.
 */
export async function writeWorklists(writing: ListWriting, out: ReportFolder): Promise<void> {
  const { lists, mend } = writing;
  const decide = decider(writing);
  for (const { team, list: id, shared } of lists.counts) {
    if (shared === 0) continue;
    const list = worklist(id);
    for await (const documents of lists.ofTeam(list, team))
      if (asksToDecide(id))
        await out.append(
          `teams/${team}/${DECISIONS}`,
          csvText([DECISION_HEADING]),
          csvText(decide(list, documents)),
        );
      else {
        const records = documents.map((document) => listRecord(document, list.about(document, mend)));
        await out.append(`teams/${team}/${id}.csv`, csvText([listHeading(list)]), csvText(records));
      }
  }
  for (const list of WORKLISTS) {
    const documents = await lists.firstOfTeam(list, undefined, KIM_ROWS);
    if (documents.length === 0) continue;
    const records = documents.map((document): CsvCell[] => [
      document.team,
      ...listRecord(document, list.about(document, mend)),
    ]);
    await out.write(`kim/${list.id}.csv`, csvText([['team', ...listHeading(list)], ...records]));
  }
}

/** Rows of the decision list, with a class suggested for the first of each team's. */
function decider({
  suggest,
}: Pick<ListWriting, 'suggest'>): (
  list: Worklist,
  documents: readonly ListedDocument[],
) => (readonly CsvCell[])[] {
  const suggested = new Map<string, number>();
  return (list, documents) =>
    documents.map((document) => {
      const before = suggested.get(document.team) ?? 0;
      if (list.id === 'overdue-disposals' || before >= SUGGESTED_AT_MOST)
        return decisionRecord(list, document, '');
      suggested.set(document.team, before + 1);
      return decisionRecord(list, document, suggest(document));
    });
}
