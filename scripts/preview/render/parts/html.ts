/** A piece of a page. Made by {@link html} only, so that nothing gets in unescaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = Html | string | number | undefined | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are escaped, except pieces that are Html already; `undefined` is nothing. */
export function html(words: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(words.reduce((page, word, at) => `${page}${textOf(values[at - 1])}${word}`));
}

function textOf(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Attributes with their leading blanks: those that are `undefined` or `false` are left out, `true` stands alone. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | undefined>>): Html =>
  new Html(
    Object.entries(values)
      .map(([name, value]) => {
        if (value === undefined || value === false) return '';
        return value === true ? ` ${name}` : html` ${new Html(name)}="${value}"`.text;
      })
      .join(''),
  );
