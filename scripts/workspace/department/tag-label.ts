import type { Policy } from '#policy/pack/policy.ts';
import { FIELD_TITLES, LABEL_TITLE, type FieldName } from '#policy/tag/label-map.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import { BASES, NOT_WORTH_KEEPING, THEN, type Tag } from '#policy/tag/tag.ts';
import { tagProperties } from '#policy/tag/write-tag.ts';
import type { AppliedLabel } from '../state/file-records.ts';
import type { FieldRecord } from '../state/label-records.ts';
import type { Workspace } from '../state/workspace.ts';

/** A class of an older schedule, still a choice of the label and in no schedule now. */
export const FORGOTTEN_CODE = 'REG-01';
const FORGOTTEN_CHOICE = `${FORGOTTEN_CODE} Registered files`;

/** What an approved disposal run writes. */
export const DISPOSALS = ['approved', 'retained', 'transferred'] as const;

/** The department's published label: turns tags into what stands on a file. */
export interface TagLabel {
  readonly labelId: string;
  readonly title: string;
  /** The label as applied with this tag. Equal values are one object, so that a million tags stay small. */
  apply(tag: Tag): AppliedLabel;
  /** The same tag in file properties, as tagged before the label came. */
  inProperties(tag: Tag): Readonly<Record<string, string>>;
  /** Choice title of a class. */
  titleOf(code: string): string;
  readonly classField: FieldRecord;
}

/** Creates and publishes 'What to Keep' with one choice a class, for everybody in the organisation to apply. */
export function publishTagLabel(workspace: Workspace, policy: Policy): TagLabel {
  const { labels } = workspace;
  const label = labels.create({
    title: LABEL_TITLE,
    description: 'Which record this is, and until when it is kept',
    type: 'ADMIN',
  });
  const classes = [...policy.classes].sort((one, other) => (one.code < other.code ? -1 : 1));
  const choices: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
    recordClass: [
      ...classes.map(({ code, title }) => `${code} ${title}`),
      FORGOTTEN_CHOICE,
      `${NOT_WORTH_KEEPING} Not worth keeping`,
    ],
    then: THEN,
    basis: BASES,
    disposal: DISPOSALS,
  };
  const fields = new Map<FieldName, FieldRecord>();
  for (const [name, displayName] of Object.entries(FIELD_TITLES) as [FieldName, string][]) {
    const titles = choices[name];
    const type = titles !== undefined ? 'selection' : name === 'decidedBy' ? 'user' : 'date';
    fields.set(
      name,
      labels.addField(label, { displayName, type, ...(titles === undefined ? {} : { choices: titles }) }),
    );
  }
  const classField = fields.get('recordClass');
  const forgotten = classField?.choices.find(({ displayName }) => displayName === FORGOTTEN_CHOICE);
  if (classField === undefined || forgotten === undefined)
    throw new Error('The label has no field for the class');
  labels.setChoiceLifecycle(label, classField.id, forgotten.id, {
    state: 'DISABLED',
    disabledPolicy: { hideInSearch: true },
  });
  labels.grant(label, 'everyone', 'APPLIER');
  const revision = labels.publish(label);
  return writer(label.id, revision.id, fields, classField);
}

function writer(
  labelId: string,
  revisionId: string,
  fields: ReadonlyMap<FieldName, FieldRecord>,
  classField: FieldRecord,
): TagLabel {
  /** One list a value, shared by every file that has it. */
  const lists = new Map<string, readonly [string]>();
  const only = (value: string): readonly [string] => {
    const known = lists.get(value);
    if (known !== undefined) return known;
    const list = [value] as const;
    lists.set(value, list);
    return list;
  };
  const choiceIds = new Map<FieldName, ReadonlyMap<string, string>>(
    [...fields].map(([name, { choices }]) => [
      name,
      new Map(
        choices.map(({ id, displayName }) => [
          name === 'recordClass' ? firstWord(displayName) : displayName,
          id,
        ]),
      ),
    ]),
  );
  const valueOn = (name: FieldName, word: string): string =>
    fields.get(name)?.type === 'selection' ? (choiceIds.get(name)?.get(word) ?? word) : word;
  return {
    labelId,
    title: LABEL_TITLE,
    classField,
    apply(tag) {
      const values: Record<string, readonly string[]> = {};
      for (const [name, word] of wordsOf(tag)) {
        const field = fields.get(name);
        if (word !== undefined && field !== undefined) values[field.id] = only(valueOn(name, word));
      }
      return { labelId, revisionId, values };
    },
    inProperties(tag) {
      return Object.fromEntries(
        Object.entries(tagProperties(tag)).filter((pair): pair is [string, string] => pair[1] !== null),
      );
    },
    titleOf: (code) =>
      classField.choices.find(({ displayName }) => firstWord(displayName) === code)?.displayName ?? code,
  };
}

const firstWord = (text: string): string => text.split(' ', 1)[0] ?? text;

const wordsOf = (tag: Tag): readonly (readonly [FieldName, string | undefined])[] => [
  ['recordClass', tag.code],
  ['then', tag.then],
  ['eventDate', tag.eventDate],
  ['keepUntil', tag.keepUntil],
  ['decidedBy', tag.decidedBy],
  ['basis', tag.basis],
  ['disposal', tag.disposal],
];

/** File properties of a document whose true day a migration carried over. */
export const carriedOver = (day: string): Readonly<Record<string, string>> => ({
  [PROPERTY.migratedOn]: day,
});
