import { ACTION_NAMES } from '../action-names.ts';
import type { Answer } from '../answer.ts';
import { troubleCard } from '../cards/trouble-card.ts';
import { troubleOf } from '../drive-trouble.ts';
import type { Panel } from '../panel.ts';
import { unpackReading } from '../reading/reading.ts';
import type { Action } from './action.ts';
import { CardFault } from './action.ts';
import { ACTIONS } from './actions.ts';

/** Does what a click asks for. */
export const performClick: Action = (panel) => {
  const wanted = panel.event.parameters.action;
  const name = ACTION_NAMES.find((known) => known === wanted);
  if (name === undefined) throw new CardFault(`No action has the name '${wanted ?? ''}'`);
  return ACTIONS[name](panel);
};

/**
 * Runs an action and turns trouble into a card that says what was done, what was not, why, and what to do. Nothing that
 * Google refuses ever reaches the person as an exception.
 */
export function perform(action: Action, panel: Panel): Answer {
  try {
    return action(panel);
  } catch (thrown) {
    const { kind, message, done } = troubleOf(thrown);
    const id = documentAt(panel);
    return {
      kind: 'push',
      card: troubleCard(
        { kind, message, done },
        id === undefined ? { action: 'home' } : { action: 'open', id },
      ),
    };
  }
}

/** The document that the click was about, to come back to. */
function documentAt({ event }: Panel): string | undefined {
  const { id, doc } = event.parameters;
  if (id !== undefined) return id;
  return doc === undefined
    ? event.selected.length === 1
      ? event.selected[0]
      : undefined
    : unpackReading(doc).file.id;
}
