import {
  actionEvent,
  homepageEvent,
  itemsSelectedEvent,
  grantFile,
  type Inputs,
  type PanelHost,
} from '../../scripts/workspace/apps-script/events/panel-events.ts';
import type { CalledBy } from '../../scripts/preview/check/shapes/answer-shapes.ts';
import { eachNode } from '../../scripts/preview/check/rules/each-node.ts';
import type { Department } from '../../scripts/preview/open-department.ts';

/** An answer of the panel, and how one came to it. */
export interface Found {
  readonly by: CalledBy;
  readonly host: PanelHost;
  readonly trail: string;
  readonly answer: unknown;
}

interface Step {
  readonly trail: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly inputs: Inputs;
}

/**
 * Opens the panel at some files and clicks whatever is on its cards, as one person, until it has clicked so often.
 * Clicks that differ in nothing but the item of a list are made once.
 */
export function* crawl(
  department: Department,
  as: string,
  files: readonly string[],
  most: number,
): Generator<Found> {
  const { script, workspace } = department;
  const waiting: Step[] = [];
  const seen = new Set<string>();
  const clicked = new Map<string, number>();
  const look = function* (found: Found): Generator<Found> {
    yield found;
    for (const step of stepsOn(found)) {
      const kind = kindOf(step);
      if (!seen.has(kind)) waiting.push(step);
      seen.add(kind);
    }
  };
  const opened = (host: PanelHost, name: string, event: object, by: CalledBy = 'trigger'): Found => ({
    by, host, trail: `${host} ${name}`, answer: script.run(name, event, as).value,
  }); // prettier-ignore
  yield* look(opened('DRIVE', 'onHomepage', homepageEvent(workspace, as, 'DRIVE', undefined)));
  for (const name of ['onMyDocuments', 'onMyTeams', 'onGuidance'])
    yield* look(opened('DRIVE', name, actionEvent('DRIVE', {}), 'menu'));
  yield* look(opened('DRIVE', 'onItemsSelected', itemsSelectedEvent(workspace, files)));
  for (const id of files) {
    yield* look(opened('DRIVE', 'onItemsSelected', itemsSelectedEvent(workspace, [id])));
    yield* look(opened('DOCS', 'onHomepage', homepageEvent(workspace, as, 'DOCS', id)));
    grantFile(workspace, as, id);
    yield* look(opened('DOCS', 'onFileScopeGranted', homepageEvent(workspace, as, 'DOCS', id)));
  }
  for (let clicks = 0; clicks < most; clicks++) {
    const step = takeRarest(waiting, clicked);
    if (step === undefined) return;
    const { parameters, inputs, trail } = step;
    const answer = script.run('onAction', actionEvent('DOCS', parameters, inputs), as).value;
    yield* look({ by: 'click', host: 'DOCS', trail, answer });
  }
}

/** What can be clicked on an answer's cards, with the inputs as they stand and once more with days picked. */
function* stepsOn({ answer, trail }: Found): Generator<Step> {
  for (const { value } of eachNode(answer)) {
    if (!Array.isArray(value.sections)) continue;
    const asDrawn = inputsOn(value, false);
    for (const { value: node } of eachNode(value)) {
      if (node.function === undefined) continue;
      const parameters = Object.fromEntries(
        (node.parameters as readonly { key: string; value: string }[]).map((each) => [each.key, each.value]),
      );
      const next = `${trail} > ${parameters.action ?? ''}`;
      yield { trail: next, parameters, inputs: asDrawn };
      yield { trail: `${next} (filled in)`, parameters, inputs: inputsOn(value, true) };
    }
  }
}

function inputsOn(card: object, filledIn: boolean): Inputs {
  const inputs: Record<string, Inputs[string]> = {};
  for (const { value } of eachNode(card)) {
    const { textInput, dateTimePicker, selectionInput } = value as {
      textInput?: { name: string; value?: string };
      dateTimePicker?: { name: string };
      selectionInput?: { name: string; items: readonly { value: string; selected?: boolean }[] };
    };
    if (textInput !== undefined && (textInput.value ?? '') + (filledIn ? 'x' : '') !== '')
      inputs[textInput.name] = textInput.value ?? 'invoice';
    if (dateTimePicker !== undefined && filledIn) inputs[dateTimePicker.name] = { day: '2019-05-02' };
    const chosen = selectionInput?.items.find(({ selected }) => selected === true || filledIn);
    if (selectionInput !== undefined && chosen !== undefined) inputs[selectionInput.name] = chosen.value;
  }
  return inputs;
}

/** Clicks of one kind lead to cards of one make. */
const kindOf = ({ trail, inputs, parameters }: Step): string =>
  JSON.stringify([
    trail.split(' > ').slice(-2),
    Object.keys(parameters).filter((key) => parameters[key] !== ''),
    Object.keys(inputs),
  ]);

/** What has been done least often so far comes first, so that few clicks reach every corner. */
function takeRarest(waiting: Step[], clicked: Map<string, number>): Step | undefined {
  const times = ({ parameters }: Step): number => clicked.get(parameters.action ?? '') ?? 0;
  const least = Math.min(...waiting.map(times));
  const at = waiting.findIndex((step) => times(step) === least);
  const [step] = at < 0 ? [] : waiting.splice(at, 1);
  if (step !== undefined) clicked.set(step.parameters.action ?? '', times(step) + 1);
  return step;
}
