import type { NoiseWords } from '../pack/naming-convention.ts';
import { isLetter } from './date-forms.ts';
import {
  noiseKey,
  suspicionOf,
  SUSPECT_FIRST,
  SUSPECT_LAST,
  type PreparedConvention,
} from './prepare-convention.ts';

/** Words at the edge of a name that say nothing of the document. */
export interface NoiseFound {
  readonly start: number;
  readonly end: number;
  readonly problem: NoiseWords['problem'];
  /** False where leaving the words out would lose something. */
  readonly drop: boolean;
}

const REACH = 48;
/** '(1)', '[2]' and 'copy 2' are how file systems name the second of the same. */
const COPY_NUMBER = /(?:\(\d{1,2}\)|\[\d{1,2}\]|(?:^|[^A-Za-z0-9'’])(copy[ _]\d{1,2}))$/i;

/** Noise that ends at `right`, with the brackets around it. */
export function noiseAfter(
  prepared: PreparedConvention,
  name: string,
  left: number,
  right: number,
): NoiseFound | undefined {
  const last = name.charCodeAt(right - 1);
  const closed = last === 41 || last === 93;
  const from = Math.max(left, right - REACH);
  if (closed || (last >= 48 && last <= 57)) {
    const copy = COPY_NUMBER.exec(name.slice(from, right));
    if (copy !== null) {
      const start = right - (copy[1] ?? copy[0]).length;
      return { start, end: right, problem: 'noise-word', drop: true };
    }
    if (!closed) return undefined;
  }
  if (prepared.noiseAtEnd === undefined) return undefined;
  const inner = closed ? right - 1 : right;
  if ((suspicionOf(prepared, name, wordStart(name, left, inner), inner) & SUSPECT_LAST) === 0)
    return undefined;
  const match = prepared.noiseAtEnd.exec(name.slice(from, inner));
  const words = match?.[1];
  if (words === undefined) return undefined;
  const open = inner - words.length;
  const start = closed ? open - 1 : open;
  if (closed && !/[([]/.test(name.charAt(start))) return undefined;
  const entry = prepared.noise.get(noiseKey(words));
  if (entry === undefined || follows(name.slice(Math.max(0, start - 32), start), entry.unlessAfter))
    return undefined;
  return { start, end: right, problem: entry.problem, drop: entry.drop };
}

/** Noise that begins at `left`. Words that may as well belong to a title count only where they are set apart or shouted. */
export function noiseBefore(
  prepared: PreparedConvention,
  name: string,
  left: number,
  right: number,
): NoiseFound | undefined {
  if ((suspicionOf(prepared, name, left, right) & SUSPECT_FIRST) === 0) return undefined;
  const text = name.slice(left, Math.min(right, left + REACH));
  const match = prepared.noiseAtStart?.exec(text);
  const words = match?.[1];
  if (words === undefined) return undefined;
  const entry = prepared.noise.get(noiseKey(words));
  if (entry === undefined) return undefined;
  if (entry.at === 'edges' && !isSetApart(words, text.slice(words.length))) return undefined;
  return { start: left, end: left + words.length, problem: entry.problem, drop: entry.drop };
}

const isSetApart = (words: string, after: string): boolean =>
  /^\s*[-–—_:]\s|^[-–—_:]|^$/.test(after) || (!/[a-z]/.test(words) && /^[\s_]+[^\sa-z]*[a-z]/.test(after));

/** Where the run of letters that ends at `end` begins. */
function wordStart(name: string, left: number, end: number): number {
  let from = end;
  while (from > left && isLetter(name.charCodeAt(from - 1))) from--;
  return from;
}

function follows(before: string, unlessAfter: readonly string[]): boolean {
  if (unlessAfter.length === 0) return false;
  const text = before.toLowerCase().replace(/[\s_-]+$/, '');
  return unlessAfter.some((words) => {
    const key = words.toLowerCase();
    return text.endsWith(key) && !/[a-z0-9]/.test(text.charAt(text.length - key.length - 1));
  });
}
