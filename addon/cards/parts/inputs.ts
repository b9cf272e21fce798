import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Action, Widget } from '../google-card.ts';
import { plain } from './html.ts';

/** A day to pick. Google gives and takes it as 00:00 UTC of that day. */
export const datePicker = (
  name: string,
  label: string,
  value: PlainDate | undefined,
  onChangeAction: Action,
): Widget => ({
  dateTimePicker: {
    name,
    label: plain(label, 60),
    type: 'DATE_ONLY',
    ...(value === undefined ? {} : { valueMsEpoch: String(Date.parse(`${value}T00:00:00Z`)) }),
    onChangeAction,
  },
});

/** One box to tick. Ticked, the event has its name with the value `yes`; otherwise it has nothing. */
export const tickBox = (name: string, text: string, selected: boolean, onChangeAction: Action): Widget => ({
  selectionInput: {
    name,
    type: 'CHECK_BOX',
    items: [{ text: plain(text, 80), value: 'yes', selected }],
    onChangeAction,
  },
});

export const textBox = (
  name: string,
  label: string,
  {
    value,
    hint,
    onChange,
  }: { readonly value?: string; readonly hint?: string; readonly onChange?: Action } = {},
): Widget => ({
  textInput: {
    name,
    label: plain(label, 60),
    type: 'SINGLE_LINE',
    ...(value === undefined ? {} : { value }),
    ...(hint === undefined ? {} : { hintText: hint }),
    ...(onChange === undefined ? {} : { onChangeAction: onChange }),
  },
});

export const dropDown = (
  name: string,
  label: string,
  items: readonly { readonly text: string; readonly value: string }[],
  chosen: string | undefined,
  onChange?: Action,
): Widget => ({
  selectionInput: {
    name,
    label: plain(label, 60),
    type: 'DROPDOWN',
    items: items.map(({ text, value }) => ({ text: plain(text, 100), value, selected: value === chosen })),
    ...(onChange === undefined ? {} : { onChangeAction: onChange }),
  },
});
