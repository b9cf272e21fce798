import { isLetter } from './date-forms.ts';
import {
  BEGINS_PLACEHOLDER,
  ENDS_PLACEHOLDER,
  placeholderKey,
  suspicionOf,
  type PreparedConvention,
} from './prepare-convention.ts';

/** Numbers and punctuation that may stand beside a placeholder: 'Document (12)', 'IMG_20180412'. */
const AROUND = 12;

/** A placeholder, the lock file of an open document ('~$port.docx'), or no letter in it at all. */
export function saysNothing(prepared: PreparedConvention, title: string): boolean {
  let first = 0;
  while (first < title.length && !isLetter(title.charCodeAt(first))) first++;
  if (first === title.length)
    return !LETTER_ELSEWHERE.test(title) || prepared.placeholders.has(placeholderKey(title));
  return title.startsWith('~$') || isPlaceholder(prepared, title, first, title.length);
}

/** Whether the text from its first letter on is one of the convention's placeholders, whatever numbers are in it. */
export function isPlaceholder(
  prepared: PreparedConvention,
  name: string,
  first: number,
  end: number,
): boolean {
  if (end - first > prepared.longestPlaceholder + AROUND) return false;
  if ((suspicionOf(prepared, name, first, end) & BEGINS_PLACEHOLDER) === 0) return false;
  let to = end;
  while (to > first && !isLetter(name.charCodeAt(to - 1))) to--;
  let from = to;
  while (from > first && isLetter(name.charCodeAt(from - 1))) from--;
  if ((suspicionOf(prepared, name, from, to) & ENDS_PLACEHOLDER) === 0) return false;
  return prepared.placeholders.has(placeholderKey(name.slice(first, end)));
}

/** Letters outside English: accented, Greek to Georgian, African and Asian scripts; not signs, arrows or emoji. */
const LETTER_ELSEWHERE = /[\u00C0-\u1FFF\u2C00-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC\uFF10-\uFFDC]/;
