import type { CoveragePlace } from '#policy/pack/coverage.ts';
import type { Table } from './table.ts';

/** Every place where records live, measured or not. */
export const coverageTable = (places: readonly CoveragePlace[], measured: boolean): Table => ({
  id: measured ? 'measured' : 'not-measured',
  caption: measured ? 'Places that are measured' : 'Places that are not measured',
  columns: [
    { heading: 'Place' },
    { heading: measured ? 'How' : 'Why not' },
    { heading: 'Who answers for it' },
  ],
  rows: places
    .filter((place) => place.measured === measured)
    .map(({ title, how, owner }) => [title, how, owner]),
  empty: measured ? 'No place is measured.' : 'Every place that is known is measured.',
});
