import type { FileRecord } from '../../state/file-records.ts';
import type { FieldType } from '../../state/label-records.ts';
import { invalidValue } from '../api-error.ts';
import { mayRead, publishedField } from '../label-access.ts';
import type { FileReader } from '../resources/file-reader.ts';
import { compare } from './compare.ts';
import type { Comparison, Query } from './query-syntax.ts';

const OPERATORS: Readonly<Record<FieldType, readonly Comparison[]>> = {
  text: ['=', 'contains', 'starts with'],
  integer: ['=', '!=', '<', '<=', '>', '>='],
  date: ['=', '!=', '<', '<=', '>', '>='],
  selection: ['=', '!='],
  user: ['=', '!='],
};

const holds = (operator: Comparison, type: FieldType, actual: string, wanted: string | number): boolean => {
  const [left, right] =
    type === 'integer'
      ? [Number(actual), Number(wanted)]
      : [actual.toLowerCase(), String(wanted).toLowerCase()];
  return compare(operator, left, right);
};

/**
 * Tests a file by a label's field: `labels/ID.FIELD = 'value'`, `IS NULL`. Which comparisons a field takes depends on
 * its type. @throws ApiError 400 at `q` for unknown labels and fields, and for people without a licence for labels.
 */
export function labelPredicate(
  key: string,
  query: Extract<Query, { kind: 'compare' | 'null' }>,
  reader: FileReader,
): (file: FileRecord) => boolean {
  const { workspace, user, distortions } = reader.call;
  const [, labelId, fieldId] = /^labels\/([^.]+)\.(.+)$/.exec(key) ?? [];
  const label = labelId === undefined ? undefined : workspace.labels.label(labelId);
  const field = label && fieldId !== undefined ? publishedField(label, fieldId) : undefined;
  if (!label || !field || distortions.labelQueriesInvalid || !mayRead(workspace, user, label))
    throw invalidValue('q');
  const valuesOf = (file: FileRecord): readonly string[] =>
    file.labels?.find((applied) => applied.labelId === label.id)?.values[field.id] ?? [];
  if (query.kind === 'null') return (file) => (valuesOf(file).length === 0) === query.isNull;
  const { operator, value } = query;
  const wrongType = (typeof value === 'number') !== (field.type === 'integer') || typeof value === 'boolean';
  if (wrongType || !OPERATORS[field.type].includes(operator)) throw invalidValue('q');
  return (file) => valuesOf(file).some((actual) => holds(operator, field.type, actual, value));
}
