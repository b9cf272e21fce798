import type { Ours } from './choose-readers.ts';
import type { PeopleList } from './list-people.ts';

/** The people listed as who of ours there is: all that there are where the list did not break off. */
export const oursOf = (
  { people, gap }: Pick<PeopleList, 'people' | 'gap'>,
  trustedDomains: readonly string[],
): Ours => ({
  people: new Map(people.map((person) => [person.address.toLowerCase(), person])),
  known: gap === undefined,
  trustedDomains,
});
