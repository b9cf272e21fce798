import type { OnClickJson } from '../card-json.ts';
import { attributes, html, type Html } from './html.ts';

/** Where in its card something stands: `sections.0.widgets.1.buttonList.buttons.0`. */
export type Path = string;

/**
 * Something to click, which says by `data-click` where in the card its `onClick` stands. A link is a link, and goes to
 * no other kind of address than Google would let through.
 */
export function clickable(
  onClick: OnClickJson,
  path: Path,
  {
    className,
    label,
    disabled = false,
  }: Readonly<{ className: string; label?: string | undefined; disabled?: boolean }>,
  inside: Html,
): Html {
  const common = { class: className, 'data-click': `${path}.onClick`, 'aria-label': label };
  const url = onClick.openLink?.url;
  if (url !== undefined && /^(https:\/\/|mailto:|tel:)/.test(url))
    return html`<a${attributes({ ...common, href: url, target: '_blank', rel: 'noopener noreferrer' })}>${inside}</a>`;
  return html`<button${attributes({ type: 'button', ...common, disabled })}>${inside}</button>`;
}
