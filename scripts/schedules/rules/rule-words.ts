import type { CutOff } from '#policy/calendar/cut-off.ts';
import type { Period } from '#policy/calendar/period.ts';
import type { DisposalAction } from '#policy/pack/record-class.ts';
import type { TriggerEvent } from '#policy/pack/trigger-events.ts';

/** A trigger as a class has it. */
export interface Trigger {
  readonly event: TriggerEvent;
  readonly fallback?: 'last-modified';
}

/** One of the clocks of which the longest counts. */
export interface Clock {
  readonly trigger: Trigger;
  readonly cutOff: CutOff;
  readonly period: Period;
}

/** What a text says of a rule; what it does not say is absent. */
export interface RuleWords {
  readonly period?: Period | 'as-case' | 'permanent' | { readonly 'longest-of': readonly Clock[] };
  readonly trigger?: Trigger;
  readonly cutOff?: CutOff;
  readonly action?: DisposalAction;
  readonly selection?: 'candidate' | 'selected';
  /** It says 'when', 'until' or 'once': without a period, nothing is kept beyond the event. */
  readonly until?: boolean;
  /** How words were understood where another reading is thinkable; sentences for `sources.tsv`. */
  readonly notes: readonly string[];
}

/** Text that gives no rule, with a sentence that says why and what to do. */
export interface NotUnderstood {
  readonly notUnderstood: string;
  /** Where a person can close the gap for all such rows at once. */
  readonly open?: 'trigger' | 'action';
}

export const isUnderstood = <Value extends object>(value: Value | NotUnderstood): value is Value =>
  !('notUnderstood' in value);
