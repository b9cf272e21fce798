import { consequenceCard } from '../cards/consequence-card.ts';
import { documentCard } from '../cards/document-card.ts';
import { unpackReading } from '../reading/reading.ts';
import { viewDocument } from '../view/document-view.ts';
import { draftOf } from '../view/draft.ts';
import { needed, type Action } from './action.ts';
import { chosenClass } from './chosen-class.ts';

/** Draws a card again with what has been picked on it. No call to Google: what was read rides in the card. */
export const redraw: Action = (panel) => {
  const view = viewDocument(unpackReading(needed(panel, 'doc')), panel);
  const draft = draftOf(panel.event);
  return {
    kind: 'update',
    card:
      panel.event.parameters.card === 'consequence'
        ? consequenceCard(view, chosenClass(panel), draft, panel)
        : documentCard(view, draft, panel),
  };
};
