import type { Answer } from '../answer.ts';
import { DriveTrouble } from '../drive-trouble.ts';
import type { Panel } from '../panel.ts';

/** One thing a person does: reads the event, asks the policy and Drive, answers with a card. @throws DriveTrouble */
export type Action = (panel: Panel) => Answer;

/** Our own card lacks a parameter that its action needs: a fault of the panel, never of the person. */
export class CardFault extends Error {
  override readonly name = 'CardFault';
}

/**
 * An action that looks through more than one document: without permission for that it says so, since Drive would
 * answer with a short list.
 */
export const needsLists =
  (action: Action): Action =>
  (panel) => {
    if (panel.mayList()) return action(panel);
    throw new DriveTrouble('not-granted', 'The scope drive.metadata has not been granted');
  };

/** A parameter that the card must have brought. @throws CardFault */
export function needed({ event }: Panel, name: string): string {
  const value = event.parameters[name];
  if (value === undefined) throw new CardFault(`The card's click has no '${name}'`);
  return value;
}
