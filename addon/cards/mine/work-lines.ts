import type { Setting } from '../../panel.ts';
import type { WorkList } from '../../reading/work-list.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { suggestionsFor } from '../../view/suggestions-for.ts';
import type { Button, Widget } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { html, plain } from '../parts/html.ts';
import { line } from '../parts/widgets.ts';

/** Documents on one card: more than this is no list to work through. */
export const SHOWN = 20;

/** What it takes to decide one document, in seconds: two clicks and a look. */
const SECONDS_EACH = 15;

/** 'About 3 minutes' for a number of documents. */
export function effortInWords(documents: number): string {
  const minutes = Math.max(1, Math.round((documents * SECONDS_EACH) / 60));
  return minutes === 1 ? 'About a minute' : `About ${minutes} minutes`;
}

/** '7', or '20+' where there may be more than are shown or looked through. */
export const countInWords = ({ waiting: { length }, more, incomplete }: WorkList): string =>
  more || incomplete || length > SHOWN ? `${Math.min(length, SHOWN)}+` : String(length);

/** Documents that wait, a line each, with what they look like. A click opens the document's card. */
export const workLines = (
  waiting: readonly DocumentView[],
  setting: Setting,
  buttonOf: (view: DocumentView) => Button | undefined = () => undefined,
): readonly Widget[] =>
  waiting.slice(0, SHOWN).map((view) => {
    const [best] = suggestionsFor(view, setting);
    const asked = buttonOf(view);
    return line(html`${plain(view.facts.name)}`, {
      below: best === undefined ? 'Nothing suggested' : `Looks like ${best.recordClass.title}`,
      onClick: click('open', { id: view.facts.id }),
      ...(asked === undefined ? {} : { button: asked }),
    });
  });
