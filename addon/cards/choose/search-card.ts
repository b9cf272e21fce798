import type { RecordClass } from '#policy/pack/record-class.ts';
import { INPUT } from '../../input-names.ts';
import type { Setting } from '../../panel.ts';
import type { Card } from '../google-card.ts';
import { action, click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { textBox } from '../parts/inputs.ts';
import { button, buttons, line, section } from '../parts/widgets.ts';
import { classLines } from './class-lines.ts';
import { chooses, type Target } from './target.ts';

/** Words to look for, and the classes that have them. `query` undefined: nothing asked yet. */
export function searchCard(
  query: string | undefined,
  found: readonly RecordClass[],
  target: Target,
  { asOf }: Setting,
): Card {
  const again = action('search', { ...target, again: 'yes' });
  return {
    name: 'search',
    header: head('Search all classes'),
    sections: [
      ...section([
        textBox(INPUT.query, 'What is the document about?', {
          hint: 'For instance: invoice, contract, minutes',
          ...(query === undefined ? {} : { value: query }),
          onChange: again,
        }),
        buttons(button('Search', { action: again })),
      ]),
      ...(query === undefined
        ? []
        : section(
            found.length === 0
              ? [
                  line(html`No class has these words. Try one word, or look through all classes.`),
                  line(html`All classes`, { icon: 'guidance', onClick: click('functions', target) }),
                ]
              : classLines(found, chooses(target), asOf),
          )),
    ],
  };
}
