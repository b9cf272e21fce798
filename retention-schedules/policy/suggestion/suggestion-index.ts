import type { Policy } from '../pack/policy.ts';
import type { RecordClass } from '../pack/record-class.ts';
import { isFormWord } from './form-words.ts';
import { isJoining, wordsOf, type Word } from './words.ts';

/** A term as it is looked for. */
export interface Phrase {
  readonly roots: readonly string[];
  /** Words that must stand in capitals: `SI`, `TO` and `SC` are everyday words or letters otherwise. */
  readonly capitals: readonly boolean[];
  /** Joining words were kept, so nothing may stand between the words. */
  readonly exact: boolean;
  /** How much it says, and for which class (by position in `classes`). */
  readonly owners: { readonly class: number; readonly weight: number }[];
}

/** Everything a suggestion looks up, built once for a policy. */
export interface SuggestionIndex {
  readonly classes: readonly RecordClass[];
  readonly positions: ReadonlyMap<string, number>;
  /** Phrases by the root of their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases of two words or more by the root of each word, for titles that have the words apart. */
  readonly scattered: ReadonlyMap<string, readonly Phrase[]>;
  /** Single words of titles, terms and scope notes, and how much each says for which class. */
  readonly words: ReadonlyMap<string, readonly { readonly class: number; readonly weight: number }[]>;
}

const TITLE_SHARE = 0.9;
const SINGLE_WORD_SHARE = { term: 0.28, title: 0.34, scopeNote: 0.2 } as const;

/** Builds the index over every class that is in use; withdrawn classes are never suggested. */
export function suggestionIndex(policy: Policy): SuggestionIndex {
  const classes = policy.classes.filter((entry) => entry.withdrawn === undefined);
  const said = classes.map((entry) => ({
    terms: entry.terms.map(wordsOf),
    titles: titleParts(entry.title).map(wordsOf),
    scopeNote: wordsOf(covers(entry.scopeNote)),
  }));
  const rarity = rarityOf(
    classes,
    said.map((it) => [...it.terms.flat(), ...it.titles.flat(), ...it.scopeNote]),
  );

  const phrases = new Map<string, Phrase>();
  const words = new Map<string, Map<number, number>>();
  said.forEach((it, position) => {
    for (const term of it.terms) addPhrase(phrases, term, position, 1);
    for (const title of it.titles) addPhrase(phrases, title, position, TITLE_SHARE);
    addWords(words, it.terms.flat(), position, SINGLE_WORD_SHARE.term, rarity);
    addWords(words, it.titles.flat(), position, SINGLE_WORD_SHARE.title, rarity);
    addWords(words, it.scopeNote, position, SINGLE_WORD_SHARE.scopeNote, rarity);
  });
  const all = [...phrases.values()].map((phrase) => weighed(phrase, classes, rarity));
  return {
    classes,
    positions: new Map(classes.map((entry, position) => [entry.code, position])),
    phrases: byFirstRoot(all),
    scattered: byEachRoot(all),
    words: new Map(
      [...words].map(([root, owners]) => [
        root,
        [...owners].map(([owner, weight]) => ({ class: owner, weight })),
      ]),
    ),
  };
}

/** What a scope note covers: sentences that begin 'Not' say what it does not. */
const covers = (scopeNote: string): string =>
  scopeNote
    .split(/(?<=[.;])\s+|\s+(?=\(?not )/i)
    .filter((sentence) => !/^\(?(not|never|use|for the|see)\b/i.test(sentence))
    .join(' ');

/** 'Payments, invoices and purchase orders' names three things. A part of one everyday word is none. */
const titleParts = (title: string): string[] =>
  title.split(/[,:;]| - | and | or |\(|\)/).filter((part) => part.trim() !== '');

function addPhrase(phrases: Map<string, Phrase>, words: readonly Word[], owner: number, share: number): void {
  const telling = words.filter((word) => !isJoining(word));
  const exact = telling.length < Math.min(2, words.length);
  const kept = exact ? words : telling;
  if (kept.length === 0 || kept.length > 8) return;
  if (share < 1 && kept.length === 1) return;
  const roots = kept.map((word) => word.root);
  const capitals = kept.map((word) => word.capitals && word.written.length <= 4);
  const key = `${roots.join(' ')}|${capitals.map(Number).join('')}|${exact}`;
  let phrase = phrases.get(key);
  if (phrase === undefined) phrases.set(key, (phrase = { roots, capitals, exact, owners: [] }));
  if (!phrase.owners.some((it) => it.class === owner)) phrase.owners.push({ class: owner, weight: share });
}

function addWords(
  words: Map<string, Map<number, number>>,
  from: readonly Word[],
  owner: number,
  share: number,
  rarity: (root: string) => number,
): void {
  for (const word of from) {
    if (isJoining(word) || isFormWord(word.root) || word.root.length < 3 || /^\d/.test(word.root)) continue;
    if (word.capitals && word.written.length <= 4) continue;
    const weight = share * rarity(word.root);
    const owners = words.get(word.root) ?? new Map<number, number>();
    owners.set(owner, Math.max(owners.get(owner) ?? 0, weight));
    words.set(word.root, owners);
  }
}

/** Between 0 and 1: how few of the functions use a word. A word of one function says most. */
function rarityOf(
  classes: readonly RecordClass[],
  texts: readonly (readonly Word[])[],
): (root: string) => number {
  const functions = new Map<string, Set<string>>();
  const users = new Map<string, number>();
  texts.forEach((text, position) => {
    for (const root of new Set(text.map((word) => word.root))) {
      const holders = functions.get(root) ?? new Set<string>();
      holders.add(classes[position]?.function ?? '');
      functions.set(root, holders);
      users.set(root, (users.get(root) ?? 0) + 1);
    }
  });
  const all = new Set(classes.map((entry) => entry.function)).size;
  return (root) => {
    const spread = Math.log(1 + all / Math.max(1, functions.get(root)?.size ?? 1)) / Math.log(1 + all);
    const shared = 1 / (1 + 0.04 * ((users.get(root) ?? 1) - 1));
    return spread * shared;
  };
}

/** A phrase says more the longer it is and the fewer classes claim it; a single everyday word of form says little. */
function weighed(phrase: Phrase, classes: readonly RecordClass[], rarity: (root: string) => number): Phrase {
  const functions = new Set(phrase.owners.map((owner) => classes[owner.class]?.function)).size;
  const claim = 1 / Math.sqrt(functions);
  const length = phrase.exact ? phrase.roots.length - 0.5 : phrase.roots.length;
  const says = phrase.roots.map((root) =>
    isFormWord(root) ? (phrase.roots.length > 1 ? 0.45 : 0.3) : 0.4 + 0.6 * rarity(root),
  );
  const telling = 0.6 * Math.max(...says) + (0.4 * says.reduce((sum, one) => sum + one, 0)) / says.length;
  const strength = claim * telling * (0.4 + 0.6 * Math.min(3, length));
  return { ...phrase, owners: phrase.owners.map((owner) => ({ ...owner, weight: owner.weight * strength })) };
}

function byFirstRoot(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.roots[0] ?? '';
    const known = index.get(first);
    if (known === undefined) index.set(first, [phrase]);
    else known.push(phrase);
  }
  for (const known of index.values()) known.sort((a, b) => b.roots.length - a.roots.length);
  return index;
}

function byEachRoot(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const distinct = new Set(phrase.roots);
    if (phrase.exact || distinct.size < 2 || distinct.size < phrase.roots.length) continue;
    for (const root of distinct) {
      const known = index.get(root);
      if (known === undefined) index.set(root, [phrase]);
      else known.push(phrase);
    }
  }
  return index;
}
