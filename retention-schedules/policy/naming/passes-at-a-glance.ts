import { isLetter } from './date-forms.ts';
import { noiseBefore } from './find-noise.ts';
import type { NameHints } from './name-check.ts';
import {
  AT_SIGN,
  BEGINS_PLACEHOLDER,
  BARRED,
  BRACKET,
  DIGIT,
  hashLetter,
  LOWER,
  slotOf,
  SPACE,
  SUSPECT_ANYWHERE,
  SUSPECT_FIRST,
  SUSPECT_LAST,
  UPPER,
  WRONG_JOINER,
  type PreparedConvention,
} from './prepare-convention.ts';
import { readParts, type PartsRead } from './read-parts.ts';
import { isPlaceholder } from './says-nothing.ts';
import { extensionStart } from './split-extension.ts';

const NEEDS_A_LOOK = WRONG_JOINER | BARRED | BRACKET | AT_SIGN;
const SHORTEST_MARKING = 6;

/**
 * True only for names that have no problem; false for those that may have one. One pass over the characters, so that an
 * audit spends its time on the names that need it.
 * @param read the name's parts as {@link readParts} read them.
 * @param end where its extension begins.
 */
export function passesAtAGlance(
  prepared: PreparedConvention,
  name: string,
  hints: NameHints | undefined,
  read: PartsRead | undefined = readParts(prepared, name, extensionStart(name)),
  end = extensionStart(name),
): boolean {
  if (prepared.camel || hints?.personalData === true) return false;
  const { kinds, suspects, convention, text } = prepared;
  if (read === undefined || end > convention.maxLength) return false;
  const { textStart, textEnd } = read;
  const length = textEnd - textStart;
  if (length < text.min || length > text.max) return false;
  const joiner = prepared.joiner.charCodeAt(0);
  // '4 May 2020' has five digits; beside the document's own date another may stand.
  const enoughForDate = prepared.date !== undefined && read.edges[0]?.part !== prepared.date ? 5 : 6;
  let seen = 0;
  let digits = 0;
  let joints = 0;
  let capitals = 0;
  let hash = 0;
  let first = true;
  let last = 0;
  let joined = false;
  let previous = joiner;
  for (let i = textStart; i < textEnd; i++) {
    const code = name.charCodeAt(i);
    if (code >= 128) return false;
    const kind = kinds[code] ?? 0;
    seen |= kind;
    if ((kind & (LOWER | UPPER)) !== 0) {
      hash = hashLetter(hash, code);
      capitals = kind === UPPER ? capitals + 1 : 0;
      if (capitals === SHORTEST_MARKING) return false;
    } else {
      if (hash !== 0) {
        last = suspects[slotOf(hash)] ?? 0;
        if (last !== 0 && isSuspect(prepared, last, first, name, textStart, textEnd)) return false;
        first = false;
        hash = 0;
      }
      capitals = 0;
      if (kind === DIGIT) {
        // 'v2' in the text may be the version, badly written.
        if (++digits === enoughForDate || (previous | 32) === 118) return false;
      } else if (code === joiner) {
        if (previous === joiner) return false;
        joined = true;
      } else if (i === textStart || i === textEnd - 1) return false;
      // Two joints between digits, as in '1-2-15', may be a date.
      if ((code === 45 || code === 46) && previous >= 48 && previous <= 57 && ++joints === 2) return false;
    }
    previous = code;
  }
  if (hash !== 0) {
    last = suspects[slotOf(hash)] ?? 0;
    if (last !== 0 && isSuspect(prepared, last, first, name, textStart, textEnd)) return false;
  }
  if ((last & SUSPECT_LAST) !== 0) return false;
  return (
    joined &&
    previous !== joiner &&
    (seen & LOWER) !== 0 &&
    (seen & NEEDS_A_LOOK) === 0 &&
    (seen & SPACE) === (joiner === 32 ? SPACE : 0)
  );
}

function isSuspect(
  prepared: PreparedConvention,
  why: number,
  first: boolean,
  name: string,
  start: number,
  end: number,
): boolean {
  if ((why & SUSPECT_ANYWHERE) !== 0) return true;
  if (!first) return false;
  if ((why & SUSPECT_FIRST) !== 0 && noiseBefore(prepared, name, start, end) !== undefined) return true;
  if ((why & BEGINS_PLACEHOLDER) === 0) return false;
  let letter = start;
  while (!isLetter(name.charCodeAt(letter))) letter++;
  return isPlaceholder(prepared, name, letter, end);
}
