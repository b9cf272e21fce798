import type { Basis } from '#policy/tag/tag.ts';
import type { Panel } from '../panel.ts';
import type { Chosen } from '../view/plan-save.ts';
import { CardFault, needed } from './action.ts';

/** The class that a click names, and whether a suggestion was accepted or a person looked it up. @throws CardFault */
export function chosenClass(panel: Panel): Chosen {
  const code = needed(panel, 'code');
  const recordClass = panel.index.classes.get(code);
  if (recordClass === undefined)
    throw new CardFault(`The card names a class that is in no schedule: ${code}`);
  const basis: Basis = panel.event.parameters.basis === 'suggestion' ? 'suggestion' : 'person';
  return { recordClass, basis };
}
