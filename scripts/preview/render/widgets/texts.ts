import type { DecoratedTextJson } from '../card-json.ts';
import { clickable, type Path } from '../parts/click.ts';
import { html, type Html } from '../parts/html.ts';
import { icon } from '../parts/icon.ts';
import { richText, richTextUnlinked } from '../parts/rich-text.ts';
import { button } from './buttons.ts';
import { switchControl } from './switch-control.ts';

export const paragraph = (text: string): Html => html`<p class="paragraph">${richText(text)}</p>`;

/** A row: an icon, up to three lines of text, and one thing at its end. As in Google, the top line is always cut to one. */
export function decoratedText(widget: DecoratedTextJson, path: Path): Html {
  const { text, topLabel, bottomLabel, wrapText = false, startIcon, endIcon, onClick } = widget;
  const lines = html`${topLabel === undefined ? undefined : html`<span class="above">${topLabel}</span>`}<span
      class="said ${wrapText ? 'wraps' : 'cut'}"
      >${onClick === undefined ? richText(text) : richTextUnlinked(text)}</span
    >${bottomLabel === undefined ? undefined : html`<span class="below">${bottomLabel}</span>`}`;
  const inside = html`${startIcon === undefined ? undefined : icon(startIcon, 'start')}<span class="lines"
      >${lines}</span
    >${endIcon === undefined ? undefined : icon(endIcon, 'end')}`;
  const main =
    onClick === undefined
      ? html`<div class="row-main">${inside}</div>`
      : clickable(onClick, path, { className: 'row-main' }, inside);
  return html`<div class="row">${main}${control(widget, path)}</div>`;
}

function control(
  { button: action, switchControl: toggle, text }: DecoratedTextJson,
  path: Path,
): Html | undefined {
  if (action !== undefined) return button(action, `${path}.button`);
  return toggle === undefined ? undefined : switchControl(toggle, text, `${path}.switchControl`);
}
