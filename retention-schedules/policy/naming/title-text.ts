import { visible } from './invisible-characters.ts';
import type { DissectedName } from './dissect-name.ts';
import { isBarred, type PreparedConvention } from './prepare-convention.ts';

const WEEKDAY = '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?';
const WEEKDAY_BEFORE = new RegExp(`(?:^|[\\s,_(-])${WEEKDAY}[\\s,._-]*$`, 'i');
/** Words that lead to a date and mean nothing without it. */
const LEADING_TO = /(?:^|[\s_(-])(?:held on|dated|made on|on|as at|as of|of|for|from|at)[\s_-]*$/i;
const ALWAYS_LEADING_TO = /(?:^|[\s_(-])(?:held on|dated|made on|on)[\s_-]*$/i;
const PREPOSITION = /^(?:to|from|with|for|by|on|at|in|of|about|re|and)\b/i;
const ENDS_OPEN = /\s[-–—]\s*$|[:–—]\s*$/;

interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What is left of a name for its text part, as it stands, when the parts around and inside it are taken out: with
 * them the doubtful date that a person has confirmed, if any.
 */
export function titleText(dissected: DissectedName, confirmed?: TextRange): string {
  const { name, left, right, date, version } = dissected;
  const isInside = (range: TextRange | undefined): range is TextRange =>
    range !== undefined && range.start >= left && range.end <= right && range.end > range.start;
  if (!isInside(date) && !isInside(version) && !isInside(confirmed)) {
    const title = name.slice(left, right);
    return isFollowedByDate(dissected) ? withoutLead(title, '') : title;
  }
  const cuts = [date, version, confirmed].filter(isInside);
  let title = '';
  let from = left;
  for (const cut of cuts.sort((a, b) => a.start - b.start)) {
    title = join(title, name.slice(from, cut.start));
    const after = name.slice(cut.end, right);
    if (cut !== version) title = withoutLead(title, after);
    from = cut.end;
  }
  return join(title, name.slice(from, right));
}

const isFollowedByDate = ({ name, right, date }: DissectedName): boolean =>
  date !== undefined && date.start >= right && /^[\s_,;:.([–—-]*$/.test(name.slice(right, date.start));

/** Drops the weekday and the 'held on' before a date that is taken out. */
function withoutLead(before: string, after: string): string {
  const open = before.replace(WEEKDAY_BEFORE, '');
  const next = after.replace(/^[\s_,;:.)\]–—-]+/, '');
  const dangling = next === '' || next.length < after.trim().length || PREPOSITION.test(next);
  return open.replace(dangling ? LEADING_TO : ALWAYS_LEADING_TO, '');
}

function join(before: string, after: string): string {
  const head = before.replace(/[\s_,;:([–—-]+$/, '');
  const tail = after.replace(/^[\s_,;:.)\]–—-]+/, '');
  if (head === '' || tail === '') return head + tail;
  const delimited = !tail.startsWith('(') && (ENDS_OPEN.test(before) || /^\s*[-–—]\s/.test(after));
  return `${head}${delimited ? ' - ' : ' '}${tail}`;
}

/** A title whose words are held together by hyphens: 'comments-on-the-web-model'. Compounds such as 'Face-to-face' are not. */
function isHyphenated(text: string): boolean {
  if (!text.includes('-') || text.includes(' ') || /[\s_]/.test(text)) return false;
  const words = text.split('-').filter((word) => /[A-Za-z]/.test(word));
  if (words.length < 3 || !/[a-z]/.test(text)) return false;
  return words.length > 3 || !SMALL_WORD.test(words[1] ?? '');
}

/** The same for a whole name: 'Planning-Apps-4-May-2016' has no space in it either. */
export function isHyphenatedName({ name, end, date }: DissectedName, title: string): boolean {
  if (!title.includes('-')) return false;
  if (isHyphenated(title)) return true;
  if (title.includes(' ') || /[\s_]/.test(name.slice(0, end))) return false;
  const rest =
    date === undefined ? name.slice(0, end) : name.slice(0, date.start) + name.slice(date.end, end);
  const besideLetters = rest.match(/[A-Za-z]-|\d-(?=[A-Za-z])/g)?.length ?? 0;
  return (
    /[a-z]/.test(title) &&
    besideLetters >= 2 &&
    title.split('-').length >= 2 &&
    date !== undefined &&
    date.start > 0
  );
}

const SMALL_WORD = /^(?:to|of|in|the|and|a|on|at|up|by|for|or|de|la|le)$/i;

/** Words run together with capitals: 'annualMeetingMinutes'. One hump, as in 'GitHub', is a word. */
export const isCamel = (text: string): boolean =>
  !text.includes(' ') && !/[\s_-]/.test(text) && (text.match(HUMP)?.length ?? 0) >= 2;

const HUMP = /[a-z](?=[A-Z])/g;

const splitCamel = (text: string): string =>
  text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');

/**
 * A text mended for the convention: barred characters, separators, spaces, edges. Every word stays, in its order.
 * `undefined` where that cannot be done without a guess (what should stand for a barred '£' or '%'?).
 */
export function mendText(
  prepared: PreparedConvention,
  title: string,
  hyphenated: boolean,
): string | undefined {
  let text = visible(title);
  if (prepared.joiner !== '_') text = text.replace(/_+/g, ' ');
  if (hyphenated) text = text.replace(/-/g, hyphenOrSpace);
  else if (!prepared.camel && isCamel(text)) text = splitCamel(text);
  const allowed = mendBarred(prepared, text);
  if (allowed === undefined) return undefined;
  text = balanced(allowed)
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?)\]])(?=\s|$)/g, '$1')
    .replace(/([([]) /g, '$1')
    .replace(/(?: [-–—](?= ))+/g, ' -')
    .replace(/^[\s_,;:.–—-]+|[\s_,;:.–—-]+$/g, '');
  if (prepared.camel) return toCamel(text);
  return prepared.joiner === ' ' ? text : text.replace(/ ?- ?| /g, prepared.joiner);
}

/** Without the brackets whose other half went with a part that was taken out. */
function balanced(text: string): string {
  const open: number[] = [];
  const lost = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '(' || character === '[') open.push(i);
    else if ((character === ')' || character === ']') && open.pop() === undefined) lost.add(i);
  }
  for (const at of open) lost.add(at);
  if (lost.size === 0) return text;
  let kept = '';
  for (let i = 0; i < text.length; i++) kept += lost.has(i) ? ' ' : text.charAt(i);
  return kept;
}

/** A hyphen between two numbers is a range or a reference, and stays. */
const hyphenOrSpace = (_: string, at: number, text: string): string =>
  /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)) ? '-' : ' ';

function mendBarred(prepared: PreparedConvention, text: string): string | undefined {
  let mended = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (!isBarred(prepared, text, i)) mended += character;
    else {
      const instead = insteadOf(character, text.charAt(i - 1), text.charAt(i + 1), prepared.camel);
      if (instead === undefined) return undefined;
      mended += instead;
    }
  }
  return mended;
}

const WORD = /[A-Za-z0-9\u00C0-\uFFFF]/;

function insteadOf(character: string, before: string, after: string, camel: boolean): string | undefined {
  const inside = WORD.test(before) && WORD.test(after);
  switch (character) {
    case '/':
    case '\\':
    case '|':
      return inside ? '-' : ' - ';
    case ':':
      return /\d/.test(before) && /\d/.test(after) ? (camel ? undefined : '.') : ' - ';
    case '&':
      return inside ? undefined : ' and ';
    case ',':
    case '.':
      return inside && !(character === ',' && !/\d/.test(before)) ? undefined : ' ';
    case '<':
    case '>':
    case '£':
    case '$':
    case '%':
    case '+':
    case '=':
    case '#':
    case '@':
    case '~':
      return undefined;
    case '"':
    case "'":
    case '?':
    case '!':
      return inside && character !== "'" ? ' ' : '';
    default:
      return ' ';
  }
}

/** Words joined, each with a capital. Two numbers side by side would become one, so then nothing is made. */
function toCamel(text: string): string | undefined {
  const words = text
    .split(/[\s_]+/)
    .map((word) => word.replace(/^[-–—]+|[-–—]+$/g, ''))
    .filter((word) => word !== '');
  if (words.some((word, index) => /^\d/.test(word) && /\d$/.test(words[index - 1] ?? ''))) return undefined;
  return words.map((word) => capital(word.charAt(0)) + word.slice(1)).join('');
}

/** Some letters have no single capital ('ß'): those stay as they are. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === 1 ? upper : letter;
}
