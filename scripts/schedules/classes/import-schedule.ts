import type { CutOff } from '#policy/calendar/cut-off.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { ColumnUse } from '../columns/column-map.ts';
import { layOut, type LaidRow } from '../columns/lay-out.ts';
import { headingKey } from '../columns/schedule-fields.ts';
import { rowInWords } from '../tables/place.ts';
import type { SourceFile } from '../tables/source-table.ts';
import { classOfRow, NOT_STATED, type CommonFields } from './class-of-row.ts';
import type { CompletionOptions } from './complete-rule.ts';
import { functionName, Functions, isFunctionRow } from './function-of-row.ts';
import { CodeGiver } from './give-codes.ts';
import type { ImportedClass, ImportResult } from './import-result.ts';
import { FieldReader } from './read-fields.ts';
import { rowValues, type CellProblem, type RowValues } from './row-values.ts';
import { rulesOfRow } from './rules-of-row.ts';
import { capitalised, withStop } from '../../audit/reports/words/in-words.ts';
import { titleOfRow } from './title-of-row.ts';

/** What a person decided about a file before it is read into classes. */
export interface ImportDecisions {
  /** By key of the heading. */
  readonly map: ReadonlyMap<string, ColumnUse>;
  readonly common: CommonFields;
  /** For rows that leave it open. */
  readonly given: CompletionOptions['given'];
  /** The function of rows that name none. */
  readonly function: string | undefined;
  /** Code prefixes by function id. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly law: CompletionOptions['law'];
  readonly currentYear: CutOff;
  /** A row with a title and nothing else is the heading of a group. */
  readonly groupRows: boolean;
}

/**
 * The classes that a file holds. Every row becomes one class, or several where it holds several rules, or is listed
 * with its cell and why. Nothing is guessed: what the source leaves open was decided by a person or is not taken.
 * @param existing the pack that the classes go into: a class of the same function and title keeps its code.
 */
export function importSchedule(
  file: SourceFile,
  decisions: ImportDecisions,
  existing: Pick<Policy, 'classes' | 'functions'> | undefined,
): ImportResult {
  const laid = layOut(file, decisions.map);
  const columns = new Map(laid.columns.map((column) => [headingKey(column.heading), column]));
  const functions = new Functions(existing?.functions ?? []);
  const read = laid.rows.map((row) => ({ row, ...rowValues(row, columns) }));
  const inFile = read.flatMap(({ values }) => values.get('code')?.text ?? []);
  const codes = new CodeGiver(existing?.classes ?? [], inFile, decisions.prefixes);
  const used = new Set(inFile);
  const classes: ImportedClass[] = [];
  const notUnderstood: CellProblem[] = [];
  const leftOut: CellProblem[] = [];
  const groups: ImportResult['groups'][number][] = [];
  let group: string | undefined;

  for (const { row, values, problems } of read) {
    if (problems.length > 0) {
      notUnderstood.push(...problems);
      continue;
    }
    if (values.size === 0) continue;
    if (isFunctionRow(values)) {
      functions.note(
        values.get('function')?.text ?? '',
        values.get('functionTitle')?.text,
        values.get('functionOwner')?.text,
      );
      continue;
    }
    const heading = groupHeading(row, values, decisions.groupRows);
    if (heading !== undefined) {
      group = heading;
      groups.push({ at: row.at, title: heading });
      continue;
    }
    const made = classesOfRow(decisions.groupRows ? { ...row, group } : row, values);
    if (Array.isArray(made)) classes.push(...made);
    else notUnderstood.push(made);
  }
  const ownerOf = (id: string): string =>
    classes.find((it) => it.function === id)?.entry.owner ?? decisions.common.owner ?? NOT_STATED;
  return {
    file: file.name,
    columns: laid.columns,
    functions: functions.list(ownerOf),
    classes,
    notUnderstood,
    leftOut,
    groups,
    skipped: laid.skipped,
    remarks: file.remarks,
  };

  function classesOfRow(row: LaidRow, values: RowValues): ImportedClass[] | CellProblem {
    const described = values.get('title');
    if (described === undefined)
      return {
        at: row.at,
        said: '',
        sentence: 'The row has no title: say what the records are, or take the row out',
      };
    const code = values.get('code');
    if (code !== undefined && classes.some(({ entry }) => entry.code === code.text))
      return {
        at: code.at,
        said: code.text,
        sentence: 'This code stands twice in the file: give one of the rows its own',
      };
    const { rules, found, problems } = rulesOfRow(values, row.at, decisions);
    const [problem] = problems;
    if (problem !== undefined) return problem;
    const shortened = described.ours ? { title: described.text, changed: [] } : titleOfRow(described.text);
    const home = functions.note(
      functionName(row, values, decisions.function, file.name),
      values.get('functionTitle')?.text,
      values.get('functionOwner')?.text,
    );
    const scope = scopeOf(values, described.text);
    const many = rules.length > 1;
    const titles = rules.map(({ label }) =>
      label === undefined ? shortened.title : `${shortened.title}: ${label}`,
    );
    const given: string[] = [];
    for (const [at, title] of titles.entries()) {
      const known = codes.existing(home, title);
      const code =
        (at === 0 ? values.get('code')?.text : undefined) ??
        (known !== undefined && !used.has(known) ? known : undefined) ??
        (at === 0 ? codes.next(home, functions.title(home)) : codes.beside(given[0] ?? ''));
      if (code === undefined)
        return {
          at: row.at,
          said: described.text,
          sentence:
            at === 0
              ? `The function '${functions.title(home)}' has no code left: give it a second prefix by splitting the function`
              : 'The row holds two rules and its code has a letter already: write the second rule in a row of its own',
        };
      used.add(code);
      given.push(code);
    }
    const made: ImportedClass[] = [];
    for (const [at, rule] of rules.entries()) {
      const fields = new FieldReader(values);
      const others = given.filter((_, other) => other !== at).join(', ');
      const result = classOfRow({
        code: given[at] ?? '',
        title: titles[at] ?? '',
        scopeNote: many
          ? `${rule.label === undefined ? '' : `${capitalised(rule.label)}. `}${withStop(scope)} Not what is in ${others}.`
          : scope,
        rule,
        fields,
        common: decisions.common,
        functionOwner: functions.owner(home),
        sourceName: file.name,
      });
      if (!('entry' in result)) {
        const cell = values.get(result.field ?? 'title');
        return { at: cell?.at ?? row.at, said: cell?.text ?? '', sentence: result.sentence };
      }
      if (at === 0) leftOut.push(...fields.notices);
      made.push({
        entry: result.entry,
        function: home,
        at: row.at,
        row: values.get('reference')?.text ?? rowInWords(row.at),
        found,
        changed: [
          ...(many
            ? [
                `The row holds ${rules.length} rules: this is ${rule.label === undefined ? 'its own' : `the one for ${rule.label}`}, ${others} ${rules.length > 2 ? 'are the others' : 'is the other'}`,
              ]
            : []),
          ...(row.group === undefined || row.group === functions.title(home)
            ? []
            : [`It stands under '${row.group}'`]),
          ...shortened.changed,
          ...result.changed,
        ],
      });
    }
    return made;
  }
}

/** The title of a group where the row is its heading. */
function groupHeading({ banner, cells }: LaidRow, values: RowValues, groupRows: boolean): string | undefined {
  const text = cells.find(({ cell }) => cell.text !== '')?.cell.text;
  if (banner) return text;
  const filled = new Set(cells.filter(({ cell }) => cell.text !== '').map(({ cell }) => cell.column));
  return groupRows && filled.size === 1 && !values.has('period') ? text : undefined;
}

function scopeOf(values: RowValues, described: string): string {
  const scope = values.get('scopeNote')?.text ?? described;
  const not = values.get('notCovered')?.text;
  if (not === undefined) return scope;
  return `${withStop(scope)} Not ${not.charAt(0).toLowerCase()}${not.slice(1)}`;
}
