import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { CRITERION_IDS, type CriterionId } from '#policy/pack/criterion-ids.ts';
import { nearest } from '#policy/pack/nearest.ts';
import { dayInCell } from '../tables/day-in-cell.ts';
import { readColumns, type ColumnsRead } from '../tables/read-columns.ts';
import type { Table, TableProblem, TableRow } from '../tables/table.ts';
import { INFORMATION, type FormColumn } from './form-columns.ts';
import { ACCEPTED, type TeamEvidence } from './team-evidence.ts';

/** A figure that a team says is wrong, as the form has it. */
export interface ChallengeMade {
  readonly team: string;
  readonly criterion: CriterionId;
  readonly why: string;
  readonly by: string;
  readonly on: PlainDate;
}

export interface FormRead {
  readonly evidence: readonly TeamEvidence[];
  readonly challenges: readonly ChallengeMade[];
  /** Where there are any, the form is to be mended and read again: nothing of it is to be used. */
  readonly problems: readonly TableProblem[];
}

/**
 * What teams wrote into evidence forms: statements for a criterion, and figures that they say are wrong. A row that is
 * still empty is none. Every problem is listed, with its line and column.
 * @param teams ids of the teams that there are.
 */
export function readForm(table: Table, teams: readonly string[]): FormRead {
  const columns = readColumns<FormColumn>(table, {
    required: ['team', 'criterion', 'statement', 'by', 'on'],
    optional: ['link', 'challenge', 'accepted', 'note'],
    ignored: INFORMATION,
  });
  const evidence: TeamEvidence[] = [];
  const challenges: ChallengeMade[] = [];
  const problems: TableProblem[] = [...columns.problems];
  if (problems.length > 0) return { evidence, challenges, problems };
  for (const row of table.rows) {
    const [statement, link, challenge] = (['statement', 'link', 'challenge'] as const).map((name) =>
      columns.text(row, name),
    ) as [string, string, string];
    if (statement === '' && link === '' && challenge === '') continue;
    const found = problemsOf(row, columns, teams);
    problems.push(...found);
    const on = dayInCell(columns.cell(row, 'on'));
    const criterion = CRITERION_IDS.find((id) => id === columns.text(row, 'criterion'));
    if (found.length > 0 || on === undefined || criterion === undefined) continue;
    const about = { team: columns.text(row, 'team'), criterion, by: columns.text(row, 'by'), on };
    if (challenge !== '') challenges.push({ ...about, why: challenge });
    if (statement === '') continue;
    const note = columns.text(row, 'note');
    evidence.push({
      ...about,
      statement,
      link,
      accepted: acceptedIn(columns.text(row, 'accepted')) ?? 'pending',
      ...(note === '' ? {} : { note }),
    });
  }
  return { evidence, challenges, problems };
}

/** An empty cell is pending. */
const acceptedIn = (text: string): TeamEvidence['accepted'] | undefined =>
  text === '' ? 'pending' : ACCEPTED.find((word) => word === text.toLowerCase());

function problemsOf(
  row: TableRow,
  { text, cell, at }: ColumnsRead<FormColumn>,
  teams: readonly string[],
): TableProblem[] {
  const problems: TableProblem[] = [];
  const refuse = (name: FormColumn, message: string): void => {
    problems.push({ where: at(row, name), message });
  };
  const [team, criterion, link] = [text(row, 'team'), text(row, 'criterion'), text(row, 'link')];
  if (!teams.includes(team)) refuse('team', unknown('team', team, teams));
  if (!CRITERION_IDS.some((id) => id === criterion))
    refuse('criterion', unknown('criterion', criterion, CRITERION_IDS));
  if (text(row, 'by') === '') refuse('by', 'Nobody is named: write who says so.');
  const on = text(row, 'on');
  if (on === '') refuse('on', 'The day is missing: write when it was said, as in 2026-11-03.');
  else if (dayInCell(cell(row, 'on')) === undefined)
    refuse('on', `'${on}' is no day: write one as in 2026-11-03, or 3/11/2026 with the day first.`);
  if (link !== '' && text(row, 'statement') === '' && text(row, 'challenge') === '')
    refuse('statement', 'There is a link and nothing said: write in a sentence what it shows.');
  if (link !== '' && !/^https?:\/\/\S+$/.test(link))
    refuse('link', `'${link}' is no web address: copy it from the browser, with https:// in front.`);
  if (acceptedIn(text(row, 'accepted')) === undefined)
    refuse('accepted', `'${text(row, 'accepted')}' is not an answer: write yes, no or pending.`);
  return problems;
}

function unknown(what: string, value: string, known: readonly string[]): string {
  if (value === '') return `The ${what} is missing: write its id.`;
  const close = nearest(value, known);
  return `There is no ${what} '${value}'${close.length > 0 ? `: did you mean '${close.join("' or '")}'?` : '.'}`;
}
