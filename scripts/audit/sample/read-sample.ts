import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { NOT_WORTH_KEEPING } from '#policy/tag/tag.ts';
import { nearest } from '#policy/pack/nearest.ts';
import { readColumns } from '../tables/read-columns.ts';
import type { Table, TableProblem } from '../tables/table.ts';
import type { SampleKey } from './sample-key.ts';
import type { SampleReading } from './sample-reading.ts';
import { SAMPLE_COLUMNS } from './write-sample.ts';

/** A document whose class was not the same when it was classified again. */
export interface Disagreement {
  readonly team: string;
  readonly id: string;
  readonly was: string;
  readonly now: string;
}

export interface SampleRead {
  /** One a team that classified anything. */
  readonly readings: readonly SampleReading[];
  readonly disagreements: readonly Disagreement[];
  /** Where there are any, the list is to be mended and read again. */
  readonly problems: readonly TableProblem[];
}

interface Answer {
  readonly now: string;
  readonly by: string;
}

/**
 * Reads lists of a sample that were classified again, and compares them with the key. A row without a class was not
 * read. Every problem is listed with its line and column.
 * @param codes class codes that there are.
 */
export function readSample(
  tables: readonly Table[],
  key: SampleKey,
  codes: readonly string[],
  readOn: PlainDate,
): SampleRead {
  const drawn = new Map(key.teams.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  const answers = new Map<string, Answer>();
  const problems = tables.flatMap((table) => takeAnswers(table, drawn, codes, answers));
  if (problems.length > 0) return { readings: [], disagreements: [], problems };
  const readings = key.teams.flatMap(({ team, population, items }): SampleReading[] => {
    const read = items.flatMap((item) => {
      const answer = answers.get(item.id);
      return answer === undefined ? [] : [{ item, answer }];
    });
    if (read.length === 0) return [];
    return [
      {
        team,
        seed: key.seed,
        drawnOn: key.drawnOn,
        readOn,
        by: [...new Set(read.map(({ answer }) => answer.by))].sort(),
        population,
        drawn: items.length,
        read: read.length,
        agreed: read.filter(({ item, answer }) => item.class === answer.now).length,
      },
    ];
  });
  const disagreements = key.teams.flatMap(({ team, items }) =>
    items.flatMap(({ id, class: was }) => {
      const now = answers.get(id)?.now;
      return now === undefined || now === was ? [] : [{ team, id, was, now }];
    }),
  );
  return { readings, disagreements, problems };
}

/** Takes one list's answers into `answers`; gives what is wrong with it. */
function takeAnswers(
  table: Table,
  drawn: ReadonlyMap<string, unknown>,
  codes: readonly string[],
  answers: Map<string, Answer>,
): TableProblem[] {
  const columns = readColumns<'id' | 'class' | 'by'>(table, {
    required: SAMPLE_COLUMNS.read,
    ignored: SAMPLE_COLUMNS.ignored,
  });
  if (columns.problems.length > 0) return [...columns.problems];
  const problems: TableProblem[] = [];
  for (const row of table.rows) {
    const [id, written, by] = (['id', 'class', 'by'] as const).map((name) => columns.text(row, name)) as [
      string,
      string,
      string,
    ];
    if (written === '') continue;
    const refuse = (name: 'id' | 'class' | 'by', message: string): void => {
      problems.push({ where: columns.at(row, name), message });
    };
    const code = codeIn(written, codes);
    if (!drawn.has(id))
      refuse('id', `The document '${id}' is not in this sample: was the list of another one mixed in?`);
    else if (answers.has(id))
      refuse('id', `The document '${id}' was classified already: keep one row of it.`);
    if (code === undefined) refuse('class', unknownClass(written, codes));
    if (by === '') refuse('by', 'Nobody is named: write who classified it.');
    if (code !== undefined) answers.set(id, { now: code, by });
  }
  return problems;
}

/** `FIN-01`, `fin-01`, or as the label shows it: `FIN-01 Payments, invoices and purchase orders`. */
function codeIn(written: string, codes: readonly string[]): string | undefined {
  const [code = ''] = written.toUpperCase().split(/\s/, 1);
  return [...codes, NOT_WORTH_KEEPING].find((known) => known === code);
}

function unknownClass(written: string, codes: readonly string[]): string {
  const close = nearest(written, codes);
  const hint = close.length > 0 ? `did you mean ${close.join(' or ')}?` : `write its code, as in FIN-01.`;
  return `There is no class '${written}': ${hint} What is not worth keeping is ${NOT_WORTH_KEEPING}.`;
}
