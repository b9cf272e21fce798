import type { PackSettings } from '#policy/pack/pack-settings.ts';
import type { DisposalAction } from '#policy/pack/record-class.ts';
import { financialYearInWords } from '../../figures/financial-year.ts';
import { total, type ByAction, type Forecast, type TwentyYears } from '../../figures/forecast.ts';
import { numeric, type Cell, type Table } from './table.ts';

/** Actions that somebody has to decide or do; permanent records fall due for nothing. */
export const DUE_ACTIONS = ['destroy', 'review', 'transfer'] as const satisfies readonly DisposalAction[];

export const ACTION_WORDS: Readonly<Record<(typeof DUE_ACTIONS)[number], string>> = {
  destroy: 'Destroy',
  review: 'Review',
  transfer: 'Transfer',
};

/** Hours of reviewing that documents mean, by the pack's minutes a document; rounded up, to the half where few. */
export function hoursFor(documents: ByAction, { minutesADocument }: PackSettings['reviewing']): number {
  const minutes = DUE_ACTIONS.reduce(
    (sum, action) => sum + (documents[action] ?? 0) * minutesADocument[action],
    0,
  );
  const hours = minutes / 60;
  return hours < 10 ? Math.ceil(hours * 2) / 2 : Math.ceil(hours);
}

/** Disposals by financial year and action, with the hours of review they mean. */
export function forecastTable({ due, years }: Forecast, reviewing: PackSettings['reviewing']): Table {
  const row = (heading: string, documents: ByAction): Cell[] => [
    heading,
    ...DUE_ACTIONS.map((action) => documents[action] ?? 0),
    total(documents),
    hoursFor(documents, reviewing),
  ];
  return {
    id: 'disposal-forecast',
    caption: 'Documents that fall due, by financial year',
    columns: [
      { heading: 'Financial year' },
      ...DUE_ACTIONS.map((action) => numeric(ACTION_WORDS[action])),
      numeric('All'),
      numeric('Hours of review'),
    ],
    rows:
      total(due) + years.reduce((sum, { documents }) => sum + total(documents), 0) === 0
        ? []
        : [
            row('Fallen due already', due),
            ...years.map(({ year, documents }) => row(financialYearInWords(year), documents)),
          ],
    empty: 'No document has a day on which it falls due yet. Days come with decisions.',
  };
}

/** Records that reach twenty years, by financial year. */
export const twentyYearTable = ({ past, years }: TwentyYears): Table => ({
  id: 'twenty-years',
  caption: 'Records that reach twenty years, by financial year',
  columns: [{ heading: 'Financial year' }, numeric('Decided'), numeric('Not yet decided')],
  rows:
    years.length === 0 && past.decided + past.undecided === 0
      ? []
      : [
          ['Twenty years old already', past.decided, past.undecided],
          ...years.map(({ year, decided, undecided }): Cell[] => [
            financialYearInWords(year),
            decided,
            undecided,
          ]),
        ],
  empty: 'No record has a day from which twenty years can be counted.',
});
