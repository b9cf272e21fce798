import type { Table } from '../tables/table.ts';

/** Words in a sentence, some of which lead somewhere. */
export type Words = string | readonly (string | { readonly text: string; readonly href: string })[];

/** A thing to do first: what, what it gains, how long it takes. */
export interface FirstThing {
  readonly what: string;
  readonly gain: string;
  readonly time: string;
  readonly list?: { readonly text: string; readonly href: string };
}

/** What pages are made of. Templates only set it out. */
export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: Words; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly svg: string }
  | { readonly kind: 'first-things'; readonly items: readonly FirstThing[] };

/** One page of the site. */
export interface Page {
  /** File name in its folder. */
  readonly file: string;
  /** Heading of the page and, with the service's name, its title. A sentence where there is one to say. */
  readonly heading: string;
  /** Title in the browser where the heading is a sentence. */
  readonly title?: string;
  readonly lead?: string;
  readonly blocks: readonly Block[];
  /** Its figures are the last audit's, whatever the rest of the folder shows. */
  readonly ofAudit?: boolean;
  /** False where the page itself says what was not read, or has no figures. */
  readonly banner?: boolean;
  /** Where it stands in the navigation: a file of the folder. */
  readonly section?: string;
}

export const heading = (id: string, text: string): Block => ({ kind: 'heading', id, text });
export const subheading = (text: string): Block => ({ kind: 'subheading', text });
export const paragraph = (words: Words): Block => ({ kind: 'paragraph', words });
export const quiet = (words: Words): Block => ({ kind: 'paragraph', words, quiet: true });
export const list = (items: readonly Words[]): Block => ({ kind: 'list', items });
export const table = (of: Table): Block => ({ kind: 'table', table: of });
