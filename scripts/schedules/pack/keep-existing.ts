import type { RecordClass, RecordClassEntry } from '#policy/pack/record-class.ts';
import type { ScheduleField } from '../columns/schedule-fields.ts';

/** Fields of a class, and the columns that may hold them. */
const HELD_IN: readonly (readonly [keyof RecordClassEntry, readonly ScheduleField[]])[] = [
  ['scopeNote', ['scopeNote', 'notCovered']],
  ['whereToKeep', ['whereToKeep']],
  ['whoSaves', ['whoSaves']],
  ['owner', ['owner', 'functionOwner']],
  ['reviewOn', ['reviewOn']],
  ['selection', ['selection']],
  ['personalData', ['personalData']],
  ['authority', ['authority']],
  ['retentionInstrument', ['retentionInstrument']],
  ['source', ['source', 'sourceStatus', 'sourceNote']],
  ['terms', ['terms']],
  ['withdrawn', ['withdrawnOn', 'replacedBy']],
];

/**
 * An imported class over the one that the pack has: what the file has no column for stays as it is. So a workbook of
 * four columns can be the master of the rule while the pack has terms and worked cases. An approval stays only where
 * nothing changed that it was given for.
 * @param columns fields that the file has a column for.
 */
export function keepExisting(
  imported: RecordClassEntry,
  before: RecordClass | undefined,
  columns: ReadonlySet<ScheduleField>,
): RecordClassEntry {
  if (before === undefined) return imported;
  const kept: Partial<Record<keyof RecordClassEntry, unknown>> = {};
  for (const [key, fields] of HELD_IN)
    if (!fields.some((field) => columns.has(field)) && before[key] !== undefined) kept[key] = before[key];
  const merged = { ...imported, ...kept };
  const withCases =
    merged.action !== 'retain-permanently' && before.action !== 'retain-permanently' && !columns.has('cases')
      ? { ...merged, cases: before.cases }
      : merged;
  const approved =
    before.approval !== undefined && !columns.has('approvedBy') && sameSubstance(withCases, before);
  return (approved ? { ...withCases, approval: before.approval } : withCases) as RecordClassEntry;
}

/** What an approval is given for: which records, how long, and what then. */
const SUBSTANCE = [
  'title',
  'scopeNote',
  'action',
  'trigger',
  'cutOff',
  'period',
  'retentionInstrument',
] as const;

const sameSubstance = (one: object, other: object): boolean => {
  const of = (entry: object): string =>
    JSON.stringify(SUBSTANCE.map((key) => (entry as Readonly<Record<string, unknown>>)[key] ?? null));
  return of(one) === of(other);
};
