import type { ImportDecisions } from '../classes/import-schedule.ts';
import type { ImportResult } from '../classes/import-result.ts';
import type { ColumnUse } from '../columns/column-map.ts';
import { FIELD_NAMES, headingKey, SCHEDULE_FIELDS } from '../columns/schedule-fields.ts';
import type { Asker } from './asker.ts';
import { ruleGiven } from './decisions-of-flags.ts';
import { columnsInWords, many } from './import-in-words.ts';

/** Shows the guess, and asks column by column where it is wrong. */
export async function askColumns(
  { columns }: ImportResult,
  asker: Asker,
): Promise<ReadonlyMap<string, ColumnUse>> {
  const lines = columnsInWords({ columns }).filter(
    (line) => line.startsWith('  ') && !line.startsWith('  --map'),
  );
  asker.show(lines, 'The columns, as far as their headings tell');
  if (await asker.confirm('Is every column read as what it is?'))
    return new Map(columns.map(({ heading, use }) => [headingKey(heading), use ?? 'ignore']));
  const map = new Map<string, ColumnUse>();
  const choices = [
    { value: 'ignore' as const, label: 'do not read it' },
    ...FIELD_NAMES.map((field) => ({ value: field, label: field, hint: SCHEDULE_FIELDS[field].means })),
  ];
  for (const { heading, use } of columns)
    map.set(
      headingKey(heading),
      await asker.choose<ColumnUse>(
        `What is in '${heading.replace(/\s+/g, ' ')}'?`,
        choices,
        use ?? 'ignore',
      ),
    );
  return map;
}

const TRIGGERS = [
  { value: 'closed or last modified', label: 'when the record is closed, or else last changed' },
  { value: 'closed', label: 'when the record is closed' },
  { value: 'created', label: 'the date of the document' },
  { value: 'end of financial year', label: 'the end of the financial year of its date' },
  { value: 'end of calendar year', label: 'the end of the calendar year of its date' },
  { value: 'last modified', label: 'the last change' },
  { value: '', label: 'leave these rows out, and list them' },
] as const;
const ACTIONS = [
  { value: 'destroy', label: 'destroy' },
  { value: 'review', label: 'review' },
  { value: 'transfer', label: 'transfer to The National Archives' },
  { value: '', label: 'leave these rows out, and list them' },
] as const;

/** Asks once for all rows that leave open what happens, or from when the clock runs. */
export async function askOpen(
  what: 'action' | 'trigger',
  { notUnderstood }: ImportResult,
  { given, currentYear }: ImportDecisions,
  asker: Asker,
): Promise<ImportDecisions['given']> {
  const open = notUnderstood.filter((problem) => problem.open === what).length;
  if (open === 0) return given;
  const rows = `${many(open, 'row says', 'rows say')} how long and not`;
  const answer =
    what === 'action'
      ? await asker.choose(`${rows} what happens then. What does?`, ACTIONS, '')
      : await asker.choose(`${rows} from when. What starts the clock?`, TRIGGERS, '');
  return answer === '' ? given : { ...given, ...ruleGiven(what, answer, currentYear) };
}
