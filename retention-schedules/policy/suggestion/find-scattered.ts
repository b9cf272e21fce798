import { AFTER_ABOUT, isAfterAbout, type FoundPhrase } from './find-phrases.ts';
import { isFormWord } from './form-words.ts';
import type { Phrase, SuggestionIndex } from './open-suggestions.ts';
import type { Word } from './words.ts';

const ALL_WORDS = 0.6;
const ALL_BUT_ONE = 0.35;

/**
 * Phrases whose words stand in a title, but apart or in another order: 'minutes from the pollinator advisory group'
 * has the words of 'advisory group minutes'. They say less than a phrase that stands together, and of three words or
 * more one may be missing as long as one that tells is there.
 */
export function findScattered(
  words: readonly Word[],
  index: SuggestionIndex,
  together: readonly FoundPhrase[],
): FoundPhrase[] {
  const places = new Map<string, number>();
  words.forEach((word, at) => {
    if (!places.has(word.root)) places.set(word.root, at);
  });
  const hits = new Map<Phrase, number[]>();
  for (const [root, at] of places) {
    for (const phrase of index.phrasesWith(root)) {
      const known = hits.get(phrase);
      if (known === undefined) hits.set(phrase, [at]);
      else known.push(at);
    }
  }
  const standing = new Set(together.map((it) => it.phrase));
  const found: FoundPhrase[] = [];
  for (const [phrase, at] of hits) {
    const missing = phrase.roots.length - at.length;
    if (missing > 1 || at.length < 2 || standing.has(phrase)) continue;
    if (isTurnedAbout(phrase, at, words)) continue;
    if (missing === 1 && !at.some((position) => !isFormWord(words[position]?.root ?? ''))) continue;
    const inOrder = [...at].sort((a, b) => a - b);
    const told = missing === 0 ? ALL_WORDS : ALL_BUT_ONE;
    found.push({
      phrase,
      at: inOrder,
      emphasis: told * (isAfterAbout(words, inOrder[0] ?? 0) ? AFTER_ABOUT : 1),
    });
  }
  return found;
}

/** 'Security standard' is no 'standard security', though 'minutes of the board' are board minutes. */
const isTurnedAbout = (phrase: Phrase, at: readonly number[], words: readonly Word[]): boolean => {
  if (phrase.roots.length !== 2) return false;
  const [one = 0, other = 0] = [...at].sort((a, b) => a - b);
  return other - one === 1 && words[one]?.root === phrase.roots[1];
};
