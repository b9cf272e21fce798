import type { IconJson } from '../card-json.ts';
import { Html, html } from './html.ts';

/** Drawings of our own for Google's material icons, on a field of 24 by 24: nothing is fetched. */
const DRAWINGS: Readonly<Record<string, string>> = {
  check_circle: '<circle cx="12" cy="12" r="9"/><path d="M8 12l3 3 5-6"/>',
  help: '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.6v.2"/>',
  error: '<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.4v.2"/>',
  pan_tool:
    '<path d="M8 12V6.5a1.5 1.5 0 0 1 3 0V11m0-6a1.5 1.5 0 0 1 3 0v6m0-4.5a1.5 1.5 0 0 1 3 0V15c0 3.5-2 6-5.5 6S6 19 4 14.5c-.7-1.7 1-2.5 2-1.200l2 2.200V12"/>',
  lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
  schedule: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  folder_special:
    '<path d="M3 6h6l2 2h10v11H3z"/><path d="M14 10.5l1 2 2.200.3-1.600 1.5.4 2.200-2-1-2 1 .4-2.200-1.600-1.5 2.200-.3z"/>',
  group:
    '<circle cx="9" cy="9" r="3"/><path d="M3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M15 6.300a3 3 0 0 1 0 5.400M17 14.5c2 .7 3.5 2.300 3.5 4.5"/>',
  list: '<path d="M8 7h12M8 12h12M8 17h12M4 7h.2M4 12h.2M4 17h.2"/>',
  search: '<circle cx="11" cy="11" r="6"/><path d="M15.5 15.5L20 20"/>',
  edit: '<path d="M4 20l1-4L16 5l3 3L8 19z"/>',
  delete: '<path d="M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13"/>',
  menu_book:
    '<path d="M12 7c-2-1.5-5-2-8-1.5V18c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5.5C17 5 14 5.5 12 7zM12 7v12.5"/>',
  chevron_right: '<path d="M9 6l6 6-6 6"/>',
};
const UNKNOWN = '<circle cx="12" cy="12" r="3"/>';

/** An icon. Without words of its own it says nothing to who cannot see it: the words beside it do. */
export function icon({ materialIcon, altText }: IconJson, className: string): Html {
  const name = materialIcon?.name ?? '';
  const drawing = new Html((Object.hasOwn(DRAWINGS, name) ? DRAWINGS[name] : undefined) ?? UNKNOWN);
  const said = altText === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${altText}"`;
  return html`<svg class="icon ${className}" viewBox="0 0 24 24" ${said}>${drawing}</svg>`;
}

/** Material icons that are drawn; any other is a dot. */
export const DRAWN_ICONS: ReadonlySet<string> = new Set(Object.keys(DRAWINGS));
