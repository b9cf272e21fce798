import type { SectionJson } from './card-json.ts';
import type { Path } from './parts/click.ts';
import { html, type Html } from './parts/html.ts';
import { richText } from './parts/rich-text.ts';
import { widget } from './widgets/widget.ts';

/** A section; what of it is folded away opens by a click on its header, or on 'Show more' below what always stays. */
export function renderSection(
  { header, widgets, collapsible = false, uncollapsibleWidgetsCount = 0 }: SectionJson,
  path: Path,
): Html {
  const drawn = widgets.map((each, at) => widget(each, `${path}.widgets.${at}`));
  const title = header === undefined ? undefined : html`<h3 class="section-title">${richText(header)}</h3>`;
  const staying = collapsible ? uncollapsibleWidgetsCount : drawn.length;
  if (staying >= drawn.length) return html`<section class="section">${title}${drawn}</section>`;
  const more = html`<span class="more">Show ${drawn.length - staying} more</span>`;
  return staying === 0
    ? html`<section class="section">
        <details>
          <summary>${title ?? more}</summary>
          ${drawn}
        </details>
      </section>`
    : html`<section class="section">
        ${title}${drawn.slice(0, staying)}
        <details>
          <summary>${more}</summary>
          ${drawn.slice(staying)}
        </details>
      </section>`;
}
