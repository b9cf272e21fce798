/** What somebody wants accounted for. */
export type Question =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'words'; readonly text: string; readonly words: readonly string[] };

/** A year is four digits and nothing else; all else is an id, a title, or words of one in any order. */
export function questionOf(asked: string): Question {
  const text = asked.trim();
  if (/^(19|20)\d\d$/.test(text)) return { kind: 'year', year: Number(text) };
  return { kind: 'words', text, words: text.toLowerCase().split(/\s+/).filter((word) => word !== '') };
} // prettier-ignore
