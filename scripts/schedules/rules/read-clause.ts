import type { CutOff } from '#policy/calendar/cut-off.ts';
import type { Period } from '#policy/calendar/period.ts';
import type { TriggerEvent } from '#policy/pack/trigger-events.ts';
import { plainWords } from './plain-words.ts';
import { isUnderstood, type NotUnderstood, type RuleWords, type Trigger } from './rule-words.ts';
import { takeAction } from './take-action.ts';
import { takeCutOff } from './take-cut-off.ts';
import { takePeriods } from './take-periods.ts';
import { EVENT_PATTERNS, eventNamed } from './trigger-words.ts';
import { WordsLeft } from './words-left.ts';

export interface ReadingOptions {
  /** Which year 'plus current' means where the text does not say. */
  readonly currentYear: CutOff;
}

const BIRTHDAY =
  /\b(?:(\d+) ?years? (?:after|from) (?:the )?(?:date of )?birth|(?:until )?(?:the )?(?:age (?:of )?|)(\d+)(?:th|st|nd|rd)? (?:birthday|years? (?:old|of age))|until age (\d+)|(?:until )?(?:the )?(?:person|individual|employee|they) (?:is|reaches|turns?) (?:age )?(\d+))\b/;
const AS_CASE =
  /\b(?:as|same as|with|in line with) (?:its |their |the )?(?:parent|main|related|associated|own)? ?(?:case|file|record|folder)(?: is kept)?\b/;
const PERMANENT =
  /\b(?:(?:retain(?:ed)?|kept?|keep|preserved?) )?(?:permanent(?:ly)?(?: (?:retention|preservation|record))?|indefinite(?:ly)?|in perpetuity|for ?ever)\b/;
const MINIMUM = /\b(?:(?:a )?minimum(?: of)?|at least|no less than|not less than)\b|\(min(?:imum)?\.?\)/;
const RANGE = /\d ?(?:-|to) ?\d+ ?(?:years?|yrs?|months?)/;
const OR_LAST_CHANGE =
  /[,;]? ?(?:\(?\bor\b|\/) ?,?(?: ?(?:the|from|date|of|when))* ?(?:last (?:modified|modification|change)|(?:date )?last modified)(?: date)?(?: (?:where that day is not known|if (?:there is )?no closure|if not closed))?\)?/;
const AFTER_DESTRUCTION =
  /(?:^the destruction|\b(?:from|after) (?:the )?(?:date of )?(?:the )?destruction)\b/;
const UNTIL = /\b(?:when(?:ever)?|until|till|once|upon|on|as soon as|after|following)\b/;

/** One rule in one clause: every word of it is understood, or none. */
export function readClause(text: string, { currentYear }: ReadingOptions): RuleWords | NotUnderstood {
  const plain = plainWords(text);
  const event = eventNamed(plain);
  if (event !== undefined) return { trigger: { event }, notes: [] };
  if (RANGE.test(plain)) return { notUnderstood: 'It gives a range of periods: write the one that counts' };
  const words = new WordsLeft(plain);
  const notes: string[] = [];

  const birth = words.take(BIRTHDAY);
  const asCase = words.take(AS_CASE) !== undefined;
  // Before the action, which is said in the same word.
  const destroyed = words.take(AFTER_DESTRUCTION) !== undefined;
  const action = takeAction(words);
  if (!isUnderstood(action)) return action;
  const permanent = words.take(PERMANENT) !== undefined;
  if (words.take(MINIMUM) !== undefined) notes.push('The source says that this is a minimum');
  const yearEnd = takeCutOff(words, currentYear);
  const fallback = words.take(OR_LAST_CHANGE) !== undefined;
  const events = [...(destroyed ? (['destroyed'] as const) : []), ...takeEvents(words)];
  const periods = takePeriods(words);
  const until = UNTIL.test(plain);
  const trigger = triggerOf(events, fallback);
  if (trigger !== undefined && 'notUnderstood' in trigger) return trigger;
  const unknown = words.unknown;
  if (unknown !== '') return { notUnderstood: `The words '${unknown}' say nothing that is known here` };
  if (periods.length > 1)
    return { notUnderstood: 'It gives two periods and does not say which records each is for' };
  if (birth !== undefined) return birthRule(birth, action.action, [...notes, ...action.notes]);
  const period = asCase ? 'as-case' : permanent ? 'permanent' : periods[0];
  if ((asCase || permanent) && periods.length > 0 && !permanentBy(permanent, action.action))
    return {
      notUnderstood: `It says both '${asCase ? 'as its case' : 'permanent'}' and a period: write one`,
    };
  if (yearEnd?.note !== undefined) notes.push(yearEnd.note);
  return {
    notes: [...notes, ...action.notes],
    ...(period === undefined ? {} : { period }),
    ...(trigger === undefined ? {} : { trigger }),
    ...(yearEnd === undefined ? {} : { cutOff: yearEnd.cutOff }),
    ...(action.action === undefined ? {} : { action: action.action }),
    ...(action.selection === undefined ? {} : { selection: action.selection }),
    ...(until ? { until } : {}),
  };
}

/** 'Permanent; transfer by 20 years': the Act's own limit beside the word. */
const permanentBy = (permanent: boolean, action: string | undefined): boolean =>
  permanent && action === 'transfer';

function takeEvents(words: WordsLeft): TriggerEvent[] {
  const found: TriggerEvent[] = [];
  for (const [pattern, event] of EVENT_PATTERNS)
    if (words.takeAll(pattern).length > 0 && !found.includes(event)) found.push(event);
  return found;
}

function triggerOf(events: readonly TriggerEvent[], fallback: boolean): Trigger | NotUnderstood | undefined {
  const own = events.filter((event) => event !== 'last-modified' || events.length === 1);
  const [event, other] = own;
  if (other !== undefined && event !== undefined)
    return {
      notUnderstood: `It names two events that may start the clock ('${event}' and '${other}'): write the one that counts, or 'the longest of: 3 years after …; 6 years after …'`,
    };
  if (event === undefined) return fallback ? { event: 'last-modified' } : undefined;
  return fallback || own.length < events.length ? { event, fallback: 'last-modified' } : { event };
}

/** A date of birth is never stored, so the year in which the record may go is asked for instead. */
function birthRule(birth: RegExpExecArray, action: RuleWords['action'], notes: readonly string[]): RuleWords {
  const age = birth.slice(1).find(Boolean) ?? '';
  return {
    period: 'P0D' as Period,
    trigger: { event: 'last-needed-year' },
    cutOff: 'calendar-year',
    notes: [
      ...notes,
      `A date of birth is never stored: who decides gives the year in which the person turns ${age}`,
    ],
    ...(action === undefined ? {} : { action }),
  };
}
