import type { FieldKind, LabelEdit, LabelState, NewLabel } from '../google/label-admin.ts';

/** What a label says, without the ids that Google makes: two labels that say the same have equal contents. */
export interface LabelContent {
  readonly title: string;
  readonly description: string;
  readonly fields: readonly FieldContent[];
}

export interface FieldContent {
  readonly title: string;
  readonly kind: FieldKind;
  readonly disabled: boolean;
  readonly choices: readonly { readonly title: string; readonly disabled: boolean }[];
}

/** In the order of titles: where a choice stands in the list is no part of what the label says. */
const byTitle = <T extends { readonly title: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));

export const contentOf = ({
  title,
  description,
  fields,
}: Pick<LabelState, 'title' | 'description' | 'fields'>): LabelContent => ({
  title,
  description,
  fields: byTitle(
    fields.map((field) => ({
      title: field.title,
      kind: field.kind,
      disabled: field.disabled,
      choices: byTitle(field.choices.map((choice) => ({ title: choice.title, disabled: choice.disabled }))),
    })),
  ),
});

export const contentOfNew = ({ title, description, fields }: NewLabel): LabelContent => ({
  title,
  description,
  fields: byTitle(
    fields.map((field) => ({
      title: field.title,
      kind: field.kind,
      disabled: false,
      choices: byTitle(field.choices.map((choice) => ({ title: choice, disabled: false }))),
    })),
  ),
});

export const sameContent = (a: LabelContent, b: LabelContent): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What the label says once the edits are made. */
export const contentAfter = (label: LabelState, edits: readonly LabelEdit[]): LabelContent =>
  contentOf(edits.reduce(after, label));

type Draft = Pick<LabelState, 'title' | 'description' | 'fields'>;
type DraftField = Draft['fields'][number];

function after(draft: Draft, edit: LabelEdit): Draft {
  const inField = (id: string, change: (field: DraftField) => DraftField): Draft => ({
    ...draft,
    fields: draft.fields.map((field) => (field.id === id ? change(field) : field)),
  });
  const inChoice = (
    { fieldId, choiceId }: { readonly fieldId: string; readonly choiceId: string },
    change: { readonly title?: string; readonly disabled?: boolean },
  ): Draft =>
    inField(fieldId, (field) => ({
      ...field,
      choices: field.choices.map((choice) => (choice.id === choiceId ? { ...choice, ...change } : choice)),
    }));
  const fresh = (title: string) => ({ id: '', title, disabled: false, locked: false });
  switch (edit.kind) {
    case 'describe':
      return { ...draft, title: edit.title, description: edit.description };
    case 'add-field': {
      const { title, kind, choices } = edit.field;
      const field = { id: '', title, kind, disabled: false, choices: choices.map(fresh) };
      return { ...draft, fields: [...draft.fields, field] };
    }
    case 'rename-field':
      return inField(edit.fieldId, (field) => ({ ...field, title: edit.title }));
    case 'enable-field':
      return inField(edit.fieldId, (field) => ({ ...field, disabled: false }));
    case 'add-choice':
      return inField(edit.fieldId, (field) => ({
        ...field,
        choices: [...field.choices, fresh(edit.title)],
      }));
    case 'rename-choice':
      return inChoice(edit, { title: edit.title });
    case 'disable-choice':
      return inChoice(edit, { disabled: true });
    case 'enable-choice':
      return inChoice(edit, { disabled: false });
  }
}
