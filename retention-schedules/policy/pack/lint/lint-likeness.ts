import type { PackProblem } from '../pack-problem.ts';
import type { Policy } from '../policy.ts';
import type { RecordClass } from '../record-class.ts';
import type { PackPlaces } from './pack-places.ts';

/** Two titles this alike, by their letter pairs, are read as one. */
const SAME_TITLE = 0.85;
/** Of the shorter list of terms, this share in common leaves no way to tell two classes apart by search. */
const SAME_TERMS = 0.6;

/** Classes that people will confuse: near-equal titles, or mostly the same search terms. */
export function lintLikeness(policy: Policy, places: PackPlaces): PackProblem[] {
  const classes = policy.classes.filter((entry) => entry.withdrawn === undefined);
  const pairs = classes.map((entry) => letterPairs(entry.title));
  const terms = classes.map((entry) => new Set(entry.terms.map((term) => term.toLowerCase())));
  return classes.flatMap((entry, at) =>
    classes.slice(0, at).flatMap((other, before) => {
      if (likeness(pairs[at], pairs[before]) >= SAME_TITLE)
        return [
          places.inClass(
            entry.code,
            ['title'],
            'warning',
            `The titles of ${named(entry)} and ${named(other)} are nearly the same: people will not know which to choose`,
          ),
        ];
      const shared = [...(terms[at] ?? [])].filter((term) => terms[before]?.has(term) === true);
      const fewest = Math.min(terms[at]?.size ?? 0, terms[before]?.size ?? 0);
      return shared.length >= 2 && shared.length >= SAME_TERMS * fewest
        ? [
            places.inClass(
              entry.code,
              ['terms'],
              'warning',
              `${named(entry)} and ${named(other)} are found by mostly the same terms (${shared.join(', ')}): give each terms of its own`,
            ),
          ]
        : [];
    }),
  );
}

const named = (entry: RecordClass): string => `${entry.code} '${entry.title}'`;

function letterPairs(title: string): Set<string> {
  const letters = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

/** Dice's coefficient: shared pairs, twice, over all pairs. */
function likeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * [...one].filter((pair) => other.has(pair)).length) / all;
}
