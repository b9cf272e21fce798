import { addDays, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { isInDrive } from '#policy/pack/trigger-events.ts';
import { retentionOf } from '#policy/retention/retention-of.ts';
import { DISPOSALS, NOT_WORTH_KEEPING, type Basis, type Tag, type Then } from '#policy/tag/tag.ts';
import { DAY, type Day, type Days } from './days.ts';
import type { Habits } from './habits.ts';
import { weighted, type Random } from './random.ts';

const CAREFUL = weighted<Basis>([
  ['person', 55],
  ['suggestion', 35],
  ['review', 10],
]);
const IN_BULK = weighted<Basis>([
  ['bulk', 70],
  ['default', 30],
]);

/**
 * The tag that this team's people would have put on: mostly right, sometimes without its date, now and then wrong.
 * @param written day of the document
 * @param modified day of its last change
 */
export function tagFor(
  recordClass: RecordClass,
  written: Day,
  modified: Day,
  habits: Habits,
  decidedBy: string,
  days: Days,
  dice: Random,
): Tag {
  const basis = dice.chance(habits.inBulk) ? IN_BULK(dice) : CAREFUL(dice);
  if (dice.chance(habits.notWorthKeeping))
    return { code: NOT_WORTH_KEEPING, then: 'destroy', decidedBy, basis };
  const { code } = recordClass;
  if (recordClass.action === 'retain-permanently') return { code, then: 'permanent', decidedBy, basis };
  const then: Then = recordClass.action;
  const asksForDate = !isInDrive(recordClass.trigger.event);
  const event = asksForDate && dice.chance(habits.dated) ? eventAfter(written, days, dice) : undefined;
  const retention = retentionOf(recordClass, (trigger) => {
    const day = trigger === 'created' ? written : trigger === 'last-modified' ? modified : event;
    return day === undefined ? undefined : { on: day.plain, origin: 'person', doubtful: false };
  });
  const tag: Writable<Tag> = { code, then, decidedBy, basis };
  if (event !== undefined) tag.eventDate = event.plain;
  if (retention.kind !== 'scheduled') return tag;
  tag.keepUntil = keepUntil(retention.retainUntil, dice);
  if (retention.dueOn <= days.asOf.plain && dice.chance(habits.disposed)) tag.disposal = dice.pick(DISPOSALS);
  return tag;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The event came up to two years after the document, or has not come yet. */
function eventAfter(written: Day, days: Days, dice: Random): Day | undefined {
  const after = dice.below(730);
  return written.at + after * DAY > days.asOf.at ? undefined : days.shift(written, after);
}

/** What somebody typed over what the panel had filled in: one in fifty is not what the schedule says. */
const keepUntil = (right: PlainDate, dice: Random): PlainDate =>
  dice.chance(0.02) ? addDays(right, dice.pick([-365, -31, 1, 365, 1_826])) : right;
