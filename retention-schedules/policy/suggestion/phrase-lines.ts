/**
 * Phrases as lines of one text, found by searching it. Making maps of thousands of phrases would take longer than the few
 * searches of a title do, and the panel starts anew at every click.
 */
export class PhraseLines {
  readonly #text: string;
  /** Where each line begins, in UTF-16 units. */
  readonly #starts: readonly number[];

  /** @param phrases roots with one space between. */
  constructor(phrases: readonly string[]) {
    this.#text = phrases.map((phrase) => `\n ${phrase} `).join('');
    const starts: number[] = [];
    let at = 0;
    for (const phrase of phrases) {
      starts.push(at);
      at += phrase.length + 3;
    }
    this.#starts = starts;
  }

  /** Numbers of the lines that begin with a text. */
  startingWith(text: string): readonly number[] {
    return this.having(`\n ${text}`);
  }

  /** Numbers of the lines that have a text anywhere, each once and in order. */
  having(text: string): readonly number[] {
    const found: number[] = [];
    for (let at = this.#text.indexOf(text); at >= 0; at = this.#text.indexOf(text, at + 1)) {
      const line = this.#lineAt(at);
      if (found[found.length - 1] !== line) found.push(line);
    }
    return found;
  }

  #lineAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
