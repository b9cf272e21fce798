import type { TroubleKind } from '../drive-trouble.ts';
import type { Card } from './google-card.ts';
import { click } from './parts/click.ts';
import { head } from './parts/head.ts';
import { html, plain } from './parts/html.ts';
import { TROUBLE_WORDS } from '../view/trouble-words.ts';
import { button, buttons, line, paragraph, section } from './parts/widgets.ts';

export interface Trouble {
  readonly kind: TroubleKind;
  /** Google's own words, for those who look after the panel. */
  readonly message: string;
  /** What had been done before. */
  readonly done: string | undefined;
}

/** Something went wrong: what was done and what was not, why, and what to do. */
export const troubleCard = (
  { kind, message, done }: Trouble,
  again: { readonly action: 'open' | 'home'; readonly id?: string },
): Card => ({
  name: 'trouble',
  header: head('Something went wrong'),
  sections: [
    ...section([
      line(html`<b>${done === undefined ? 'Nothing was changed' : `${done}. The rest was not.`}</b>`, {
        icon: 'attention',
        below: TROUBLE_WORDS[kind].why,
      }),
      paragraph(html`${TROUBLE_WORDS[kind].then}`),
      buttons(button('Try again', click(again.action, again.id === undefined ? {} : { id: again.id }))),
    ]),
    ...section([paragraph(html`${plain(message, 400)}`)], {
      header: 'For your records team',
      collapsible: true,
      uncollapsibleWidgetsCount: 0,
    }),
  ],
});
