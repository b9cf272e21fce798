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

  /** Words made since the last call. */
  takeFresh(): readonly (readonly [number, string])[] {
    if (this.#fresh.length === 0) return NONE;
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}

const NONE: readonly (readonly [number, string])[] = [];
