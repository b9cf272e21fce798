import { COLUMN, WORD_COLUMNS, type DocumentColumns } from './columns.ts';
import type { PageRows } from './page-rows.ts';

/** Words that repeat, as numbers: 0 is the empty word. New ones are handed to the store with the rows that use them. */
export class Words {
  readonly #codes = new Map<string, number>([['', 0]]);
  #fresh: [number, string][] = [];
  #next = 1;

  /** Takes up where an earlier run stopped. */
  constructor(known: Iterable<readonly [number, string]> = []) {
    for (const [code, word] of known) {
      this.#codes.set(word, code);
      this.#next = Math.max(this.#next, code + 1);
    }
  }

  code(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    const code = this.#next++;
    this.#codes.set(word, code);
    this.#fresh.push([code, word]);
    return code;
  }

  /** A page's columns with these numbers in place of the page's own. */
  renumber({ documents, words }: PageRows): DocumentColumns {
    const codes = [0];
    for (const [own, word] of words) codes[own] = this.code(word);
    const { numbers, stride, count } = documents;
    for (const column of WORD_COLUMNS) {
      const from = COLUMN[column] * stride;
      for (let at = from; at < from + count; at++) numbers[at] = codes[numbers[at] ?? 0] ?? 0;
    }
    return documents;
  }

  /** Words made since the last call. */
  takeFresh(): readonly (readonly [number, string])[] {
    if (this.#fresh.length === 0) return NONE;
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}

const NONE: readonly (readonly [number, string])[] = [];
