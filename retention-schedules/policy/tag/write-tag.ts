import type { FieldName, LabelMap } from './label-map.ts';
import { PROPERTY, PROPERTY_BYTES } from './properties.ts';
import type { Tag } from './tag.ts';

/** One field of Google's `modifyLabels` request: values always as arrays, ids for choices. */
export interface FieldModification {
  readonly fieldId: string;
  readonly setSelectionValues?: readonly string[];
  readonly setDateValues?: readonly string[];
  readonly setUserValues?: readonly string[];
  readonly unsetValues?: true;
}

/** Google's `modifyLabels` request for one label. */
export interface LabelModification {
  readonly labelId: string;
  readonly fieldModifications: readonly FieldModification[];
}

/** A part of the tag that the published label has no room for: a choice it lacks. */
export class TagNotWritable extends Error {
  override readonly name = 'TagNotWritable';
}

const SELECTIONS = ['recordClass', 'then', 'basis', 'disposal'] as const;
const WORDS: readonly FieldName[] = ['recordClass', 'then', 'eventDate', 'keepUntil', 'decidedBy', 'basis'];

/**
 * The modification that makes the label say this tag and nothing else: fields the tag lacks are unset.
 * @throws TagNotWritable when the label has no choice for the class (the panel or the label is out of date).
 */
export function labelModification(tag: Tag, map: LabelMap): LabelModification {
  const values = valuesOf(tag);
  const names = tag.disposal === undefined ? WORDS : [...WORDS, 'disposal' as const];
  return {
    labelId: map.labelId,
    fieldModifications: names.flatMap((name): FieldModification[] => {
      const fieldId = map.fields[name];
      if (fieldId === undefined) return [];
      const value = values[name];
      if (value === undefined) return [{ fieldId, unsetValues: true }];
      if ((SELECTIONS as readonly string[]).includes(name))
        return [{ fieldId, setSelectionValues: [choiceFor(name, value, map)] }];
      return [
        name === 'decidedBy' ? { fieldId, setUserValues: [value] } : { fieldId, setDateValues: [value] },
      ];
    }),
  };
}

/** The file properties that carry this tag; `null` clears one that an earlier tag left behind. */
export function tagProperties(tag: Tag): Readonly<Record<string, string | null>> {
  const values = valuesOf(tag);
  const properties: Record<string, string | null> = { [PROPERTY.mark]: '1' };
  for (const name of [...WORDS, 'disposal' as const]) {
    const [key, value] = [PROPERTY[name], values[name]];
    // The decider's address is for information only: one too long to fit is left out, never cut.
    properties[key] =
      value === undefined || utf8Length(key) + utf8Length(value) > PROPERTY_BYTES ? null : value;
  }
  return properties;
}

const valuesOf = (tag: Tag): Readonly<Partial<Record<FieldName, string>>> => ({
  recordClass: tag.code,
  ...(tag.then === undefined ? {} : { then: tag.then }),
  ...(tag.eventDate === undefined ? {} : { eventDate: tag.eventDate }),
  ...(tag.keepUntil === undefined ? {} : { keepUntil: tag.keepUntil }),
  ...(tag.decidedBy === undefined ? {} : { decidedBy: tag.decidedBy }),
  ...(tag.basis === undefined ? {} : { basis: tag.basis }),
  ...(tag.disposal === undefined ? {} : { disposal: tag.disposal }),
});

/** Id of the choice that stands for a value: its title is the value, or begins with it (`FIN-01 Payments …`). */
export const choiceIn = (name: FieldName, value: string, map: LabelMap): string | undefined =>
  Object.entries(map.choices[name] ?? {}).find(
    ([, title]) => title === value || title.startsWith(`${value} `),
  )?.[0];

function choiceFor(name: FieldName, value: string, map: LabelMap): string {
  const found = choiceIn(name, value, map);
  if (found === undefined)
    throw new TagNotWritable(
      `The published label has no choice '${value}': publish the label again with the current schedule`,
    );
  return found;
}

/** Bytes of a text in UTF-8, which is what Drive counts; Apps Script has no TextEncoder. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
