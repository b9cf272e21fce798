import type { RecordClass } from '../pack/record-class.ts';
import type { SuggestionIndex } from './open-suggestions.ts';
import { isJoining, rootOf, wordsOf } from './words.ts';

/** A word of the title counts as much as several elsewhere. */
const IN_TITLE = 3;

/**
 * Classes that have every word asked for, the best first, at most `most`: in their title, terms or scope note, or their
 * code as typed. The beginning of a word is enough.
 */
export function searchClasses(query: string, index: SuggestionIndex, most = 20): readonly RecordClass[] {
  const code = query.trim().toUpperCase();
  if (code === '') return [];
  const byCode = index.classes.filter((entry) => entry.code.startsWith(code));
  if (byCode.length > 0) return byCode.slice(0, most);
  const asked = wordsOf(query)
    .filter((word) => !isJoining(word))
    .map(({ root }) => root);
  const having = asked.map((root) => index.saying(root));
  if (having.length === 0) return [];
  return index.classes
    .map((recordClass, position) => ({ recordClass, position, worth: worthOf(asked, recordClass) }))
    .filter(({ position }) => having.every((classes) => classes.has(position)))
    .sort((a, b) => b.worth - a.worth || a.position - b.position)
    .slice(0, most)
    .map(({ recordClass }) => recordClass);
}

function worthOf(asked: readonly string[], { title }: RecordClass): number {
  const roots = title.split(/[^\p{L}\p{N}]+/u).map(rootOf);
  return asked.reduce(
    (worth, root) =>
      worth + (roots.includes(root) ? IN_TITLE : roots.some((one) => one.startsWith(root)) ? 1 : 0),
    0,
  );
}
