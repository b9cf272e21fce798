import type { RecordClass } from '../pack/record-class.ts';
import { wordsOf } from './words.ts';

/** Where a word was found, and what that is worth. */
const WORTH = { code: 8, term: 4, title: 5, scopeNote: 1 } as const;

/**
 * Classes that have every word asked for, the best first: in their code, title, terms or scope note. A word also fits
 * the beginning of a longer one, so that typing is enough. At most `most`.
 */
export function searchClasses(
  query: string,
  classes: readonly RecordClass[],
  most = 20,
): readonly RecordClass[] {
  const asked = wordsOf(query).map(({ root }) => root);
  const code = query.trim().toUpperCase();
  if (asked.length === 0 && code === '') return [];
  const found = classes.flatMap((recordClass) => {
    const worth = code !== '' && recordClass.code.startsWith(code) ? WORTH.code : worthOf(asked, recordClass);
    return worth === 0 ? [] : [{ recordClass, worth }];
  });
  return found
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ recordClass }) => recordClass);
}

function worthOf(asked: readonly string[], { title, terms, scopeNote }: RecordClass): number {
  if (asked.length === 0) return 0;
  const places = [
    { roots: rootsOf(title), worth: WORTH.title },
    { roots: terms.flatMap(rootsOf), worth: WORTH.term },
    { roots: rootsOf(scopeNote), worth: WORTH.scopeNote },
  ];
  let total = 0;
  for (const root of asked) {
    const best = places.find(({ roots }) => roots.some((one) => one.startsWith(root)));
    if (best === undefined) return 0;
    total += best.worth;
  }
  return total;
}

const rootsOf = (text: string): readonly string[] => wordsOf(text).map(({ root }) => root);
