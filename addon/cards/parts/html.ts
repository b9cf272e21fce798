import { visible } from '#policy/naming/invisible-characters.ts';

/** Markup for the widgets that read Google's small HTML. Made by {@link html} only, so that nothing gets in unescaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Longest text of somebody else's that a card prints, in UTF-16 units: a file's name may have thousands. */
const LONGEST = 160;

/** Somebody else's text as plain text: what nobody sees is left out, what is too long is cut and says so. */
export function plain(text: string, longest = LONGEST): string {
  const seen = visible(text).trim();
  if (seen.length <= longest) return seen;
  const cut = seen.slice(0, longest - 1);
  // Half of a pair of units is no character.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/**
 * A template whose values are escaped, except those that are Html already. The template itself is our own words; where
 * it goes over several lines of source, it is one line to Google, which would draw them.
 */
export function html(template: TemplateStringsArray, ...values: readonly (Html | string | number)[]): Html {
  const words = template.map((word) => word.replace(/\s*\n\s*/g, ' '));
  let markup = words[0] ?? '';
  values.forEach((value, at) => {
    markup += value instanceof Html ? value.markup : escaped(visible(String(value)));
    markup += words[at + 1] ?? '';
  });
  return new Html(markup);
}

/** Several pieces with a line break between. */
export const lines = (pieces: readonly Html[]): Html =>
  new Html(pieces.map(({ markup }) => markup).join('<br>'));
