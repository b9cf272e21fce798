import type { GoogleAppliedLabel, GoogleFile, GoogleLabelField } from '../facts/google-file.ts';
import type { LabelMap } from './label-map.ts';
import { TAG_PROPERTIES } from './properties.ts';
import type { FieldModification, LabelModification } from './write-tag.ts';

/** What a file carried of a tag, exactly as Google gave it: what an undo puts back, known choice or not. */
export interface CarriedTag {
  readonly label: GoogleAppliedLabel | undefined;
  readonly properties: Readonly<Record<string, string>>;
}

/** What stands on the file now, in either place. */
export function carriedTag(file: GoogleFile, map: LabelMap | undefined): CarriedTag {
  return {
    label: map === undefined ? undefined : file.labelInfo?.labels?.find((label) => label.id === map.labelId),
    properties: Object.fromEntries(
      Object.entries(file.properties ?? {}).filter(([key]) => TAG_PROPERTIES.includes(key)),
    ),
  };
}

/** Google's modification that puts a label back as it was, or takes it off where there was none. */
export function restoreLabel(
  { label }: CarriedTag,
  map: LabelMap,
): LabelModification | { readonly labelId: string; readonly removeLabel: true } {
  if (label === undefined) return { labelId: map.labelId, removeLabel: true };
  return {
    labelId: map.labelId,
    fieldModifications: Object.values(map.fields).map((fieldId) => valueOf(fieldId, label.fields?.[fieldId])),
  };
}

/** The property changes that put a tag in properties back as it was; `null` clears. */
export const restoreProperties = ({ properties }: CarriedTag): Readonly<Record<string, string | null>> =>
  Object.fromEntries(TAG_PROPERTIES.map((key) => [key, properties[key] ?? null]));

function valueOf(fieldId: string, field: GoogleLabelField | undefined): FieldModification {
  if (field?.selection !== undefined) return { fieldId, setSelectionValues: field.selection };
  if (field?.dateString !== undefined) return { fieldId, setDateValues: field.dateString };
  const people = field?.user?.flatMap(({ emailAddress }) =>
    emailAddress === undefined ? [] : [emailAddress],
  );
  return people === undefined || people.length === 0
    ? { fieldId, unsetValues: true }
    : { fieldId, setUserValues: people };
}
