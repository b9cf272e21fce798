import type { Period } from '#policy/calendar/period.ts';
import type { DisposalAction } from '#policy/pack/record-class.ts';
import type { Clock, NotUnderstood, RuleWords, Trigger } from '../rules/rule-words.ts';

/** A rule with nothing left open, as a class writes it. */
export type CompleteRule =
  | { readonly action: 'retain-permanently' }
  | {
      readonly trigger: Trigger;
      readonly cutOff: NonNullable<RuleWords['cutOff']>;
      readonly period: Period | 'as-case' | { readonly 'longest-of': readonly Clock[] };
      readonly action: Exclude<DisposalAction, 'retain-permanently'>;
    };

export interface Completed {
  readonly rule: CompleteRule;
  readonly selection: RuleWords['selection'];
  /** What was changed on the way, or decided by whom, in sentences. */
  readonly changed: readonly string[];
}

export interface CompletionOptions {
  readonly law: 'public-records-act' | 'other';
  /** What a person said for rows that leave it open. */
  readonly given: Pick<RuleWords, 'trigger' | 'cutOff' | 'action'>;
  /** The heading itself says 'deleted' or 'destroyed'. */
  readonly destroyHeading: string | undefined;
}

const TWENTY_YEARS = 'P20Y' as Period;
const AT_ONCE = 'P0D' as Period;

/** Fills what a text leaves open from the heading and from what a person said, and says so; what is still open is not understood. */
export function completeRule(words: RuleWords, options: CompletionOptions): Completed | NotUnderstood {
  const changed = [...words.notes];
  const { selection } = words;
  if (words.action === 'retain-permanently')
    return words.period === undefined && words.trigger === undefined
      ? { rule: { action: 'retain-permanently' }, selection, changed }
      : { notUnderstood: 'It is kept permanently and has a period or a trigger too: take one of them out' };
  if (words.period === 'permanent') return permanentRule(words, options, changed);

  const action = words.action ?? actionLeftOpen(options, changed);
  if (action === undefined || action === 'retain-permanently')
    return {
      notUnderstood:
        "It does not say what happens in the end: write 'destroy', 'review' or 'transfer' beside the period, or give --set 'action=…' for all such rows",
      open: 'action',
    };
  if (words.period === undefined && words.trigger === undefined)
    return { notUnderstood: 'It does not say how long: write a period and what it counts from' };
  if (words.period === undefined && words.until !== true)
    return {
      notUnderstood: "It names an event and no period: write how long after it, or 'when …' for none at all",
    };
  if (words.period === undefined) changed.push("No period is given beside the event: 'P0D', none at all");
  const period = words.period ?? AT_ONCE;

  const trigger = words.trigger ?? triggerLeftOpen(period, words, options, changed);
  if (trigger === undefined)
    return {
      notUnderstood:
        "It says how long and not from when: write the event ('6 years after the folder is closed'), or give --set 'trigger=…' for all such rows",
      open: 'trigger',
    };
  const cutOff = words.cutOff ?? (words.trigger === undefined ? options.given.cutOff : undefined) ?? 'none';
  return { rule: { trigger, cutOff, period, action }, selection, changed };
}

function actionLeftOpen(
  { given, destroyHeading }: CompletionOptions,
  changed: string[],
): DisposalAction | undefined {
  if (destroyHeading !== undefined) {
    changed.push(`The heading '${destroyHeading}' makes the action 'destroy'`);
    return 'destroy';
  }
  if (given.action !== undefined)
    changed.push(`The action '${given.action}' was given at the import for rows that name none`);
  return given.action;
}

function triggerLeftOpen(
  period: Exclude<NonNullable<RuleWords['period']>, 'permanent'>,
  words: RuleWords,
  { given }: CompletionOptions,
  changed: string[],
): Trigger | undefined {
  if (typeof period === 'object') return period['longest-of'][0]?.trigger;
  if (period === 'as-case') {
    changed.push("The date is that of the case: 'closed' where the case gives none");
    return { event: 'closed' };
  }
  if (words.cutOff !== undefined) {
    changed.push("The year is that of the document's own date: the trigger 'created'");
    return { event: 'created' };
  }
  if (given.trigger !== undefined)
    changed.push(
      `The trigger '${given.trigger.event}'${given.trigger.fallback === undefined ? '' : ', or else the last change,'} was given at the import for rows that name none`,
    );
  return given.trigger;
}

/** Bodies under the Public Records Act transfer what is permanent, by twenty years; others keep it. */
function permanentRule(
  words: RuleWords,
  { law }: CompletionOptions,
  changed: string[],
): Completed | NotUnderstood {
  const { action, selection } = words;
  if (action === 'destroy' || action === 'review')
    return { notUnderstood: `It says both 'permanent' and '${action}': write one` };
  if (law === 'other') {
    changed.push("'Permanent' is the action 'retain-permanently'");
    return { rule: { action: 'retain-permanently' }, selection, changed };
  }
  changed.push(
    "'Permanent' is transfer 20 years after creation, since the body is under the Public Records Act 1958",
  );
  return {
    rule: { trigger: { event: 'created' }, cutOff: 'none', period: TWENTY_YEARS, action: 'transfer' },
    selection,
    changed,
  };
}
