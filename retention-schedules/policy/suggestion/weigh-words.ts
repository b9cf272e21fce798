import { findPhrases } from './find-phrases.ts';
import { findScattered } from './find-scattered.ts';
import type { SuggestionIndex } from './open-suggestions.ts';
import type { SuggestionReason } from './suggestion.ts';
import { isJoining, type Word } from './words.ts';

/** How much the same term says by where it stands. */
const WHERE = { title: 1, folder: 0.6, text: 0.45 } as const;

/** Takes note of something that speaks for a class, by its position in the index. */
export type Add = (position: number, weight: number, reason: SuggestionReason) => void;

/**
 * Adds what the words of a title, folder name or text say for each class. In a text only whole terms count, and each
 * further one of a class counts less, so that a long document is not believed more than a clear title.
 */
export function weighWords(
  words: readonly Word[],
  where: keyof typeof WHERE,
  index: SuggestionIndex,
  add: Add,
): void {
  const roots = new Map<number, Set<string>>();
  const takenBy = (position: number): Set<string> => {
    let taken = roots.get(position);
    if (taken === undefined) roots.set(position, (taken = new Set()));
    return taken;
  };
  const spoken = new Map<number, number>();
  const together = findPhrases(words, index, where !== 'text').sort((a, b) => b.at.length - a.at.length);
  const apart = where === 'text' ? [] : findScattered(words, index, together);
  for (const { phrase, at, emphasis } of [...together, ...apart]) {
    const found = written(words, at);
    for (const owner of phrase.owners) {
      const taken = takenBy(owner.class);
      // Of a term that shares words with terms already found, only the rest says something new.
      const fresh = at.filter((position) => !taken.has(words[position]?.root ?? '')).length / at.length;
      if (fresh === 0) continue;
      for (const position of at) taken.add(words[position]?.root ?? '');
      const before = where === 'text' ? (spoken.get(owner.class) ?? 0) : 0;
      spoken.set(owner.class, before + 1);
      const weight = (owner.weight * emphasis * fresh * WHERE[where]) / (1 + before);
      add(owner.class, weight, { kind: 'term', found, where, matches: 'term' });
    }
  }
  if (where === 'text') return;
  for (const word of words) {
    if (isJoining(word)) continue;
    for (const owner of index.ownersOf(word.root)) {
      const taken = takenBy(owner.class);
      if (taken.has(word.root)) continue;
      taken.add(word.root);
      add(owner.class, owner.weight * WHERE[where], {
        kind: 'term',
        found: word.written,
        where,
        matches: 'words',
      });
    }
  }
}

/** The words as they stand; a gap between them is shown. */
const written = (words: readonly Word[], at: readonly number[]): string =>
  at.reduce((text, position, step) => {
    const word = words[position]?.written ?? '';
    return step === 0 ? word : `${text}${at[step - 1] === position - 1 ? ' ' : ' … '}${word}`;
  }, '');
