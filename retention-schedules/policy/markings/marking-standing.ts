import { plainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { Marking } from './marking.ts';

/** How the marking in a document's name stands; `in-order` where there is none. */
export type MarkingStanding = 'in-order' | 'to-mend' | 'above';

/** The Government Security Classifications took the place of the older markings on this day. */
const CLASSIFICATIONS_SINCE = plainDate('2014-04-02');

/**
 * Whether somebody has to look at a marking: it is above OFFICIAL-SENSITIVE, or its parts do not go together. A marking
 * that was withdrawn in April 2014 is in order on what was made before, as a record of its time.
 * @param madeOn the document's own day; where it is not known, an old marking is taken for old.
 */
export function markingStanding(
  marking: Marking | undefined,
  madeOn: PlainDate | undefined,
): MarkingStanding {
  if (marking === undefined) return 'in-order';
  const { classification, problems } = marking;
  if (classification === 'SECRET' || classification === 'TOP SECRET') return 'above';
  if (classification === 'legacy')
    return madeOn !== undefined && madeOn >= CLASSIFICATIONS_SINCE ? 'to-mend' : 'in-order';
  return problems.length === 0 ? 'in-order' : 'to-mend';
}
