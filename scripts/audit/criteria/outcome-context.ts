import {
  addDays,
  yearOf,
  dateOf,
  monthOf,
  dayOf,
  daysInMonth,
  type PlainDate,
} from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';

/** What the document criteria need besides the document itself. Made once an audit. */
export interface OutcomeContext {
  readonly asOf: PlainDate;
  /** First day of the period that names are judged in: the day after the last round's figures, or one year before `asOf`. */
  readonly periodStart: PlainDate;
  /** One year before `asOf`. */
  readonly yearStart: PlainDate;
  /** A document last changed on this day or before is quiet. */
  readonly quietBy: PlainDate;
  /** What fell due on this day or before should have been decided by now. */
  readonly decideBy: PlainDate;
  /** Codes whose 'where to keep' names a shared drive. */
  readonly sharedDriveClasses: ReadonlySet<string>;
}

/** Days without a change after which a document is expected to be decided. */
const QUIET_DAYS = 30;
/** Days that a team has to decide what to do with a record that fell due. */
const DISPOSAL_DAYS = 90;

/**
 * The context of one audit.
 * @param periodStart first day judged; one year before `asOf` where no round was published.
 */
export function outcomeContext(
  policy: Policy,
  asOf: PlainDate,
  periodStart: PlainDate = yearBefore(asOf),
): OutcomeContext {
  return {
    asOf,
    periodStart,
    yearStart: yearBefore(asOf),
    quietBy: addDays(asOf, -QUIET_DAYS),
    decideBy: addDays(asOf, -DISPOSAL_DAYS),
    sharedDriveClasses: new Set(policy.classes.filter(isKeptInSharedDrive).map(({ code }) => code)),
  };
}

/** The same day a year earlier; 28 February for 29 February. */
export function yearBefore(date: PlainDate): PlainDate {
  const [year, month] = [yearOf(date) - 1, monthOf(date)];
  return dateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

const isKeptInSharedDrive = ({ whereToKeep }: { readonly whereToKeep: string }): boolean =>
  /\bshared drive\b/i.test(whereToKeep);
