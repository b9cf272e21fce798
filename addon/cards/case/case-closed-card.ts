import { inWords } from '#policy/calendar/plain-date.ts';
import type { Case } from '#policy/pack/case.ts';
import { packReading } from '../../reading/reading.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { Card } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { standing } from '../parts/standing.ts';
import { button, buttons, line, quietButton, section } from '../parts/widgets.ts';

/** A case just closed: what it means for the document at hand, and the way back. */
export const caseClosedCard = (view: DocumentView, { title, closedOn }: Case): Card => ({
  name: 'case-closed',
  header: head('Case'),
  sections: section([
    line(html`<b>Case closed${closedOn === undefined ? '' : html` on ${inWords(closedOn)}`}</b>`, {
      icon: 'decided',
      below: title,
    }),
    line(html`${view.facts.name}`, { above: 'This document' }),
    standing(view.evaluation),
    buttons(
      button('Open it again', click('close-case', { doc: packReading(view.reading), reopen: 'yes' })),
      quietButton('Back to the document', click('open', { id: view.facts.id })),
    ),
  ]),
});
