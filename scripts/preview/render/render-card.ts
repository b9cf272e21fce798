import type { CardJson } from './card-json.ts';
import { html, type Html } from './parts/html.ts';
import { renderSection } from './render-section.ts';
import { button } from './widgets/buttons.ts';

/**
 * A card of Google's JSON as a piece of a page, 300 pixels wide. It runs nothing and fetches nothing: what can be
 * clicked or changed says by `data-click` and `data-change` where in the card stands what to do. The card must have
 * passed `checkCard`.
 */
export function renderCard({ name, header, sections, fixedFooter }: CardJson): string {
  const subtitle = header?.subtitle;
  const page = html`<form class="card" data-card="${name}" novalidate>
    <div class="card-header">
      <h2 class="card-title" tabindex="-1">${header?.title ?? 'Card'}</h2>
      ${subtitle === undefined ? undefined : html`<p class="card-subtitle">${subtitle}</p>`}
    </div>
    ${sections.map((section, at) => renderSection(section, `sections.${at}`))}
    ${fixedFooter === undefined ? undefined : footer(fixedFooter)}
  </form>`;
  return page.text;
}

const footer = ({ primaryButton, secondaryButton }: NonNullable<CardJson['fixedFooter']>): Html =>
  html`<div class="card-footer">
    ${secondaryButton === undefined ? undefined : button({ ...secondaryButton, type: 'OUTLINED' }, 'fixedFooter.secondaryButton')}
    ${button({ ...primaryButton, type: 'FILLED' }, 'fixedFooter.primaryButton')}
  </div>`;
