/** Stands where words were taken out: patterns do not match across it. */
const TAKEN = '¦';

/** Words that carry no rule of their own. */
const FILLERS = new Set(
  `a an and after as at be been by date dates day days' document documents file files following for from has have held in
   information is it its item items keep kept later may must of on once paper papers plus point record records retain retained retention period
   rule shall should since that the their them then there thereafter these they this time to until upon was when
   which will with whole soon`.split(/\s+/),
);

/** A text from which what was understood is taken away, bit by bit, until only what was not is left. */
export class WordsLeft {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes out the first match of `pattern`. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#text = `${this.#text.slice(0, match.index)} ${TAKEN} ${this.#text.slice(match.index + match[0].length)}`;
    return match;
  }

  takeAll(pattern: RegExp): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    for (let match = this.take(pattern); match !== undefined; match = this.take(pattern)) found.push(match);
    return found;
  }

  /** What nobody understood, as it was written; empty when all was. */
  get unknown(): string {
    return this.#text
      .split(TAKEN)
      .map((stretch) => stretch.replace(/^[\s.,;:()/+-]+|[\s.,;:()/+-]+$/g, ''))
      .filter((stretch) => stretch.split(/[\s.,;:()/+]+/).some((word) => word !== '' && !FILLERS.has(word)))
      .join(' … ');
  }
}
