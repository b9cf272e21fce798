import { visible } from './invisible-characters.ts';
import type { NameProblem, NameProblemCode } from './name-check.ts';

/** A problem at a half-open range of the name. */
export const problem = (
  code: NameProblemCode,
  start: number,
  end: number,
  message: string,
  suggestion?: string,
  part?: string,
): NameProblem => ({ code, part, at: { start, end }, message, suggestion });

/** A name's own words inside a sentence: long ones are cut, and nothing unseen comes along. */
export function quoted(text: string): string {
  const shown = visible(text.length > 40 ? `${text.slice(0, 39)}…` : text, '·');
  return `'${shown}'`;
}
