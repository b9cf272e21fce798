import { isPlausible, type PlainDate } from '#policy/calendar/plain-date.ts';
import { nearest } from '#policy/pack/nearest.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { NOT_WORTH_KEEPING } from '#policy/tag/tag.ts';
import { DECISION_HEADING } from '../audit/reports/worklists/decision-list.ts';
import { dayInCell } from '../audit/tables/day-in-cell.ts';
import { readColumns } from '../audit/tables/read-columns.ts';
import type { Table, TableProblem } from '../audit/tables/table.ts';
import type { ListedDecision } from './tag-rules.ts';

/** Columns that the audit's decision list carries for people to read, and others that a list of theirs may have. */
const FOR_PEOPLE = [
  ...DECISION_HEADING.filter((column) => !['id', 'decision', 'event date'].includes(column)),
  ...['question', 'proposed', 'class', 'status', 'team'],
];

export interface DecisionsRead {
  readonly decisions: ReadonlyMap<string, ListedDecision>;
  /** Rows that ask for something else than a class: a disposal, which is a note for its review and no tag. */
  readonly disposals: number;
  /** Where there are any, nothing of the list is to be used. */
  readonly problems: readonly TableProblem[];
}

const DISPOSAL = /^(destroy|transfer|keep)\b/i;

/**
 * What a manager decided in a list: a class code or NWK in the column 'decision', by document id, with the day of the
 * event where the class asks for one. A row without a decision is not decided yet. Every problem is listed.
 * @param decidedBy whose decisions they are, where the list has no column for it.
 */
export function readDecisions(
  table: Table,
  policy: Policy,
  asOf: PlainDate,
  decidedBy: string | undefined,
): DecisionsRead {
  const columns = readColumns(table, {
    required: ['id', 'decision'],
    optional: ['event date', 'decided by'],
    ignored: FOR_PEOPLE,
  });
  const decisions = new Map<string, ListedDecision>();
  const problems: TableProblem[] = [...columns.problems];
  let disposals = 0;
  if (problems.length > 0) return { decisions, disposals, problems };
  const inUse = policy.classes.filter(({ withdrawn }) => withdrawn === undefined || withdrawn.on > asOf);
  const codes = [...inUse.map(({ code }) => code), NOT_WORTH_KEEPING];
  for (const row of table.rows) {
    const say = (column: 'id' | 'decision' | 'event date' | 'decided by', message: string): void => {
      problems.push({ where: columns.at(row, column), message });
    };
    const decided = columns.text(row, 'decision');
    if (decided === '') continue;
    if (DISPOSAL.test(decided)) {
      disposals += 1;
      continue;
    }
    // 'FIN-01 Payments', as a person copies it from a list of classes, is FIN-01.
    const code = (decided.split(/\s/, 1)[0] ?? '').toUpperCase();
    const [id, day, by] = [
      columns.text(row, 'id'),
      columns.text(row, 'event date'),
      columns.text(row, 'decided by'),
    ];
    const eventDate = day === '' ? undefined : dayInCell(columns.cell(row, 'event date'));
    if (id === '') say('id', 'The row decides, and does not say about which document: give its id.');
    else if (!codes.includes(code)) {
      const close = nearest(code, codes);
      say(
        'decision',
        `There is no class '${decided}' in use: ${close.length > 0 ? `did you mean ${close.join(' or ')}?` : "write a code such as FIN-01, or NWK for 'not worth keeping'."}`,
      );
    } else if (day !== '' && eventDate === undefined)
      say('event date', `'${day}' is no day: write it as 2026-03-31 or 31/3/2026.`);
    else if (eventDate !== undefined && !isPlausible(eventDate))
      say('event date', `Nobody can have meant '${day}': give the day, or leave it empty until it is known.`);
    else if (by !== '' && !by.includes('@'))
      say('decided by', `'${by}' is no address: write a person's address.`);
    else {
      const decision = { code, eventDate, decidedBy: by === '' ? decidedBy : by.toLowerCase() };
      const before = decisions.get(id);
      if (before !== undefined && (before.code !== code || before.eventDate !== eventDate))
        say('id', `The document is decided twice, as ${before.code} and as ${code}: keep one row.`);
      decisions.set(id, decision);
    }
  }
  return { decisions, disposals, problems };
}
