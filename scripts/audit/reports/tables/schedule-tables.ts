import type { Policy } from '#policy/pack/policy.ts';
import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import type { ClassUse } from '../../figures/class-use.ts';
import type { PlaceFigures } from '../../figures/places.ts';
import { shareCell } from './cells.ts';
import { numeric, type Table } from './table.ts';

/** Classes under which no document stands: too fine, unknown to staff, or for records kept elsewhere. */
export const neverUsedTable = ({ neverUsed }: ClassUse, { functions }: Pick<Policy, 'functions'>): Table => {
  const functionOf = new Map(functions.map(({ id, title }) => [id, title]));
  return {
    id: 'never-used',
    caption: 'Classes that no document has',
    columns: [
      { heading: 'Class' },
      { heading: 'Function' },
      { heading: 'Rule' },
      { heading: 'Where to keep' },
    ],
    rows: neverUsed.map((entry) => [
      `${entry.code} ${entry.title}`,
      functionOf.get(entry.function) ?? entry.function,
      ruleInOneLine(entry),
      entry.whereToKeep,
    ]),
    empty: 'Every class of the schedule is in use.',
  };
};

/** Classes in which a team saves something each year, and has not. */
export const expectedButEmptyTable = ({ expectedButEmpty }: Pick<ClassUse, 'expectedButEmpty'>): Table => ({
  id: 'expected-but-empty',
  caption: 'Expected each year, and nothing saved in twelve months',
  columns: [{ heading: 'Team' }, { heading: 'Class' }, { heading: 'Who saves it' }],
  rows: expectedButEmpty.map(({ team, recordClass }) => [
    team,
    `${recordClass.code} ${recordClass.title}`,
    recordClass.whoSaves,
  ]),
  empty: 'Every team saved something in each class in which it is expected to.',
});

/** @param rows how many to show, the most used first; all unless told. */
export const classesInUseTable = ({ used }: ClassUse, rows: number = used.length): Table => ({
  id: 'in-use',
  caption: rows < used.length ? `The ${rows} classes most used` : 'Classes in use, the most used first',
  columns: [{ heading: 'Class' }, numeric('Documents')],
  rows: used
    .slice(0, rows)
    .map(({ recordClass, documents }) => [`${recordClass.code} ${recordClass.title}`, documents]),
  empty: 'No document has a class yet.',
});

/** Undecided documents by drive and team. */
export const undecidedByPlaceTable = (
  places: readonly PlaceFigures[],
  titleOf: (team: string) => string,
): Table => ({
  id: 'undecided-by-place',
  caption: 'Undecided documents by place',
  columns: [
    { heading: 'Place' },
    { heading: 'Team' },
    numeric('Undecided'),
    numeric('Documents'),
    numeric('Share undecided'),
  ],
  rows: places
    .filter(({ undecided }) => undecided > 0)
    .map((place) => [
      placeInWords(place),
      titleOf(place.team),
      place.undecided,
      place.documents,
      shareCell(place.undecided / place.documents),
    ]),
  empty: 'Nothing is undecided.',
});

const KINDS: Readonly<Record<PlaceFigures['kind'], string>> = {
  'my-drive': 'My Drive, all people together',
  'shared-drive': 'Shared drive',
  elsewhere: 'Outside Drive',
};

const placeInWords = ({ kind, name }: PlaceFigures): string => (name === '' ? KINDS[kind] : name);

/** The same by kind of place alone, for those who are not to see the names of drives. */
export function undecidedByKindTable(places: readonly PlaceFigures[]): Table {
  const kinds = [...new Set(places.map(({ kind }) => kind))].map((kind) => {
    const own = places.filter((place) => place.kind === kind);
    const sum = (of: (place: PlaceFigures) => number): number =>
      own.reduce((all, place) => all + of(place), 0);
    return {
      kind,
      undecided: sum(({ undecided }) => undecided),
      documents: sum(({ documents }) => documents),
    };
  });
  return {
    id: 'undecided-by-place',
    caption: 'Undecided documents by kind of place',
    columns: [{ heading: 'Place' }, numeric('Undecided'), numeric('Documents'), numeric('Share undecided')],
    rows: kinds.map(({ kind, undecided, documents }) => [
      kind === 'shared-drive' ? 'Shared drives' : KINDS[kind],
      undecided,
      documents,
      shareCell(undecided / documents),
    ]),
    empty: 'Nothing is undecided.',
  };
}
