import type { PlainDate } from '../calendar/plain-date.ts';
import { dayThatExists, digitsAt, fullYear, isDigit, isoDateAt, isUpper } from './date-forms.ts';
import type { EdgePart, PreparedConvention } from './prepare-convention.ts';
import { findMarking } from '../markings/parse-marking.ts';

export interface PartRange {
  readonly part: EdgePart;
  readonly start: number;
  readonly end: number;
}

/** A name taken apart exactly as the convention writes it. */
export interface PartsRead {
  readonly edges: readonly PartRange[];
  readonly textStart: number;
  readonly textEnd: number;
}

/**
 * The parts of a name up to `end`, or `undefined` where a required one is missing or the separators are not the convention's.
 * Edge parts are read from the outside in; the text is what is left, and is not judged here.
 */
export function readParts(prepared: PreparedConvention, name: string, end: number): PartsRead | undefined {
  const separator = prepared.convention.separator.length;
  const edges: PartRange[] = [];
  let left = 0;
  let right = end;
  for (const part of prepared.left) {
    const to = forward(part, name, left, end);
    if (to >= 0 && separatorAt(prepared, name, to)) {
      edges.push({ part, start: left, end: to });
      left = to + separator;
    } else if (!part.optional) return undefined;
  }
  for (let i = prepared.right.length - 1; i >= 0; i--) {
    const part = prepared.right[i];
    if (part === undefined) continue;
    const from = backward(part, name, left, right);
    if (from - separator >= left && separatorAt(prepared, name, from - separator)) {
      edges.push({ part, start: from, end: right });
      right = from - separator;
    } else if (!part.optional) return undefined;
  }
  return right > left ? { edges, textStart: left, textEnd: right } : undefined;
}

const separatorAt = ({ convention }: PreparedConvention, name: string, at: number): boolean =>
  convention.separator === '' || name.charCodeAt(at) === convention.separator.charCodeAt(0);

/** End of the part that begins at `start`, or -1. */
function forward(part: EdgePart, name: string, start: number, limit: number): number {
  switch (part.kind) {
    case 'date': {
      const end = start + part.format.length;
      return end <= limit && !isDigit(name.charCodeAt(end)) && dateWritten(part.format, name, start)
        ? end
        : -1;
    }
    case 'version': {
      const match = VERSION_AT_START[part.format].exec(name.slice(start, Math.min(limit, start + 8)));
      return match === null ? -1 : start + match[0].length;
    }
    case 'choice':
      return longest(
        part.choices,
        (choice) => name.startsWith(choice, start),
        (choice) => start + choice.length,
      );
    case 'initials': {
      const match = /^[A-Z]{2,3}(?![A-Za-z0-9])/.exec(name.slice(start, start + 5));
      return match === null ? -1 : start + match[0].length;
    }
    case 'marking': {
      const marking = findMarking(name);
      return marking?.at.start === start && marking.problems.length === 0 ? marking.at.end : -1;
    }
  }
}

const VERSION_AT_START = {
  'vN.N': /^v(?:0|[1-9]\d{0,2})\.\d{1,3}(?!\d)/,
  VNN: /^V\d\d(?!\d)/,
} as const;

/** Start of the part that ends at `end`, or -1. */
function backward(part: EdgePart, name: string, floor: number, end: number): number {
  switch (part.kind) {
    case 'date': {
      const start = end - part.format.length;
      // After a digit it would be part of a longer number.
      if (start < floor || isDigit(name.charCodeAt(start - 1))) return -1;
      return dateWritten(part.format, name, start) === undefined ? -1 : start;
    }
    case 'version':
      return part.format === 'VNN' ? backwardVersionNN(name, floor, end) : backwardVersion(name, floor, end);
    case 'choice':
      return longest(
        part.choices,
        (choice) => name.endsWith(choice, end),
        (choice) => end - choice.length,
      );
    case 'initials': {
      let start = end;
      while (start > floor && isUpper(name.charCodeAt(start - 1))) start--;
      return end - start >= 2 && end - start <= 3 ? start : -1;
    }
    case 'marking': {
      const marking = findMarking(name);
      return marking?.at.end === end && marking.problems.length === 0 ? marking.at.start : -1;
    }
  }
}

function longest(
  choices: readonly string[],
  stands: (choice: string) => boolean,
  edge: (choice: string) => number,
): number {
  let best: string | undefined;
  for (const choice of choices) if (choice.length > (best?.length ?? 0) && stands(choice)) best = choice;
  return best === undefined ? -1 : edge(best);
}

function backwardVersion(name: string, floor: number, end: number): number {
  let at = end;
  while (at > floor && isDigit(name.charCodeAt(at - 1))) at--;
  if (end - at < 1 || end - at > 3 || name.charCodeAt(at - 1) !== 46) return -1;
  const point = at - 1;
  at = point;
  while (at > floor && isDigit(name.charCodeAt(at - 1))) at--;
  const digits = point - at;
  if (digits < 1 || digits > 3 || (digits > 1 && name.charCodeAt(at) === 48)) return -1;
  return at > floor && name.charCodeAt(at - 1) === 118 ? at - 1 : -1;
}

const backwardVersionNN = (name: string, floor: number, end: number): number =>
  end - 3 >= floor && name.charCodeAt(end - 3) === 86 && digitsAt(name, end - 2, end) >= 0 ? end - 3 : -1;

/** The day written at `start` in a convention's own form. */
export function dateWritten(
  format: 'YYYY-MM-DD' | 'YYYYMMDD' | 'YYMMDD',
  name: string,
  start: number,
): PlainDate | undefined {
  if (format === 'YYYY-MM-DD') return isoDateAt(name, start);
  const at = start + format.length - 4;
  const year = digitsAt(name, start, at);
  const [month, day] = [digitsAt(name, at, at + 2), digitsAt(name, at + 2, at + 4)];
  if (year < 0) return undefined;
  return dayThatExists(format === 'YYMMDD' ? fullYear(year) : year, month, day);
}

/** A day in a convention's own form; `undefined` where the form cannot say it (a year outside 1970 to 2069 in two digits). */
export function writeDate(format: 'YYYY-MM-DD' | 'YYYYMMDD' | 'YYMMDD', date: PlainDate): string | undefined {
  if (format === 'YYYY-MM-DD') return date;
  const digits = date.replace(/-/g, '');
  const text = format === 'YYMMDD' ? digits.slice(2) : digits;
  return dateWritten(format, text, 0) === date ? text : undefined;
}
