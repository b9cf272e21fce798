import { periodInWords } from '#policy/calendar/period.ts';
import type { RecordClass, RetainedClass } from '#policy/pack/record-class.ts';
import { TRIGGER_EVENTS } from '#policy/pack/trigger-events.ts';
import { workedCaseText } from '../classes/read-worked-cases.ts';
import type { ScheduleField } from '../columns/schedule-fields.ts';

/** Columns of an exported schedule, in the order in which it is read. */
export const EXPORTED_FIELDS = [
  'code',
  'function',
  'title',
  'scopeNote',
  'whereToKeep',
  'whoSaves',
  'owner',
  'period',
  'trigger',
  'cutOff',
  'action',
  'authority',
  'retentionInstrument',
  'source',
  'sourceStatus',
  'sourceNote',
  'selection',
  'personalData',
  'approvedBy',
  'approvedOn',
  'approvedVersion',
  'reviewOn',
  'withdrawnOn',
  'replacedBy',
  'terms',
  'cases',
] as const satisfies readonly ScheduleField[];

export type ExportedField = (typeof EXPORTED_FIELDS)[number];

/** A class in words for people, which an import reads back to the same class. Lists stand one a line. */
export function classCells(entry: RecordClass): Readonly<Record<ExportedField, string>> {
  const { approval, source, withdrawn } = entry;
  const rule: Pick<
    Record<ExportedField, string>,
    'period' | 'trigger' | 'cutOff' | 'cases'
  > = entry.action === 'retain-permanently'
    ? { period: '', trigger: '', cutOff: '', cases: '' }
    : {
        period: periodText(entry.period),
        trigger: triggerText(entry.trigger),
        cutOff: CUT_OFFS[entry.cutOff],
        cases: entry.cases.map(workedCaseText).join('\n'),
      };
  const cells: Record<ExportedField, string> = {
    code: entry.code,
    function: entry.function,
    title: entry.title,
    scopeNote: entry.scopeNote,
    whereToKeep: entry.whereToKeep,
    whoSaves: entry.whoSaves,
    owner: entry.owner,
    ...rule,
    action: entry.action,
    authority: entry.authority.join('\n'),
    retentionInstrument: entry.retentionInstrument ?? '',
    source: source.name,
    sourceStatus: source.status,
    sourceNote: source.note ?? '',
    terms: entry.terms.join('\n'),
    selection: entry.selection,
    personalData: entry.personalData ? 'yes' : 'no',
    approvedBy: approval?.by ?? '',
    approvedOn: approval?.on ?? '',
    approvedVersion: approval?.version ?? '',
    reviewOn: entry.reviewOn ?? '',
    withdrawnOn: withdrawn?.on ?? '',
    replacedBy: withdrawn?.replacedBy.join(', ') ?? '',
  };
  for (const field of EXPORTED_FIELDS) cells[field] = cells[field].replace(NOT_IN_XML, '\ufffd');
  return cells;
}

/** Characters that a workbook or Word document cannot hold at all. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

const CUT_OFFS: Readonly<Record<RetainedClass['cutOff'], string>> = {
  none: 'none',
  'calendar-year': 'end of the calendar year (31 December)',
  'financial-year': 'end of the financial year (31 March)',
  'tax-year': 'end of the tax year (5 April)',
};

const triggerText = ({ event, fallback }: RetainedClass['trigger']): string =>
  `${TRIGGER_EVENTS[event].phrase}${fallback === undefined ? '' : ' or last change'}`;

function periodText(period: RetainedClass['period']): string {
  if (period === 'as-case') return 'as its case';
  if (typeof period === 'string') return periodInWords(period);
  const clocks = period['longest-of'].map(
    (clock) =>
      `${periodInWords(clock.period)} from ${triggerText(clock.trigger)}${clock.cutOff === 'none' ? '' : `, ${CUT_OFFS[clock.cutOff]}`}`,
  );
  return `the longest of: ${clocks.join('; ')}`;
}
