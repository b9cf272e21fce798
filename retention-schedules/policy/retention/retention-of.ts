import { cutOffDay, type CutOff } from '../calendar/cut-off.ts';
import { addPeriod, type Period } from '../calendar/period.ts';
import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { RecordClass, RetainedClass } from '../pack/record-class.ts';
import type { TriggerEvent } from '../pack/trigger-events.ts';
import type { DateOrigin, Retention } from './retention.ts';

/** A date that starts a clock: the day, where it comes from, and whether anything may fall due by it. */
export interface TriggerDate {
  readonly on: PlainDate;
  readonly origin: DateOrigin;
  readonly doubtful: boolean;
}

/** Answers the day of a trigger event for the document in hand, or `undefined` when nobody knows it. */
export type TriggerDates = (event: TriggerEvent) => TriggerDate | undefined;

/**
 * When a record of a class may be disposed of.
 * `retainUntil` is the cut-off day plus the period, `dueOn` the day after. Where a class declares several clocks the
 * longest wins, and none is taken for the longest while one still waits for its date.
 *
 * @param parent class of the case, which an `as-case` class takes its clock from (its action stays its own); without one
 *   such a class waits.
 */
export function retentionOf(recordClass: RecordClass, dates: TriggerDates, parent?: RecordClass): Retention {
  if (recordClass.action === 'retain-permanently') return PERMANENT;
  const { action, trigger, period } = recordClass;
  if (period === 'as-case') {
    if (parent?.action === 'retain-permanently') return PERMANENT;
    return parent === undefined || parent.period === 'as-case'
      ? { kind: 'awaiting-trigger', trigger: trigger.event }
      : runRule(parent, parent.period, action, dates);
  }
  return runRule(recordClass, period, action, dates);
}

const PERMANENT: Retention = { kind: 'permanent' };

function runRule(
  { trigger, cutOff }: RetainedClass,
  period: Exclude<RetainedClass['period'], 'as-case'>,
  action: RetainedClass['action'],
  dates: TriggerDates,
): Retention {
  if (typeof period === 'string') return runClock(trigger, cutOff, period, action, dates);
  let longest: Retention | undefined;
  for (const clock of period['longest-of']) {
    const run = runClock(clock.trigger, clock.cutOff, clock.period, action, dates);
    if (run.kind !== 'scheduled') return run;
    if (longest?.kind !== 'scheduled' || run.retainUntil > longest.retainUntil) longest = run;
  }
  return longest ?? { kind: 'awaiting-trigger', trigger: trigger.event };
}

function runClock(
  trigger: RetainedClass['trigger'],
  cutOff: CutOff,
  period: Period,
  action: RetainedClass['action'],
  dates: TriggerDates,
): Retention {
  const event = dates(trigger.event);
  const fallback =
    event === undefined && trigger.fallback !== undefined ? dates(trigger.fallback) : undefined;
  const started =
    event ?? (fallback === undefined ? undefined : { ...fallback, origin: 'fallback' as const });
  if (started === undefined) return { kind: 'awaiting-trigger', trigger: trigger.event };
  const cutOffOn = cutOffDay(started.on, cutOff);
  const retainUntil = addPeriod(cutOffOn, period);
  return {
    kind: 'scheduled',
    trigger: trigger.event,
    origin: started.origin,
    doubtful: started.doubtful,
    triggeredOn: started.on,
    cutOffOn,
    cutOff,
    period,
    retainUntil,
    dueOn: addDays(retainUntil, 1),
    action,
  };
}
