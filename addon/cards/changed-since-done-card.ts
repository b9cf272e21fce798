import type { Setting } from '../panel.ts';
import { packReading } from '../reading/reading.ts';
import type { DocumentView } from '../view/document-view.ts';
import { packUndo, type UndoRecord } from '../view/undo-record.ts';
import type { Card } from './google-card.ts';
import { click } from './parts/click.ts';
import { head } from './parts/head.ts';
import { html, plain } from './parts/html.ts';
import { standing } from './parts/standing.ts';
import { button, buttons, line, quietButton, section } from './parts/widgets.ts';
import { why } from './form/why.ts';

/** An undo that would take somebody else's change away as well: the person is asked first. */
export const changedSinceDoneCard = (view: DocumentView, undo: UndoRecord, { index }: Setting): Card => ({
  name: 'changed-since',
  header: head(view.facts.name),
  sections: [
    ...section([
      line(html`<b>Somebody has changed this document since</b>`, {
        icon: 'attention',
        below: 'Undoing would take their change away too. Nothing has been undone yet.',
      }),
      line(html`${plain(view.facts.name, 300)}`, { above: 'Its name now' }),
      standing(view.evaluation),
      buttons(
        button('Leave it', click('open', { id: undo.id })),
        quietButton(
          'Undo anyway',
          click('undo', { undo: packUndo(undo), doc: packReading(view.reading), anyway: 'yes' }),
        ),
      ),
    ]),
    ...why(view.evaluation, index),
  ],
});
