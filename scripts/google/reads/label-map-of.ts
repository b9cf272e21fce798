import { FIELD_TITLES, type FieldName, type LabelMap } from '#policy/tag/label-map.ts';
import { isObject, type Json } from '../../node/is-object.ts';
import { objectsIn, text } from './page-check.ts';

/** A label, a field or a choice, by what they have in common. */
export interface Named {
  readonly id: string;
  readonly title: string | undefined;
  readonly disabled: boolean;
  readonly from: Json;
}

/** Where a label keeps what, from Google's own JSON of it; `undefined` where that is no label. */
export function labelMapOf(from: Json): LabelMap | undefined {
  const label = named(from, 'title');
  return label === undefined ? undefined : toLabelMap(label);
}

/** The one with this title; an enabled one first. */
export const titled = (among: readonly Named[], title: string): Named | undefined => {
  const matching = among.filter((one) => one.title === title);
  return matching.find((one) => !one.disabled) ?? matching[0];
};

export function named(from: Json, titleKey: 'title' | 'displayName'): Named | undefined {
  const id = text(from.id) ?? idInName(from.name);
  if (id === undefined) return undefined;
  const { properties, lifecycle } = from;
  return {
    id,
    title: text(isObject(properties) ? properties[titleKey] : undefined)?.trim(),
    disabled: isObject(lifecycle) && lifecycle.state === 'DISABLED',
    from,
  };
}

/** `labels/ID@REVISION` is how published labels are named. */
const NAME = /^labels\/([^@/]+)(?:@(.+))?$/;
const idInName = (name: unknown): string | undefined => NAME.exec(text(name) ?? '')?.[1];
const revisionInName = (name: unknown): string | undefined => NAME.exec(text(name) ?? '')?.[2];

export function toLabelMap({ id: labelId, from }: Named): LabelMap {
  const revisionId = text(from.revisionId) ?? revisionInName(from.name);
  const known = namedIn(from, 'fields');
  const fields: Partial<Record<FieldName, string>> = {};
  const choices: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {};
  for (const name of Object.keys(FIELD_TITLES) as FieldName[]) {
    const field = titled(known, FIELD_TITLES[name]);
    if (field === undefined) continue;
    fields[name] = field.id;
    const selection = field.from.selectionOptions;
    if (isObject(selection)) choices[name] = titlesById(namedIn(selection, 'choices'));
  }
  return { labelId, ...(revisionId === undefined ? {} : { revisionId }), fields, choices };
}

const namedIn = (holder: Json, list: string): readonly Named[] =>
  objectsIn(holder, list)
    .map((from) => named(from, 'displayName'))
    .filter((one) => one !== undefined);

const titlesById = (among: readonly Named[]): Readonly<Record<string, string>> =>
  Object.fromEntries(among.map(({ id, title }) => [id, title ?? id]));
