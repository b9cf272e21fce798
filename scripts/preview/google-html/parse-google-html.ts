/** Google's small HTML as a tree: what a card's text may hold, and nothing else. */
export type GoogleHtml =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'element';
      readonly tag: Tag;
      /** A font's colour (`#rrggbb`) or a link's address. */
      readonly attribute?: string;
      readonly children: readonly GoogleHtml[];
    };

export const TAGS = ['b', 'i', 'u', 's', 'font', 'a'] as const;
export type Tag = (typeof TAGS)[number];

const PIECE = /<br\s*\/?>|<(\/?)([a-z][a-z0-9]*)([^<>]*)>|&(#\d+|#x[\da-f]+|[a-z]+);|[<&]|[^<&]+/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

interface Parsed {
  readonly nodes: readonly GoogleHtml[];
  readonly problems: readonly string[];
}

interface Open {
  readonly tag: Tag;
  readonly attribute: string | undefined;
  readonly children: GoogleHtml[];
}

/** What of a text Google would not understand; empty where it is all well. */
export const problemsOfGoogleHtml = (text: string): readonly string[] => parse(text).problems;

/** The tree; what Google does not understand stands in it as plain text. */
export const parseGoogleHtml = (text: string): readonly GoogleHtml[] => parse(text).nodes;

function parse(text: string): Parsed {
  const top: GoogleHtml[] = [];
  const open: Open[] = [];
  const problems: string[] = [];
  const add = (node: GoogleHtml): void => void (open.at(-1)?.children ?? top).push(node);
  const close = (): void => {
    const { tag, attribute, children } = open.pop() ?? { tag: 'b', attribute: undefined, children: [] };
    add({ kind: 'element', tag, ...(attribute === undefined ? {} : { attribute }), children });
  };
  for (const [piece, slash, word, attributes, entity] of text.matchAll(PIECE)) {
    if (entity !== undefined) add({ kind: 'text', text: characterOf(entity) ?? piece });
    else if (word === undefined) {
      if (piece.startsWith('<br')) add({ kind: 'break' });
      else {
        if (piece === '<') problems.push("A '<' stands bare in the text: write &lt;.");
        add({ kind: 'text', text: piece });
      }
    } else {
      const tag = TAGS.find((known) => known === word.toLowerCase());
      if (slash === '/' && tag !== undefined && open.at(-1)?.tag === tag) close();
      else if (slash === '' && tag !== undefined && isFine(tag, attributes ?? ''))
        open.push({ tag, attribute: attributeOf(attributes ?? ''), children: [] });
      else {
        problems.push(`Google does not understand ${piece} here.`);
        add({ kind: 'text', text: piece });
      }
    }
  }
  for (const { tag } of open) problems.push(`<${tag}> is opened and never closed.`);
  while (open.length > 0) close();
  return { nodes: top, problems };
}

function attributeOf(attributes: string): string | undefined {
  const [, double, single] = /=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? [];
  return double ?? single;
}

function isFine(tag: Tag, attributes: string): boolean {
  switch (tag) {
    case 'font':
      return /^\s+color=(["'])#[\da-f]{6}\1\s*$/i.test(attributes);
    case 'a':
      return /^\s+href=(["'])(https:\/\/|mailto:|tel:)[^"']*\1\s*$/i.test(attributes);
    case 'b':
    case 'i':
    case 'u':
    case 's':
      return attributes.trim() === '';
  }
}

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()];
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
