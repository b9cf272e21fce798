/** As many answers as the words of a department's titles need; a stream of strange ones does not fill the memory. */
const MOST_ANSWERS = 20_000;

/** The same function, which remembers its answers: the few words of one title cost nothing more, a million titles much less. */
export function remembered<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    const found = find(word);
    if (known.size < MOST_ANSWERS) known.set(word, found);
    return found;
  };
}
