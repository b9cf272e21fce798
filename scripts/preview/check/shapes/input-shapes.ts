import * as z from 'zod';
import { action } from './click-shapes.ts';
import { atLeastOne } from './one-of.ts';
import { inputName, inputValue, label } from './text-shapes.ts';

/** Google shows no more of a selection. */
const MOST_ITEMS = 100;
const DAY = 24 * 60 * 60 * 1000;

export const textInput = z
  .strictObject({
    name: inputName,
    label: label.optional(),
    hintText: label.optional(),
    value: inputValue.optional(),
    type: z.enum(['SINGLE_LINE', 'MULTIPLE_LINE']).optional(),
    onChangeAction: action.optional(),
    validation: z
      .strictObject({
        characterLimit: z.number().int().positive().optional(),
        inputType: z.enum(['TEXT', 'INTEGER', 'FLOAT', 'EMAIL']).optional(),
      })
      .optional(),
  })
  .superRefine(atLeastOne('label', 'hintText'));

const item = z.strictObject({ text: label, value: z.string(), selected: z.boolean().optional() });

export const selectionInput = z
  .strictObject({
    name: inputName,
    label: label.optional(),
    type: z.enum(['CHECK_BOX', 'RADIO_BUTTON', 'SWITCH', 'DROPDOWN']),
    items: z
      .array(item)
      .min(1, 'A selection needs something to select.')
      .max(MOST_ITEMS, `A selection has at most ${MOST_ITEMS} items.`),
    onChangeAction: action.optional(),
  })
  .refine(
    ({ type, items }) =>
      (type !== 'RADIO_BUTTON' && type !== 'DROPDOWN') ||
      items.filter(({ selected }) => selected === true).length <= 1,
    'Only one item of this selection can be selected.',
  )
  .refine(
    ({ items }) => new Set(items.map(({ value }) => value)).size === items.length,
    'Two items of this selection have one value: the event could not tell them apart.',
  );

const milliseconds = z
  .string('A moment is milliseconds since 1970, as a text.')
  .regex(/^-?\d+$/, 'A moment is milliseconds since 1970, as a text.');

export const dateTimePicker = z
  .strictObject({
    name: inputName,
    label,
    type: z.literal(
      'DATE_ONLY',
      'Only days are picked here: a picker of hours is not drawn by the preview yet.',
    ),
    valueMsEpoch: milliseconds.optional(),
    onChangeAction: action.optional(),
  })
  .refine(
    ({ valueMsEpoch }) => valueMsEpoch === undefined || Number(valueMsEpoch) % DAY === 0,
    'A day is 00:00 UTC of that day: another hour is another day somewhere.',
  );

export const switchControl = z.strictObject({
  name: inputName,
  value: z.string(),
  selected: z.boolean().optional(),
  controlType: z.enum(['SWITCH', 'CHECKBOX']).optional(),
  onChangeAction: action.optional(),
});
