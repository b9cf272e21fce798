import { pathOf, type Refusal } from '../refusal.ts';
import { eachNode, type Node } from './each-node.ts';

/** "Any widgets beyond this limit are ignored" (card.proto). */
const MOST_WIDGETS = 100;
const INPUTS = ['textInput', 'selectionInput', 'dateTimePicker', 'switchControl'];

/** Widgets that Google would leave out, and inputs that would overwrite each other in the event, card by card. */
export function* countsAndNames(answer: unknown): Generator<Refusal> {
  for (const node of eachNode(answer)) {
    if (!Array.isArray(node.value.sections)) continue;
    yield* tooManyWidgets(node);
    yield* namesUsedTwice(node);
  }
}

function* tooManyWidgets({ path, value }: Node): Generator<Refusal> {
  let count = 0;
  for (const inside of eachNode(value.sections))
    if (Array.isArray(inside.value.widgets)) count += inside.value.widgets.length;
  if (count > MOST_WIDGETS)
    yield {
      path: pathOf([...path, 'sections']),
      message: `${count} widgets: Google leaves out what comes after ${MOST_WIDGETS}.`,
    };
}

function* namesUsedTwice({ path, value }: Node): Generator<Refusal> {
  const seen = new Set<string>();
  for (const inside of eachNode(value, path))
    for (const kind of INPUTS) {
      const input = inside.value[kind];
      if (typeof input !== 'object' || input === null || !('name' in input)) continue;
      const { name } = input;
      if (typeof name !== 'string') continue;
      if (seen.has(name))
        yield {
          path: pathOf([...inside.path, kind, 'name']),
          message: `Two inputs of this card are named '${name}'.`,
        };
      seen.add(name);
    }
}
