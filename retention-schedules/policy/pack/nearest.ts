/**
 * The known words most like `word`, best first, at most two; none where nothing is close.
 * Close: differing by at most a third of its letters, beginning alike for half of them, or one containing the other.
 */
export function nearest(word: string, known: readonly string[]): string[] {
  const wanted = word.toLowerCase();
  return known
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance: away }) =>
        away <= Math.max(1, Math.floor(candidate.length / 3)) || isLike(wanted, candidate.toLowerCase()),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 2)
    .map(({ candidate }) => candidate);
}

function isLike(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3) return false;
  return a.includes(b) || b.includes(a) || a.startsWith(b.slice(0, Math.max(4, Math.ceil(b.length / 2))));
}

/** Letters to change, add or drop to make `a` into `b` (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
