import type { Phrase, SuggestionIndex } from './open-suggestions.ts';
import { isAbout, isJoining, isNumber, type Word } from './words.ts';

/** A phrase as found: its words, by position, and how much weight its place gives it. */
export interface FoundPhrase {
  readonly phrase: Phrase;
  readonly at: readonly number[];
  readonly emphasis: number;
}

const COVERED = 0.25;
const HEAD = 1.3;
const BEFORE_ABOUT = 1.8;
const NUMBERED = 2.4;
/** How much less a phrase says after 'on' or 'regarding'. */
export const AFTER_ABOUT = 0.6;
const BEFORE_DETAIL = /^(of|from|to|with|by|at|in)$/i;

/**
 * Phrases of the index in these words. A phrase inside a longer one counts little: in 'programme board' nothing is
 * said of boards. What a title is stands last in its stretch, or before a reference number ('FOI request 12/1746');
 * what it is only about comes after 'on' or 'regarding'.
 */
export function findPhrases(words: readonly Word[], index: SuggestionIndex, places = true): FoundPhrase[] {
  const found: { phrase: Phrase; from: number; to: number }[] = [];
  words.forEach((word, from) => {
    for (const phrase of index.phrasesFrom(word.root)) {
      const to = endOf(phrase, words, from);
      if (to !== undefined) found.push({ phrase, from, to });
    }
  });
  return found.map((it) => {
    const covered = found.some(
      (other) => other.from <= it.from && other.to >= it.to && other.to - other.from > it.to - it.from,
    );
    return {
      phrase: it.phrase,
      at: Array.from({ length: it.to - it.from }, (_, step) => it.from + step),
      emphasis: (covered ? COVERED : 1) * (places ? emphasisOf(words, it.from, it.to) : 1),
    };
  });
}

/** One past the phrase's last word when it stands at `from`; joining words may stand between. */
function endOf(phrase: Phrase, words: readonly Word[], from: number): number | undefined {
  let at = from;
  for (let step = 0; step < phrase.roots.length; step += 1) {
    if (step > 0 && !phrase.exact) {
      for (let skipped = 0; skipped < 2 && at < words.length; skipped += 1) {
        const word = words[at];
        if (word === undefined || !isJoining(word) || word.root === phrase.roots[step]) break;
        at += 1;
      }
    }
    const word = words[at];
    if (word === undefined || word.root !== phrase.roots[step]) return undefined;
    if (phrase.capitals[step] === true && !word.capitals) return undefined;
    at += 1;
  }
  return at;
}

function emphasisOf(words: readonly Word[], from: number, to: number): number {
  const stretch = words[from]?.stretch ?? 0;
  if (isReference(words, to)) return NUMBERED;
  if (isAfterAbout(words, from)) return AFTER_ABOUT;
  const next = words[to];
  if (next?.stretch === stretch && isAbout(next)) return BEFORE_ABOUT;
  return endsHere(next, stretch) ? HEAD : 1;
}

/** Whether the title has said 'on' or the like before this word, in the same stretch. */
export const isAfterAbout = (words: readonly Word[], from: number): boolean =>
  words.slice(0, from).some((word) => word.stretch === words[from]?.stretch && isAbout(word));

const YEAR = /^(19|20)\d\d$/;

/** Whether a number of a request or case stands here: '0356', '13/0356', 'HL2231'; no year, and no day of a month. */
function isReference(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || !isNumber(word) || YEAR.test(word.written)) return false;
  return (
    /\d{3}/.test(word.written) ||
    (next !== undefined && /^\d+$/.test(next.written) && !YEAR.test(next.written))
  );
}

/** Whether a phrase before `next` stands last in its part of the title: what the title is, in English. */
const endsHere = (next: Word | undefined, stretch: number): boolean => {
  if (next === undefined) return true;
  return next.stretch !== stretch || isNumber(next) || BEFORE_DETAIL.test(next.written);
};
