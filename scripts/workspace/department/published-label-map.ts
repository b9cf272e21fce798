import { FIELD_TITLES, LABEL_TITLE, type FieldName, type LabelMap } from '#policy/tag/label-map.ts';
import type { Workspace } from '../state/workspace.ts';

/** Where a Workspace's published label keeps what; `undefined` where it has no label of ours. Disabled choices are in it. */
export function publishedLabelMap({ labels }: Workspace): LabelMap | undefined {
  for (const { id, published } of labels.labels) {
    if (published?.title !== LABEL_TITLE) continue;
    const fields: Partial<Record<FieldName, string>> = {};
    const choices: Partial<Record<FieldName, Record<string, string>>> = {};
    for (const [name, title] of Object.entries(FIELD_TITLES) as [FieldName, string][]) {
      const field = published.fields.find(({ displayName }) => displayName === title);
      if (field === undefined) continue;
      fields[name] = field.id;
      if (field.choices.length > 0)
        choices[name] = Object.fromEntries(field.choices.map((choice) => [choice.id, choice.displayName]));
    }
    return { labelId: id, revisionId: published.id, fields, choices };
  }
  return undefined;
}
