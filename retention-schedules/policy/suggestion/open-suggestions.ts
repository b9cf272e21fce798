import type { FileKind } from '../facts/document-facts.ts';
import type { Policy } from '../pack/policy.ts';
import type { RecordClass } from '../pack/record-class.ts';
import { PhraseLines } from './phrase-lines.ts';
import { remembered } from './remembered.ts';

/** A term as it is looked for. */
export interface Phrase {
  readonly roots: readonly string[];
  /** Words that must stand in capitals: `SI`, `TO` and `SC` are everyday words or letters otherwise. */
  readonly capitals: readonly boolean[];
  /** Joining words were kept, so nothing may stand between the words. */
  readonly exact: boolean;
  readonly owners: readonly Owner[];
}

/** How much something says, and for which class (by position in `classes`). */
export interface Owner {
  readonly class: number;
  /** Between 0 and about 2: how much it says. */
  readonly weight: number;
}

/** Roots with a space between, capitals as ones and noughts or nothing, exact or not, then owner and weight in turn. */
export type CompactPhrase = readonly [
  roots: string,
  capitals: string,
  exact: 0 | 1,
  owners: readonly number[],
];

/**
 * Everything that a suggestion looks up, as plain data that survives JSON: the panel carries it ready made, since making
 * it anew at every click would take longer than all else.
 */
export interface SuggestionData {
  readonly phrases: readonly CompactPhrase[];
  /** Single words of titles, terms and scope notes: owner and weight in turn. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  /** Classes, by position, whose terms go with a kind of file. */
  readonly kinds: Readonly<Partial<Record<FileKind, readonly number[]>>>;
}

/** The data opened for a policy: answers by root, and unfolds no more than is asked for. */
export interface SuggestionIndex {
  readonly classes: readonly RecordClass[];
  readonly positions: ReadonlyMap<string, number>;
  /** Phrases whose first word has this root, the longest first. */
  readonly phrasesFrom: (root: string) => readonly Phrase[];
  /** Phrases of two words or more of which one has this root, for titles that have the words apart. */
  readonly phrasesWith: (root: string) => readonly Phrase[];
  readonly ownersOf: (root: string) => readonly Owner[];
  readonly goesWith: (kind: FileKind, position: number) => boolean;
  /** Classes, by position, that a word's beginning leads to, in their terms, titles or scope notes. */
  readonly saying: (beginning: string) => ReadonlySet<number>;
}

/** Weights are kept as whole numbers of these. */
export const WEIGHT_PARTS = 10_000;

/** Classes that may be suggested; their order is what positions count in. */
export const suggestedClasses = (policy: Policy): readonly RecordClass[] =>
  policy.classes.filter((entry) => entry.withdrawn === undefined);

export function openSuggestions(data: SuggestionData, policy: Policy): SuggestionIndex {
  const classes = suggestedClasses(policy);
  const lines = new PhraseLines(data.phrases.map(([roots]) => roots));
  const unfolded = new Map<number, Phrase>();
  const phraseAt = (position: number): Phrase => {
    const known = unfolded.get(position);
    if (known !== undefined) return known;
    const phrase = unfold(data.phrases[position] ?? ['', '', 0, []]);
    unfolded.set(position, phrase);
    return phrase;
  };
  return {
    classes,
    positions: new Map(classes.map((entry, position) => [entry.code, position])),
    phrasesFrom: remembered((root) =>
      lines
        .startingWith(`${root} `)
        .map(phraseAt)
        .sort((a, b) => b.roots.length - a.roots.length),
    ),
    phrasesWith: remembered((root) => lines.having(` ${root} `).map(phraseAt).filter(standsApart)),
    ownersOf: remembered((root) => owners(own(data.words, root))),
    goesWith: (kind, position) => data.kinds[kind]?.includes(position) === true,
    saying: (beginning) => {
      const found = new Set<number>();
      for (const position of lines.having(` ${beginning}`))
        for (const owner of phraseAt(position).owners) found.add(owner.class);
      for (const [word, pairs] of Object.entries(data.words))
        if (word.startsWith(beginning)) for (const owner of owners(pairs)) found.add(owner.class);
      return found;
    },
  };
}

/** A phrase may be found with its words apart when it has two or more, all different, and need not stand together. */
const standsApart = ({ roots, exact }: Phrase): boolean =>
  !exact && roots.length > 1 && new Set(roots).size === roots.length;

/** A word can be 'constructor': only what the data itself has counts. */
const own = (record: Readonly<Record<string, readonly number[]>>, root: string): readonly number[] =>
  Object.prototype.hasOwnProperty.call(record, root) ? (record[root] ?? []) : [];

function unfold([joined, capitals, exact, pairs]: CompactPhrase): Phrase {
  const roots = joined.split(' ');
  return {
    roots,
    capitals: roots.map((_, at) => capitals[at] === '1'),
    exact: exact === 1,
    owners: owners(pairs),
  };
}

function owners(pairs: readonly number[]): readonly Owner[] {
  const list: Owner[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2)
    list.push({ class: pairs[at] ?? 0, weight: (pairs[at + 1] ?? 0) / WEIGHT_PARTS });
  return list;
}
