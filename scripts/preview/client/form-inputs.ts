import type { Inputs as EventInputs } from '../../workspace/apps-script/events/panel-events.ts';
import type { Inputs } from './card-stack.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldsOf = (card: ParentNode): readonly Field[] => [...card.querySelectorAll<Field>('[data-name]')];
const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/** What stands in a card's inputs. Unticked boxes and empty fields are left out, as Google leaves them out of events. */
export function readInputs(card: ParentNode): Inputs {
  const inputs = new Map<string, string[]>();
  for (const field of fieldsOf(card)) {
    const { name = '' } = field.dataset;
    if (isTicked(field) ? !field.checked : field.value === '') continue;
    inputs.set(name, [...(inputs.get(name) ?? []), field.value]);
  }
  return inputs;
}

/** Puts back what stood in a card's inputs when the person went on from it. */
export function writeInputs(card: ParentNode, inputs: Inputs): void {
  for (const field of fieldsOf(card)) {
    const values = inputs.get(field.dataset.name ?? '') ?? [];
    if (isTicked(field)) field.checked = values.includes(field.value);
    else field.value = values[0] ?? '';
  }
}

/** The inputs for an event: a day is told apart from text, since Google carries it as a number. */
export function eventInputs(card: ParentNode): EventInputs {
  const days = new Set(
    fieldsOf(card)
      .filter((field) => field instanceof HTMLInputElement && field.type === 'date')
      .map(({ dataset }) => dataset.name ?? ''),
  );
  return Object.fromEntries(
    [...readInputs(card)].map(([name, values]) => [name, days.has(name) ? { day: values[0] ?? '' } : values]),
  );
}

/** Names of inputs that must be filled in before a click may go off, and are not. */
export function missingInputs(
  card: ParentNode,
  {
    requiredWidgets = [],
    allWidgetsAreRequired = false,
  }: {
    readonly requiredWidgets?: readonly string[];
    readonly allWidgetsAreRequired?: boolean;
  },
): readonly string[] {
  const there = readInputs(card);
  const names = new Set(fieldsOf(card).map(({ dataset }) => dataset.name ?? ''));
  return [...names].filter(
    (name) => (allWidgetsAreRequired || requiredWidgets.includes(name)) && !there.has(name),
  );
}
