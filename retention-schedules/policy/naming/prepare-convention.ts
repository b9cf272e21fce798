import { isLetter } from './date-forms.ts';
import { literally } from './literally.ts';
import type { NamePart, NamingConvention, NoiseWords } from '../pack/naming-convention.ts';

export type TextPart = Extract<NamePart, { kind: 'text' }>;
export type EdgePart = Exclude<NamePart, TextPart>;

/** Kinds of character, as bits: what stands in a text is the sum of its characters. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const SPACE = 8;
export const WRONG_JOINER = 16;
export const BARRED = 32;
export const BRACKET = 64;
export const AT_SIGN = 128;

/** A convention with everything worked out that does not depend on the name. */
export interface PreparedConvention {
  readonly convention: NamingConvention;
  readonly left: readonly EdgePart[];
  readonly text: TextPart;
  readonly right: readonly EdgePart[];
  readonly date: Extract<NamePart, { kind: 'date' }> | undefined;
  readonly version: Extract<NamePart, { kind: 'version' }> | undefined;
  readonly hasMarking: boolean;
  /** What stands between the words of the text. Empty in camel style. */
  readonly joiner: string;
  readonly camel: boolean;
  readonly sixDigits: boolean;
  /** Kind of each ASCII character. */
  readonly kinds: Uint8Array;
  /** Bits by the hash of a word: one that has none is in no list of the convention's, so that most names need no closer look. */
  readonly suspects: Uint8Array;
  readonly noiseAtEnd: RegExp | undefined;
  readonly noiseAtStart: RegExp | undefined;
  readonly noise: ReadonlyMap<string, NoiseWords>;
  readonly placeholders: ReadonlySet<string>;
  readonly longestPlaceholder: number;
}

const SUSPECT_SLOTS = 8192;
const prepared = new WeakMap<NamingConvention, PreparedConvention>();

/** The convention made ready: once, however many names follow. */
export function prepareConvention(convention: NamingConvention): PreparedConvention {
  let ready = prepared.get(convention);
  if (ready === undefined) prepared.set(convention, (ready = prepare(convention)));
  return ready;
}

function prepare(convention: NamingConvention): PreparedConvention {
  const { parts, separator, noiseWords } = convention;
  const textAt = parts.findIndex((part) => part.kind === 'text');
  const text = parts[textAt];
  if (text?.kind !== 'text')
    throw new RangeError(`Cannot use the convention '${convention.id}': it has no part of kind "text"`);
  const camel = text.style === 'camel';
  const joiner = camel ? '' : (text.between ?? (separator === '' ? ' ' : separator));
  const edges = (list: readonly NamePart[]): EdgePart[] =>
    list.filter((part): part is EdgePart => part.kind !== 'text');
  const noise = new Map(noiseWords.map((entry) => [noiseKey(entry.words), entry]));
  const placeholders = new Set(convention.placeholders.map(placeholderKey));
  const date = parts.find((part) => part.kind === 'date');
  return {
    convention,
    left: edges(parts.slice(0, textAt)),
    text,
    right: edges(parts.slice(textAt + 1)),
    date,
    version: parts.find((part) => part.kind === 'version'),
    hasMarking: parts.some((part) => part.kind === 'marking'),
    joiner,
    camel,
    sixDigits: date?.format === 'YYMMDD',
    kinds: characterKinds(convention, joiner, camel),
    suspects: suspectWords(noiseWords, convention.placeholders),
    noiseAtEnd: alternatives(noiseWords, 'end', (list) => `(?:^|[^A-Za-z0-9'’\\u00C0-\\uFFFF])(${list})$`),
    noiseAtStart: alternatives(noiseWords, 'start', (list) => `^(${list})`),
    noise,
    placeholders,
    longestPlaceholder: Math.max(0, ...[...placeholders].map((key) => key.length)),
  };
}

function characterKinds({ barred }: NamingConvention, joiner: string, camel: boolean): Uint8Array {
  const kinds = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (letter) kinds[code] = code < 97 ? UPPER : LOWER;
    else if (code >= 48 && code <= 57) kinds[code] = DIGIT;
    else if (code < 32 || code === 127 || (camel && code !== 45 && code !== 32 && code !== 95))
      kinds[code] = BARRED;
  }
  const add = (character: string, kind: number): void => {
    const code = character.charCodeAt(0);
    if (code < 128) kinds[code] = (kinds[code] ?? 0) | kind;
  };
  add(' ', SPACE);
  add('(', BRACKET);
  add('[', BRACKET);
  add('@', AT_SIGN);
  for (const wrong of joiner === ' ' ? '_' : joiner === '_' ? ' ' : ' _') add(wrong, WRONG_JOINER);
  for (const character of barred) add(character, BARRED);
  return kinds;
}

/** Why a word calls for the closer look, as bits: where it stands decides. */
export const SUSPECT_FIRST = 1;
export const SUSPECT_LAST = 2;
export const SUSPECT_ANYWHERE = 4;
export const BEGINS_PLACEHOLDER = 8;
export const ENDS_PLACEHOLDER = 16;

function suspectWords(noiseWords: readonly NoiseWords[], placeholders: readonly string[]): Uint8Array {
  const suspects = new Uint8Array(SUSPECT_SLOTS);
  const mark = (word: string | undefined, why: number): void => {
    if (word === undefined) return;
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = hashLetter(hash, word.charCodeAt(i));
    const slot = slotOf(hash);
    suspects[slot] = (suspects[slot] ?? 0) | why;
  };
  for (const word of ['dob', 'born', 'birth', 'utr', 'sensitive']) mark(word, SUSPECT_ANYWHERE);
  for (const word of ['version', 'ver', 'copy']) mark(word, SUSPECT_LAST);
  for (const { words } of noiseWords) {
    const letters = words.match(/[A-Za-z]+/g) ?? [];
    mark(letters[0], SUSPECT_FIRST);
    mark(letters[letters.length - 1], SUSPECT_LAST);
  }
  for (const words of placeholders) {
    const letters = words.match(/[A-Za-z]+/g) ?? [];
    mark(letters[0], BEGINS_PLACEHOLDER);
    mark(letters[letters.length - 1], ENDS_PLACEHOLDER);
  }
  return suspects;
}

/** Whether the convention bars the character at an index; unseen ASCII ones always are. */
export function isBarred({ kinds, convention }: PreparedConvention, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? ((kinds[code] ?? 0) & BARRED) !== 0 : convention.barred.includes(text.charAt(at));
}

export const hashLetter = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0;
/** Why the word that begins at `start` calls for a closer look: the bits above, or 0. */
export function suspicionOf(
  { suspects }: PreparedConvention,
  name: string,
  start: number,
  end: number,
): number {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = name.charCodeAt(i);
    if (!isLetter(code)) break;
    hash = hashLetter(hash, code);
  }
  return hash === 0 ? 0 : (suspects[slotOf(hash)] ?? 0);
}

export const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (SUSPECT_SLOTS - 1);

function alternatives(
  entries: readonly NoiseWords[],
  edge: 'start' | 'end',
  pattern: (list: string) => string,
): RegExp | undefined {
  const list = entries
    .filter((entry) => entry.at === edge || entry.at === 'edges')
    .map((entry) => entry.words.trim())
    .sort((a, b) => b.length - a.length)
    .map((words) =>
      edge === 'start' && !words.endsWith(':')
        ? `${spaced(words)}(?![A-Za-z0-9'\\u00C0-\\uFFFF])`
        : spaced(words),
    );
  return list.length === 0 ? undefined : new RegExp(pattern(list.join('|')), 'i');
}

/** Words with any of ' ', '_', '-' between them; a colon may have become '_' on its way through a file system. */
const spaced = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => literally(word).replace(/:$/, '\\s?[:_]'))
    .join('[\\s_-]+');

/** How noise words are looked up: small letters, single spaces. */
export const noiseKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\s?[:_]$/, ':')
    .replace(/[\s_-]+/g, ' ');

/** How placeholders are looked up: words only, small letters, without numbers and punctuation. */
export const placeholderKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s\d!-/:-@[-`{-~]+/g, ' ')
    .trim();
