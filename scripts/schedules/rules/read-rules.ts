import { readClause, type ReadingOptions } from './read-clause.ts';
import { isUnderstood, type Clock, type NotUnderstood, type RuleWords } from './rule-words.ts';

/** A rule in a text, and the records that it is for where the text gives several. */
export interface LabelledRule {
  /** As the text says it: 'stubs', 'raw responses'; absent for the rule of the row as a whole. */
  readonly label?: string;
  readonly words: RuleWords;
}

/** No rule takes so many characters, and patterns are not let loose on more. */
const LONGEST_RULE = 2_000;
const LONGEST = /^(?:the )?longest of:? (.+)$/is;
const WHICHEVER =
  /^(.+?),?\s+or\s+(.+?),?\s*\(?(?:whichever|depending which) is (?:the )?(?:later|longer|latest|longest)\)?$/is;
/** Words that take a rule back or make it vague: what they stand by is nobody's name for records. */
const HEDGE =
  /\b(?:not|no|never|normally|usually|generally|approximately|approx|about|around|up to|at most|maximum|except|unless|if|may|might|sometimes|either|or)\b/i;

/**
 * The rules in a cell as people write them: '6 years + current'; '6 years; stubs 2 years'; 'destroy (review if
 * precedent)'. The first is the row's own; each other one says which records it is for. Text that is not understood
 * to its last word gives none.
 */
export function readRules(text: string, options: ReadingOptions): readonly LabelledRule[] | NotUnderstood {
  if (text.length > LONGEST_RULE)
    return {
      notUnderstood:
        'It is too long for a rule: write how long, from when and what then in a column of their own',
    };
  const longest = LONGEST.exec(text.trim());
  if (longest?.[1] !== undefined) return readLongest(longest[1].split(';'), options);
  const whichever = WHICHEVER.exec(text.trim());
  if (whichever !== null) return readLongest(whichever.slice(1), options);
  const whole = readClause(text, options);
  if (isUnderstood(whole)) return [{ words: whole }];
  const parts = partsOf(text);
  if (parts.length < 2 && !/^[^:]+:/.test(text)) return whole;
  const rules: LabelledRule[] = [];
  for (const part of parts) {
    const read = readPart(part, rules.length === 0, options);
    if (!isUnderstood(read)) return read;
    const own = rules.find(({ label }) => label === read.label);
    const joined = own === undefined ? read : joinWords(own.words, read.words);
    if (!('label' in joined) && 'notUnderstood' in joined) return joined;
    if (own === undefined) rules.push(read);
    else rules[rules.indexOf(own)] = { ...own, words: joined as RuleWords };
  }
  return rules;
}

/** Clauses between semicolons, lines and sentences, with what stands in brackets as a clause of its own. */
const partsOf = (text: string): string[] =>
  text
    .replace(/\(([^()]*)\)/g, ';$1;')
    .split(/[;\n]|\.(?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readPart(part: string, first: boolean, options: ReadingOptions): LabelledRule | NotUnderstood {
  const colon = /^([^:]{2,60}):\s*(.+)$/s.exec(part);
  if (colon?.[1] !== undefined && colon[2] !== undefined) return labelled(colon[1], colon[2], options);
  const words = readClause(part, options);
  if (isUnderstood(words)) return { words };
  if (first) return words;
  const condition = /^(.+?)\s+(?:if|for|where)\s+(?:it is |they are |an? )?(.+)$/is.exec(part);
  if (condition?.[1] !== undefined && condition[2] !== undefined)
    return labelled(condition[2], condition[1], options);
  const named =
    /^([\p{L}][\p{L}' -]{1,50}?)\s+((?:\d|one|two|three|four|five|six|seven|eight|nine|ten|until|when|permanent).*)$/isu.exec(
      part,
    );
  return named?.[1] !== undefined && named[2] !== undefined ? labelled(named[1], named[2], options) : words;
}

function labelled(label: string, rule: string, options: ReadingOptions): LabelledRule | NotUnderstood {
  if (HEDGE.test(label)) return { notUnderstood: `'${label.trim()}' leaves open which records are meant` };
  const words = readClause(rule, options);
  return isUnderstood(words) ? { label: label.trim(), words } : words;
}

function readLongest(
  clauses: readonly string[],
  options: ReadingOptions,
): readonly LabelledRule[] | NotUnderstood {
  const clocks: Clock[] = [];
  const rest: RuleWords[] = [];
  for (const clause of clauses.map((it) => it.trim()).filter((it) => it !== '')) {
    const words = readClause(clause, options);
    if (!isUnderstood(words)) return words;
    const { period, cutOff = 'none' } = words;
    // A year end alone is that of the document's own date.
    const trigger = words.trigger ?? (words.cutOff === undefined ? undefined : { event: 'created' as const });
    if (typeof period !== 'string' || period === 'as-case' || period === 'permanent' || trigger === undefined)
      return {
        notUnderstood: `'${clause}' is one of several clocks and needs a period and an event: '3 years after last entry'`,
      };
    clocks.push({ period, trigger, cutOff });
    rest.push(words);
  }
  const action = rest.find((words) => words.action !== undefined)?.action;
  return [
    {
      words: {
        period: { 'longest-of': clocks },
        notes: rest.flatMap(({ notes }) => notes),
        ...(action === undefined ? {} : { action }),
      },
    },
  ];
}

/** Two texts on one rule as one; what they say differently is not understood. */
export function joinWords(one: RuleWords, other: RuleWords): RuleWords | NotUnderstood {
  for (const key of ['period', 'trigger', 'cutOff', 'action', 'selection'] as const) {
    const [a, b] = [one[key], other[key]];
    if (a !== undefined && b !== undefined && JSON.stringify(a) !== JSON.stringify(b))
      return {
        notUnderstood: `It gives two different ${NAMES[key]} for the same records: write the one that counts`,
      };
  }
  return { ...one, ...other, notes: [...one.notes, ...other.notes] };
}
const NAMES = {
  period: 'periods',
  trigger: 'events that start the clock',
  cutOff: 'year ends',
  action: 'disposal actions',
  selection: 'decisions on selection',
} as const;
