import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { DisposalAction } from '#policy/pack/record-class.ts';
import { ACTIONS } from '../store/columns.ts';
import { STANDING, statusIs } from '../store/conditions.ts';
import { dayNumber } from '../store/day-number.ts';
import type { Row } from '../store/store.ts';
import { financialYearOf } from './financial-year.ts';
import type { Stored } from './stored.ts';

/** Documents by what becomes of them. */
export type ByAction = Readonly<Partial<Record<DisposalAction, number>>>;

/** What falls due in a financial year, named by the year that it begins in: 2026 for 2026 to 2027. */
export interface YearFigures {
  readonly year: number;
  readonly documents: ByAction;
}

/** What will fall due, and when. Whole years, so that review work can be planned. */
export interface Forecast {
  /** Fallen due already. */
  readonly due: ByAction;
  /** Years from the one that `asOf` falls in. */
  readonly years: readonly YearFigures[];
  /** On hold: no date counts until the hold is released. */
  readonly held: number;
  /** Have no date that can be told: undecided, waiting for an event, or of a doubtful date. */
  readonly undated: number;
  /** Kept permanently. */
  readonly permanent: number;
}

/**
 * Disposals by financial year and action, of documents that are not in the bin. What waits for its event has a day where
 * it must be transferred by one.
 */
export async function disposalForecast({ store, ofRun }: Stored, asOf: PlainDate): Promise<Forecast> {
  const rows = await store.all(
    `SELECT ${YEAR('due')} AS year, action, count(*) AS n FROM documents
     WHERE ${ofRun} AND ${STANDING} AND due > ${dayNumber(asOf)} AND ${statusIs('keep', 'awaiting-trigger')} GROUP BY ALL ORDER BY ALL`,
  );
  const due = await store.all(
    `SELECT action, count(*) AS n FROM documents WHERE ${ofRun} AND ${STANDING} AND ${statusIs('due')} GROUP BY ALL ORDER BY ALL`,
  );
  const [rest] = await store.all(
    `SELECT count(*) FILTER (${statusIs('on-hold')}) AS held, count(*) FILTER (${statusIs('permanent')}) AS permanent,
       count(*) AS documents FROM documents WHERE ${ofRun} AND ${STANDING}`,
  );
  const years = yearsOf(rows, financialYearOf(asOf));
  const dated = [...years.map(({ documents }) => documents), byAction(due)].reduce(
    (sum, it) => sum + total(it),
    0,
  );
  const [held, permanent] = [Number(rest?.held ?? 0), Number(rest?.permanent ?? 0)];
  return {
    due: byAction(due),
    years,
    held,
    permanent,
    undated: Number(rest?.documents ?? 0) - dated - held - permanent,
  };
}

/** Records that reach twenty years, by financial year; `undecided` ones reach it like the others. */
export interface TwentyYears {
  /** Twenty years old already. */
  readonly past: Record<'decided' | 'undecided', number>;
  readonly years: readonly ({ readonly year: number } & Record<'decided' | 'undecided', number>)[];
}

/**
 * When what is still kept reaches twenty years: twenty years from the document's own day, from the latest paper of its
 * case where it has one. Left out: what is to be destroyed before. `undefined` for bodies outside the Public Records Act.
 */
export async function twentyYearForecast(
  { store, ofRun }: Stored,
  law: Policy['settings']['law'],
  asOf: PlainDate,
): Promise<TwentyYears | undefined> {
  if (law !== 'public-records-act') return undefined;
  const rows = await store.all(
    `WITH latest AS (SELECT in_case, max(made) AS made FROM documents
       WHERE ${ofRun} AND ${STANDING} AND in_case <> 0 GROUP BY in_case),
     aged AS (SELECT d.status, d.action, d.due, coalesce(latest.made, d.made) + 200000 AS historical
       FROM (SELECT in_case, status, action, due, made FROM documents WHERE ${ofRun} AND ${STANDING} AND made > 0) d
       LEFT JOIN latest USING (in_case))
     SELECT CASE WHEN historical <= ${dayNumber(asOf)} THEN 0 ELSE ${YEAR('historical')} END AS year,
       count(*) FILTER (NOT ${UNDECIDED}) AS decided, count(*) FILTER (${UNDECIDED}) AS undecided
     FROM aged WHERE due = 0 OR due > historical OR action <> ${ACTIONS.indexOf('destroy')}
     GROUP BY ALL ORDER BY ALL`,
  );
  const figures = rows.map((row) => ({
    year: Number(row.year),
    decided: Number(row.decided),
    undecided: Number(row.undecided),
  }));
  const past = figures.find(({ year }) => year === 0);
  return {
    past: { decided: past?.decided ?? 0, undecided: past?.undecided ?? 0 },
    years: figures.filter(({ year }) => year !== 0),
  };
}

const UNDECIDED = statusIs('undecided', 'class-withdrawn', 'conflict', 'tag-unreadable');

/** SQL: the financial year of a day's number, by the year that it begins in. */
const YEAR = (day: string): string => `(${day} // 10000 - CASE WHEN ${day} % 10000 < 401 THEN 1 ELSE 0 END)`;

function yearsOf(rows: readonly Row[], first: number): YearFigures[] {
  const last = Math.max(first, ...rows.map((row) => Number(row.year)));
  return Array.from({ length: last - first + 1 }, (_, place) => ({
    year: first + place,
    documents: byAction(rows.filter((row) => Number(row.year) === first + place)),
  }));
}

function byAction(rows: readonly Row[]): ByAction {
  const found: Partial<Record<DisposalAction, number>> = {};
  for (const row of rows) {
    const action = ACTIONS[Number(row.action)];
    if (action !== undefined && action !== '') found[action] = (found[action] ?? 0) + Number(row.n);
  }
  return found;
}

/** All actions together. */
export const total = (documents: ByAction): number =>
  Object.values(documents).reduce((sum, count) => sum + count, 0);
