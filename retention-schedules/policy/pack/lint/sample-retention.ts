import { plainDate, type PlainDate } from '../../calendar/plain-date.ts';
import { retentionOf } from '../../retention/retention-of.ts';
import type { Retention } from '../../retention/retention.ts';
import type { RecordClass } from '../record-class.ts';
import { isInDrive } from '../trigger-events.ts';

/**
 * What the rule of a class says of a record whose event, whichever it is, happened on this day.
 * @param made day the record was made, where that is another: Drive's own dates are taken from it.
 * @param parent class of the case it is in.
 */
export const retentionOn = (
  recordClass: RecordClass,
  on: PlainDate,
  {
    made = on,
    parent,
  }: { readonly made?: PlainDate | undefined; readonly parent?: RecordClass | undefined } = {},
): Retention =>
  retentionOf(
    recordClass,
    (event) => ({ on: isInDrive(event) ? made : on, origin: 'person', doubtful: false }),
    parent,
  );

/** The first day on which such a record may go, or `undefined` where the rule gives no day (permanent, as its case). */
export function dueWhen(recordClass: RecordClass, on: PlainDate): PlainDate | undefined {
  const retention = retentionOn(recordClass, on);
  return retention.kind === 'scheduled' ? retention.dueOn : undefined;
}

/** The day after each kind of year end: a record of this day waits longest for its cut-off. */
export const longestWaits = (year: string): PlainDate[] =>
  ['01-01', '04-01', '04-06'].map((day) => plainDate(`${year}-${day}`));
