import type { RecordClass } from '#policy/pack/record-class.ts';
import type { DocumentView } from '../view/document-view.ts';
import type { Card } from './google-card.ts';
import { click } from './parts/click.ts';
import { head } from './parts/head.ts';
import { html } from './parts/html.ts';
import { button, buttons, line, section } from './parts/widgets.ts';

/** Google said yes, and yet the document does not show what was written: never called done. */
export const notWrittenCard = ({ facts }: DocumentView, { code, title }: RecordClass): Card => ({
  name: 'not-written',
  header: head(facts.name),
  sections: section([
    line(html`<b>The document does not show ${code} ${title}</b>`, {
      icon: 'attention',
      below:
        'Google took the change, but reading the document back does not show it. Try again; if it happens twice, tell your records team.',
    }),
    buttons(button('Look again', click('open', { id: facts.id }))),
  ]),
});
