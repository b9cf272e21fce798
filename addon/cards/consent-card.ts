import type { Card } from './google-card.ts';
import { click } from './parts/click.ts';
import { head } from './parts/head.ts';
import { html } from './parts/html.ts';
import { buttons, line, mainButton, paragraph, quietButton, section } from './parts/widgets.ts';

/** In an editor Google keeps the open document's name from the panel until the person agrees, once a document. */
export const consentCard = (): Card => ({
  name: 'consent',
  header: head('This document'),
  sections: [
    ...section([
      line(html`<b>Which document is this?</b>`, { icon: 'locked' }),
      paragraph(
        html`Google does not tell What to Keep which document is open until you say so. It asks once for each
        document. What to Keep reads its name and tag, never what is written in it.`,
      ),
      buttons(
        mainButton('Show this document', click('grant')),
        quietButton('My undecided documents', click('my-documents')),
      ),
    ]),
  ],
});
