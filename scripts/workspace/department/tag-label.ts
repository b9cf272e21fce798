import type { Policy } from '#policy/pack/policy.ts';
import { FIELD_TITLES, LABEL_TITLE, type FieldName } from '#policy/tag/label-map.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import { BASES, DISPOSALS, NOT_WORTH_KEEPING, THEN, type Tag } from '#policy/tag/tag.ts';
import { tagProperties } from '#policy/tag/write-tag.ts';
import type { AppliedLabel } from '../state/file-records.ts';
import type { FieldRecord } from '../state/label-records.ts';
import type { Workspace } from '../state/workspace.ts';

/** A class of an older schedule, still a choice of the label and in no schedule now. */
export const FORGOTTEN_CODE = 'REG-01';
const FORGOTTEN_CHOICE = `${FORGOTTEN_CODE} Registered files`;

/** The department's published label: turns tags into what stands on a file. */
export interface TagLabel {
  readonly labelId: string;
  readonly title: string;
  /** The label as applied with this tag. Equal values are one object, so that a million tags stay small. */
  apply(tag: Tag): AppliedLabel;
  /** The same tag in file properties, as tagged before the label came. */
  inProperties(tag: Tag): Readonly<Record<string, string>>;
  /** Choice title of a class. */
  readonly titleOf: (code: string) => string;
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
  /** What stands on a file for a word of the tag: a choice's id or the word itself, one list for all files that have it. */
  const fieldWriter = (
    name: FieldName,
  ): ((values: Record<string, readonly string[]>, word: string | undefined) => void) => {
    const field = fields.get(name);
    if (field === undefined) return () => undefined;
    const lists = new Map<string, readonly [string]>(
      field.choices.map(({ id, displayName }) => [
        name === 'recordClass' ? firstWord(displayName) : displayName,
        [id],
      ]),
    );
    return (values, word) => {
      if (word === undefined) return;
      let list = lists.get(word);
      if (list === undefined) lists.set(word, (list = [word]));
      values[field.id] = list;
    };
  };
  const recordClass = fieldWriter('recordClass');
  const then = fieldWriter('then');
  const eventDate = fieldWriter('eventDate');
  const keepUntil = fieldWriter('keepUntil');
  const decidedBy = fieldWriter('decidedBy');
  const basis = fieldWriter('basis');
  const disposal = fieldWriter('disposal');
  return {
    labelId,
    title: LABEL_TITLE,
    classField,
    apply(tag) {
      const values: Record<string, readonly string[]> = {};
      recordClass(values, tag.code);
      then(values, tag.then);
      eventDate(values, tag.eventDate);
      keepUntil(values, tag.keepUntil);
      decidedBy(values, tag.decidedBy);
      basis(values, tag.basis);
      disposal(values, tag.disposal);
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

/** File properties of a document whose true day a migration carried over. */
export const carriedOver = (day: string): Readonly<Record<string, string>> => ({
  [PROPERTY.migratedOn]: day,
});
