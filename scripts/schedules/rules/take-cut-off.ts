import type { CutOff } from '#policy/calendar/cut-off.ts';
import type { WordsLeft } from './words-left.ts';

/** What a year end in a text says: the cut-off, and whether the text left open which year it means. */
export interface YearEnd {
  readonly cutOff: CutOff;
  readonly note?: string;
}

const KIND = String.raw`(financial|fiscal|accounting|tax|calendar|fy)`;
const NAMED = new RegExp(
  String.raw`\b(?:counted from )?(?:(?:the )?(?:end|close) of (?:the |that |each |this )?)?(?:(?:plus|\+|and) ?(?:the )?)?(?:(?:current|same|relevant) )?(?:${KIND}(?:[ -]year)?(?:[ -]ends?)?|year(?:[ -]end(?:ing|ed)?)? (?:to |on |of )?(31 march|5 april|31 december))(?: (?:end(?:ing|ed)?|to which (?:it|they) relates?|in which (?:it|they) (?:was|were) (?:made|created)))?(?: \((?:31 march|5 april|31 december)\))?(?: ?(?:plus|\+))?`,
);
const CURRENT =
  /(?:(?:\bplus|\band|\+) ?(?:the )?\bcurrent(?: year)?\b|\bcurrent(?: year)? ?(?:plus\b|\+|and\b)|\bc ?\+)/;
const YEAR_END = /\b(?:(?:the )?end of (?:the |each |that )?(?:current )?year|year[ -]end)\b/;

const KINDS: Readonly<Record<string, CutOff>> = {
  financial: 'financial-year',
  fiscal: 'financial-year',
  accounting: 'financial-year',
  fy: 'financial-year',
  '31 march': 'financial-year',
  tax: 'tax-year',
  '5 april': 'tax-year',
  calendar: 'calendar-year',
  '31 december': 'calendar-year',
};
const IN_WORDS: Readonly<Record<CutOff, string>> = {
  none: 'no year end',
  'financial-year': 'the end of the financial year (31 March)',
  'tax-year': 'the end of the tax year (5 April)',
  'calendar-year': 'the end of the calendar year (31 December)',
};

/**
 * Takes a year end out of a text.
 * @param currentYear which year 'plus current' means where the text does not say.
 */
export function takeCutOff(words: WordsLeft, currentYear: CutOff): YearEnd | undefined {
  const named = words.take(NAMED);
  if (named !== undefined) {
    const cutOff = KINDS[named[1] ?? named[2] ?? ''] ?? 'none';
    words.take(CURRENT);
    return { cutOff };
  }
  if (words.take(CURRENT) !== undefined)
    return { cutOff: currentYear, note: `'Plus current' is read as from ${IN_WORDS[currentYear]}` };
  return words.take(YEAR_END) === undefined
    ? undefined
    : {
        cutOff: 'calendar-year',
        note: "'End of year' is read as the end of the calendar year (31 December)",
      };
}
