import { codeOf } from '#policy/tag/read-tag.ts';
import type { ChoiceState, FieldState, LabelState } from '../google/label-admin.ts';
import type { AppliedLabel } from './applied-label.ts';
import type { DesiredChoice, DesiredField } from './desired-label.ts';

/**
 * The field of a label that stands for a desired one: the one that stood for it when the label was last applied, even if
 * somebody renamed it since; else the one with its title; for the class, else the one whose choices begin with codes.
 */
export function fieldFor(
  wanted: DesiredField,
  label: LabelState,
  applied: AppliedLabel | undefined,
): FieldState | undefined {
  const known = applied?.label.fields.find(({ title }) => title === wanted.title)?.id;
  const found =
    label.fields.find(({ id }) => id === known) ??
    label.fields.find(({ title, disabled }) => title === wanted.title && !disabled) ??
    label.fields.find(({ title }) => title === wanted.title);
  if (found !== undefined || wanted.name !== 'recordClass') return found;
  const codes = (field: FieldState): number => field.choices.filter(({ title }) => codeOf(title)).length;
  const [best] = label.fields
    .filter((field) => field.kind === 'selection' && codes(field) > 0)
    .sort((a, b) => codes(b) - codes(a));
  return best;
}

/** Which choice of a field stands for which value; a choice that stands for none has `undefined`. */
export function valuesOfChoices(
  wanted: DesiredField,
  field: FieldState,
  applied: AppliedLabel | undefined,
): ReadonlyMap<ChoiceState, string | undefined> {
  const before = new Map(
    applied?.label.fields.flatMap(({ choices }) => choices.map(({ id, title }) => [id, title] as const)),
  );
  const byName = (title: string): string | undefined => {
    const trimmed = title.trim();
    if (wanted.name !== 'recordClass')
      return wanted.choices.find(({ value }) => value === trimmed.toLowerCase())?.value;
    return codeOf(trimmed) ?? wanted.choices.find((choice) => nameOf(choice) === trimmed)?.value;
  };
  return new Map(
    field.choices.map((choice) => {
      const was = before.get(choice.id);
      return [choice, (was === undefined ? undefined : byName(was)) ?? byName(choice.title)];
    }),
  );
}

/** The class's title without its code. */
const nameOf = ({ value, title }: DesiredChoice): string => title.slice(value.length).trim();
