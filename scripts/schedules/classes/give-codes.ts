const ALPHABET = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

/** What already has a code, so that no code is given twice and none changes its meaning. */
export interface KnownClass {
  readonly code: string;
  readonly title: string;
  readonly function: string;
}

/** Gives class codes: the one that a class of this function and title has already, else the next free one. */
export class CodeGiver {
  readonly #known: readonly KnownClass[];
  readonly #taken: Set<string>;
  readonly #prefixes: Map<string, string>;

  /** @param prefixes by function id, as a person gave them. */
  constructor(known: readonly KnownClass[], inFile: Iterable<string>, prefixes: ReadonlyMap<string, string>) {
    this.#known = known;
    this.#taken = new Set([...known.map(({ code }) => code), ...inFile]);
    this.#prefixes = new Map(prefixes);
    for (const { code, function: home } of known)
      if (!this.#prefixes.has(home)) this.#prefixes.set(home, prefixOf(code));
  }

  /** The code of a class that the pack already has under this title. */
  existing(home: string, title: string): string | undefined {
    return this.#known.find((entry) => entry.function === home && sameTitle(entry.title, title))?.code;
  }

  /** The next free code of a function; `undefined` when its ninety-nine are used up. */
  next(home: string, homeTitle: string): string | undefined {
    const prefix = this.#prefixFor(home, homeTitle);
    for (let number = 1; number < 100; number += 1) {
      const code = `${prefix}-${String(number).padStart(2, '0')}`;
      const free = ![...this.#taken].some((taken) => taken.startsWith(code));
      if (!free) continue;
      this.#taken.add(code);
      return code;
    }
    return undefined;
  }

  /** The code of a row's second, third … rule: `FIN-03B` beside `FIN-03`. `undefined` where `code` has a letter already. */
  beside(code: string): string | undefined {
    if (!/\d$/.test(code)) return undefined;
    const letter = ALPHABET.slice(1).find((it) => !this.#taken.has(code + it));
    if (letter === undefined) return undefined;
    this.#taken.add(code + letter);
    return code + letter;
  }

  #prefixFor(home: string, title: string): string {
    const known = this.#prefixes.get(home);
    if (known !== undefined) return known;
    const used = new Set([...this.#prefixes.values(), ...[...this.#taken].map(prefixOf)]);
    const prefix = candidates(title === '' ? home : title).find((it) => !used.has(it)) ?? 'ZZZZ';
    this.#prefixes.set(home, prefix);
    return prefix;
  }
}

const prefixOf = (code: string): string => code.split('-', 1)[0] ?? code;

const sameTitle = (one: string, other: string): boolean =>
  one.toLowerCase().replace(/\s+/g, ' ').trim() === other.toLowerCase().replace(/\s+/g, ' ').trim();

/** `HR` for 'Human resources', `FIN` for 'Finance'; then others of the same letters. */
function candidates(title: string): string[] {
  const words = title
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '' && !['AND', 'OF', 'THE', 'FOR', 'IN', 'TO'].includes(word));
  const letters = words.join('');
  const initials = words.map((word) => word.charAt(0)).join('');
  const more = ALPHABET.map((letter) => `${letters.slice(0, 3)}${letter}`);
  return [
    ...(words.length > 1 ? [initials.slice(0, 4)] : []),
    letters.slice(0, 3),
    letters.slice(0, 4),
    ...more,
    ...more.map((it) => `X${it.slice(-3)}`),
  ].filter((it) => /^[A-Z]{2,4}$/.test(it));
}
