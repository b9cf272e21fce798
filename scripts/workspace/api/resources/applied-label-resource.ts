import type { UserRecord } from '../../state/directory-records.ts';
import type { AppliedLabel } from '../../state/file-records.ts';
import type { FieldType, LabelRecord } from '../../state/label-records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { driveUser } from './user-resource.ts';

const VALUE_PROPERTY: Readonly<Record<FieldType, string>> = {
  text: 'text',
  integer: 'integer',
  date: 'dateString',
  selection: 'selection',
  user: 'user',
};

/** A label on a file as Drive gives it: `fields` is a map by field id, unset fields are absent. */
export function appliedLabelResource(
  workspace: Workspace,
  label: LabelRecord,
  applied: AppliedLabel,
  reader: UserRecord,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of label.published?.fields ?? []) {
    const values = applied.values[field.id];
    if (!values || values.length === 0) continue;
    const property = VALUE_PROPERTY[field.type];
    fields[field.id] = {
      kind: 'drive#labelField',
      id: field.id,
      valueType: property,
      [property]:
        field.type === 'user' ? values.map((address) => driveUser(workspace, address, reader)) : values,
    };
  }
  return { kind: 'drive#label', id: applied.labelId, revisionId: applied.revisionId, fields };
}
