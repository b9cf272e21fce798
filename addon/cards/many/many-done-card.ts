import { packIds } from '../../view/ids.ts';
import { packUndos, type ManyWork } from '../../view/many-work.ts';
import type { Card } from '../google-card.ts';
import { click, type Parameters } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { button, buttons, line, mainButton, section } from '../parts/widgets.ts';
import { barredLines } from './barred-lines.ts';

/** How far the work on many documents has come: what was done, what failed and why, what is left. */
export function manyDoneCard(
  work: ManyWork,
  words: { readonly did: string; readonly action: 'tag-many' | 'rename-many' | 'undo-many' },
  parameters: Parameters,
): Card {
  const { left, failed, undo, count } = work;
  const done = inWords(words.did, work);
  return {
    name: 'many-done',
    header: head('Several documents'),
    sections: [
      ...section([
        line(html`<b>${done}</b>`, {
          icon: count === 0 && failed.length + left.length > 0 ? 'attention' : 'decided',
          ...(left.length === 0
            ? {}
            : {
                below: `${left.length} left: Google was busy, or the half minute that it gives a panel was over.`,
              }),
        }),
        buttons(
          ...(left.length === 0
            ? []
            : [
                mainButton(
                  `Continue (${left.length} left)`,
                  click(words.action, {
                    ...parameters,
                    many: packIds(left),
                    undo: packUndos(undo),
                    count: String(count),
                  }),
                ),
              ]),
          ...(undo.length === 0 || words.action === 'undo-many'
            ? []
            : [button('Undo all', click('undo-many', { undo: packUndos(undo) }))]),
          button('My documents', click('my-documents')),
        ),
      ]),
      ...section(barredLines(failed), { header: 'Not done' }),
    ],
  };
}

function inWords(did: string, { count, failed, left }: ManyWork): string {
  if (count > 0) return `${did} ${count} ${count === 1 ? 'document' : 'documents'}`;
  return failed.length + left.length > 0 ? 'Nothing was done' : 'Nothing was left to do';
}
