import { CUT_OFFS } from '#policy/calendar/cut-off.ts';
import type { ScheduleField } from '../columns/schedule-fields.ts';
import type { ReadingOptions } from '../rules/read-clause.ts';
import { joinWords, readRules, type LabelledRule } from '../rules/read-rules.ts';
import { isUnderstood, type NotUnderstood, type RuleWords } from '../rules/rule-words.ts';
import { completeRule, type Completed, type CompletionOptions } from './complete-rule.ts';
import type { CellProblem, RowValue, RowValues } from './row-values.ts';

/** Columns that may say something of the rule; where several do, they complete each other. */
const RULE_FIELDS = ['period', 'trigger', 'cutOff', 'action'] as const satisfies readonly ScheduleField[];

export interface RowRule extends Completed {
  /** Which records of the row it is for; absent where it is for all of them. */
  readonly label: string | undefined;
}

interface RowRules {
  /** One, or several where the row holds several; none with problems. */
  readonly rules: readonly RowRule[];
  /** The texts as found, for `sources.tsv`. */
  readonly found: string;
  readonly problems: readonly CellProblem[];
}

/** All rules that a row holds. */
export function rulesOfRow(
  values: RowValues,
  at: CellProblem['at'],
  options: ReadingOptions & Pick<CompletionOptions, 'law' | 'given'>,
): RowRules {
  const cells = RULE_FIELDS.flatMap((field) => {
    const value = values.get(field);
    return value === undefined ? [] : [{ field, value }];
  });
  const found = cells.map(({ value }) => value.text.replace(/\s+/g, ' ')).join('; ');
  const refuse = (
    value: Pick<RowValue, 'at' | 'text'>,
    sentence: string,
    open?: CellProblem['open'],
  ): RowRules => ({
    rules: [],
    found,
    problems: [{ at: value.at, said: value.text, sentence, ...(open === undefined ? {} : { open }) }],
  });
  const last = cells[cells.length - 1]?.value;
  if (last === undefined)
    return refuse(
      { at, text: values.get('title')?.text ?? '' },
      'It has no retention rule: write a period, or take the row out',
    );

  const joined: LabelledRule[] = [];
  for (const { field, value } of cells) {
    const read = readField(field, value, options);
    if (!isUnderstood(read)) return refuse(value, read.notUnderstood);
    for (const rule of read) {
      const same = joined.findIndex(({ label }) => label?.toLowerCase() === rule.label?.toLowerCase());
      const own = joined[same];
      const words = own === undefined ? rule.words : joinWords(own.words, rule.words);
      if (!isUnderstood(words)) return refuse(value, words.notUnderstood);
      if (own === undefined) joined.push(rule);
      else joined[same] = { ...own, words };
    }
  }
  const whole = joined.find(({ label }) => label === undefined);
  const destroyHeading = cells.find(({ value }) => /delet|destr/i.test(value.heading))?.value.heading;
  const rules: RowRule[] = [];
  for (const { label, words } of joined) {
    const completed = completeRule(label === undefined ? words : completedBy(words, whole?.words), {
      ...options,
      destroyHeading,
    });
    if (!isUnderstood(completed))
      return refuse(cells[0]?.value ?? last, completed.notUnderstood, completed.open);
    rules.push({ ...completed, label });
  }
  return { rules, found, problems: [] };
}

function readField(
  field: (typeof RULE_FIELDS)[number],
  { text }: RowValue,
  options: ReadingOptions,
): readonly LabelledRule[] | NotUnderstood {
  if (field === 'cutOff') {
    const cutOff = CUT_OFFS.find((name) => name === text.toLowerCase());
    if (cutOff !== undefined) return [{ words: { cutOff, notes: [] } }];
  }
  return readRules(text, options);
}

/** A second rule takes from the row's own what it does not say itself. */
function completedBy(words: RuleWords, whole: RuleWords | undefined): RuleWords {
  if (whole === undefined) return words;
  const { period, trigger, cutOff, action } = whole;
  const taken: RuleWords = {
    notes: [],
    ...(words.period === undefined && words.trigger === undefined && period !== undefined ? { period } : {}),
    ...(words.trigger === undefined && trigger !== undefined ? { trigger } : {}),
    ...(words.trigger === undefined && words.cutOff === undefined && cutOff !== undefined ? { cutOff } : {}),
    ...(words.action === undefined && action !== undefined ? { action } : {}),
  };
  const names = Object.keys(taken).filter((name) => name !== 'notes');
  return {
    ...taken,
    ...words,
    notes: [
      ...words.notes,
      ...(names.length === 0 ? [] : [`What it does not say itself (${names.join(', ')}) is the row's own`]),
    ],
  };
}
