import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import type { ImportResult } from '../classes/import-result.ts';
import type { CellProblem } from '../classes/row-values.ts';
import { mapInWords } from '../columns/column-map.ts';
import { SCHEDULE_FIELDS } from '../columns/schedule-fields.ts';
import { placeInWords } from '../tables/place.ts';

/**
 * How the columns are read, a line each; where it is a guess, what to type to go by it.
 * @param accepted a person said that the guess is right.
 */
export function columnsInWords({ columns }: Pick<ImportResult, 'columns'>, accepted = false): string[] {
  const guessed = !accepted && columns.some(({ how }) => how === 'guessed');
  const width = Math.min(40, Math.max(0, ...columns.map(({ heading }) => heading.length)));
  return [
    guessed ? 'The columns, as far as their headings tell (a guess):' : 'The columns:',
    ...columns.map(({ heading, use }) => {
      const means =
        use === undefined || use === 'ignore' ? 'not read' : `${use}: ${SCHEDULE_FIELDS[use].means}`;
      return `  ${heading.replace(/\s+/g, ' ').padEnd(width)}  →  ${means}`;
    }),
    ...(guessed
      ? [
          `To go by the guess, add --yes. To say otherwise, change and add:`,
          `  --map "${mapInWords(columns)}"`,
        ]
      : []),
  ];
}

/** Each reason once, and below it every cell that it is said of. */
function problemLines(problems: readonly CellProblem[]): string[] {
  const byReason = new Map<string, CellProblem[]>();
  for (const problem of problems)
    byReason.set(problem.sentence, [...(byReason.get(problem.sentence) ?? []), problem]);
  return [...byReason].flatMap(([sentence, cells]) => [
    `${sentence}.`,
    ...cells.map(({ at, said }) => `  ${placeInWords(at)}${said === '' ? '' : `: '${shortened(said)}'`}`),
  ]);
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};

/** What was read, class by class. */
export function classesInWords({ functions, classes, groups }: ImportResult): string[] {
  const lines: string[] = [];
  for (const { id, title } of functions) {
    const own = classes.filter((entry) => entry.function === id);
    lines.push('', `${title}: ${many(own.length, 'class', 'classes')}`);
    for (const { entry, function: home } of own)
      lines.push(
        `  ${entry.code.padEnd(8)} ${entry.title}`,
        `           ${ruleInOneLine({ ...entry, function: home })}.`,
      );
  }
  if (groups.length > 0)
    lines.push('', `Taken as headings of groups: ${groups.map(({ title }) => `'${title}'`).join(', ')}.`);
  return lines;
}

/** What was not read, and why. */
export function gapsInWords({ file, notUnderstood, leftOut, skipped, remarks }: ImportResult): string[] {
  const lines: string[] = [];
  const list = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push('', title, ...entries.map((entry) => `  ${entry}`));
  };
  list(
    `${many(notUnderstood.length, 'row is', 'rows are')} not understood and in no class (${file}):`,
    problemLines(notUnderstood),
  );
  list(`${many(leftOut.length, 'cell was', 'cells were')} left out (${file}):`, problemLines(leftOut));
  list('Not read:', [
    ...remarks,
    ...skipped.map(
      ({ at, firstRow }) =>
        `${file}, ${placeInWords(at)}: no headings that are known stand here. Its first row is '${shortened(firstRow.join(' | '))}'.`,
    ),
  ]);
  return lines;
}

/** Whether something in the file that may be a rule is in no class. A list of one column is no schedule. */
export const isComplete = ({ notUnderstood, leftOut, skipped }: ImportResult): boolean =>
  notUnderstood.length === 0 && leftOut.length === 0 && skipped.every(({ firstRow }) => firstRow.length < 2);

export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** The same for programs, with places in words beside their numbers. */
export const resultAsJson = (result: ImportResult): object => {
  const placed = (problems: readonly CellProblem[]): object[] =>
    problems.map(({ at, said, sentence }) => ({ where: placeInWords(at), ...at, said, sentence }));
  return {
    file: result.file,
    columns: result.columns.map(({ heading, use, how }) => ({ heading, use: use ?? null, how })),
    map: mapInWords(result.columns),
    functions: result.functions,
    classes: result.classes.map(({ entry, function: home, at, row, found, changed }) => ({
      ...entry,
      function: home,
      from: { where: placeInWords(at), ...at, row, found, changed },
    })),
    notUnderstood: placed(result.notUnderstood),
    leftOut: placed(result.leftOut),
    groups: result.groups.map(({ at, title }) => ({ where: placeInWords(at), title })),
    skipped: result.skipped.map(({ at, firstRow }) => ({ where: placeInWords(at), firstRow })),
    remarks: result.remarks,
  };
};
