import type { GoogleFile, GoogleLabelField } from '../facts/google-file.ts';
import type { FieldModification, LabelModification } from './write-tag.ts';

/**
 * The file as it stands once Google has taken a modification of its label: what we know where it could not be read back.
 */
export function withModification(
  file: GoogleFile,
  { labelId, fieldModifications }: LabelModification,
): GoogleFile {
  const labels = file.labelInfo?.labels ?? [];
  const before = labels.find(({ id }) => id === labelId) ?? { id: labelId };
  const changed = new Map(fieldModifications.map((one) => [one.fieldId, valueOf(one)]));
  const fields = Object.entries(before.fields ?? {}).filter(([id]) => !changed.has(id));
  for (const [id, value] of changed) if (value !== undefined) fields.push([id, value]);
  return {
    ...file,
    labelInfo: {
      ...file.labelInfo,
      labels: [
        ...labels.filter(({ id }) => id !== labelId),
        { ...before, fields: Object.fromEntries(fields) },
      ],
    },
  };
}

function valueOf(it: FieldModification): GoogleLabelField | undefined {
  if (it.setSelectionValues !== undefined)
    return { valueType: 'selection', selection: it.setSelectionValues };
  if (it.setDateValues !== undefined) return { valueType: 'dateString', dateString: it.setDateValues };
  if (it.setUserValues !== undefined)
    return { valueType: 'user', user: it.setUserValues.map((emailAddress) => ({ emailAddress })) };
  return undefined;
}
