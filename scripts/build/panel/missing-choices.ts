import type { Policy } from '#policy/pack/policy.ts';
import { FIELD_TITLES, type FieldName, type LabelMap } from '#policy/tag/label-map.ts';
import { BASES, NOT_WORTH_KEEPING, THEN } from '#policy/tag/tag.ts';
import { choiceIn } from '#policy/tag/write-tag.ts';

/** A choice that the panel would write and the published label lacks. */
export interface MissingChoice {
  /** The field as people see it: `Record class`. */
  readonly field: string;
  /** The class's code, or the word. */
  readonly choice: string;
}

/** What the panel could not write to this label: classes in use, actions and bases that it has no choice for. */
export function missingChoices({ classes }: Policy, map: LabelMap): readonly MissingChoice[] {
  const inUse = classes.filter(({ withdrawn }) => withdrawn === undefined).map(({ code }) => code);
  const wanted: readonly (readonly [FieldName, readonly string[]])[] = [
    ['recordClass', [...inUse, NOT_WORTH_KEEPING]],
    ['then', THEN],
    ['basis', BASES],
  ];
  return wanted
    .filter(([name]) => map.fields[name] !== undefined)
    .flatMap(([name, values]) =>
      values
        .filter((value) => choiceIn(name, value, map) === undefined)
        .map((choice) => ({ field: FIELD_TITLES[name], choice })),
    );
}
