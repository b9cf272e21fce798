import { addDays, laterOf, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { isInDrive } from '#policy/pack/trigger-events.ts';
import { retentionOf } from '#policy/retention/retention-of.ts';
import { NOT_WORTH_KEEPING, type Basis, type Tag, type Then } from '#policy/tag/tag.ts';
import type { Habits } from './habits.ts';
import { weighted, type Random } from './random.ts';
import { DISPOSALS } from './tag-label.ts';

/** What a decision about one document starts from. */
export interface Decided {
  readonly recordClass: RecordClass;
  readonly documentOn: PlainDate;
  readonly modifiedOn: PlainDate;
  readonly habits: Habits;
  readonly decidedBy: string;
  readonly asOf: PlainDate;
}

const CAREFUL = weighted<Basis>([
  ['person', 55],
  ['suggestion', 35],
  ['review', 10],
]);
const IN_BULK = weighted<Basis>([
  ['bulk', 70],
  ['default', 30],
]);

/** The tag that this team's people would have put on: mostly right, sometimes without its date, now and then wrong. */
export function tagFor(
  { recordClass, documentOn, modifiedOn, habits, decidedBy, asOf }: Decided,
  dice: Random,
): Tag {
  const basis = dice.chance(habits.inBulk) ? IN_BULK(dice) : CAREFUL(dice);
  if (dice.chance(habits.notWorthKeeping))
    return { code: NOT_WORTH_KEEPING, then: 'destroy', decidedBy, basis };
  if (recordClass.action === 'retain-permanently')
    return { code: recordClass.code, then: 'permanent', decidedBy, basis };
  const eventDate =
    isInDrive(recordClass.trigger.event) || !dice.chance(habits.dated)
      ? undefined
      : eventAfter(documentOn, asOf, dice);
  const then: Then = recordClass.action;
  const retention = retentionOf(recordClass, (event) => {
    if (event === 'created') return { on: documentOn, origin: 'created', doubtful: false };
    if (event === 'last-modified') return { on: modifiedOn, origin: 'modified', doubtful: false };
    return eventDate === undefined ? undefined : { on: eventDate, origin: 'person', doubtful: false };
  });
  const scheduled = retention.kind === 'scheduled' ? retention : undefined;
  const retained = scheduled !== undefined && scheduled.dueOn <= asOf && dice.chance(habits.disposed);
  return {
    code: recordClass.code,
    then,
    decidedBy,
    basis,
    ...(eventDate === undefined ? {} : { eventDate }),
    ...(scheduled === undefined ? {} : { keepUntil: keepUntil(scheduled.retainUntil, dice) }),
    ...(retained ? { disposal: dice.pick(DISPOSALS) } : {}),
  };
}

/** The event came up to two years after the document, or has not come yet. */
function eventAfter(documentOn: PlainDate, asOf: PlainDate, dice: Random): PlainDate | undefined {
  const on = addDays(documentOn, dice.below(730));
  return on > asOf ? undefined : laterOf(on, documentOn);
}

/** What somebody typed over what the panel had filled in: one in fifty is not what the schedule says. */
const keepUntil = (right: PlainDate, dice: Random): PlainDate =>
  dice.chance(0.02) ? addDays(right, dice.pick([-365, -31, 1, 365, 1_826])) : right;
