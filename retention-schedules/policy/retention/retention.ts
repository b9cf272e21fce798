import type { CutOff } from '../calendar/cut-off.ts';
import type { Period } from '../calendar/period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { DisposalAction } from '../pack/record-class.ts';
import type { TriggerEvent } from '../pack/trigger-events.ts';

/** Where a date comes from, best first: a person, a migration's metadata, the name, Drive's own times, the case. */
export type DateOrigin = 'person' | 'case' | 'migrated' | 'name' | 'created' | 'modified' | 'fallback';

export interface DatedFrom {
  readonly on: PlainDate;
  readonly from: DateOrigin;
  /** The day is one on which files were made in bulk, or that nobody can have meant: nothing falls due by it. */
  readonly doubtful: boolean;
}

/** When a record may be disposed of, with every day on the way, so that a card or letter explains without computing. */
export type Retention =
  | { readonly kind: 'permanent' }
  | { readonly kind: 'awaiting-trigger'; readonly trigger: TriggerEvent }
  | {
      readonly kind: 'scheduled';
      readonly trigger: TriggerEvent;
      readonly origin: DateOrigin;
      readonly doubtful: boolean;
      /** The day the trigger event happened. */
      readonly triggeredOn: PlainDate;
      /** The day the period starts to run. */
      readonly cutOffOn: PlainDate;
      readonly cutOff: CutOff;
      readonly period: Period;
      /** The last day it must be kept. */
      readonly retainUntil: PlainDate;
      /** The first day it may be disposed of: the day after. */
      readonly dueOn: PlainDate;
      readonly action: Exclude<DisposalAction, 'retain-permanently'>;
    };
