import type { Policy } from '../pack/policy.ts';
import type { RecordClass } from '../pack/record-class.ts';
import { isFormWord } from './form-words.ts';
import { KIND_WORDS } from './kind-words.ts';
import {
  openSuggestions,
  suggestedClasses,
  WEIGHT_PARTS,
  type CompactPhrase,
  type SuggestionData,
  type SuggestionIndex,
} from './open-suggestions.ts';
import { isJoining, wordsOf, type Word } from './words.ts';

/** A term while the index is made. */
interface Phrase {
  readonly roots: readonly string[];
  readonly capitals: readonly boolean[];
  readonly exact: boolean;
  readonly owners: { readonly class: number; readonly weight: number }[];
}

const TITLE_SHARE = 0.9;
const SINGLE_WORD_SHARE = { term: 0.28, title: 0.34, scopeNote: 0.2 } as const;

/** The index over every class that is in use; withdrawn classes are never suggested. */
export const suggestionIndex = (policy: Policy): SuggestionIndex =>
  openSuggestions(compileSuggestions(policy), policy);

/** Works out everything that a suggestion looks up, as plain data: once for a policy, and for the panel at its build. */
export function compileSuggestions(policy: Policy): SuggestionData {
  const classes = suggestedClasses(policy);
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
    phrases: all.map(compact),
    words: Object.fromEntries(
      [...words].map(([root, owners]) => [
        root,
        [...owners].flatMap(([owner, weight]) => [owner, fine(weight)]),
      ]),
    ),
    kinds: kindsOf(classes),
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

const compact = ({ roots, capitals, exact, owners }: Phrase): CompactPhrase => [
  roots.join(' '),
  capitals.includes(true) ? capitals.map(Number).join('') : '',
  exact ? 1 : 0,
  owners.flatMap((owner) => [owner.class, fine(owner.weight)]),
];

const fine = (weight: number): number => Math.round(weight * WEIGHT_PARTS);

/** Classes, by position, whose terms go with a kind of file. */
const kindsOf = (classes: readonly RecordClass[]): SuggestionData['kinds'] =>
  Object.fromEntries(
    Object.entries(KIND_WORDS).map(([kind, goesWith]) => [
      kind,
      classes.flatMap(({ terms }, position) => (terms.some((term) => goesWith.test(term)) ? [position] : [])),
    ]),
  );
