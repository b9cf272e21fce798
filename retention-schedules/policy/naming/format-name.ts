import { parsePlainDate } from '../calendar/plain-date.ts';
import type { NamePart, NamingConvention } from '../pack/naming-convention.ts';
import { findNameProblems } from './find-name-problems.ts';
import { parseName } from './parse-name.ts';
import { writeDate } from './read-parts.ts';

/**
 * The name that the parts make, without a file extension. Dates are given as `YYYY-MM-DD`, all else as it is to stand.
 * @throws RangeError in a plain sentence where a required part is missing, a part is none of the convention's, or the name
 *   would not pass or would be read back as other parts.
 */
export function formatName(convention: NamingConvention, parts: Readonly<Record<string, string>>): string {
  const strange = Object.keys(parts).find((id) => !convention.parts.some((part) => part.id === id));
  if (strange !== undefined)
    throw new RangeError(`Cannot write a name: the convention '${convention.id}' has no part '${strange}'`);
  const written: string[] = [];
  for (const part of convention.parts) {
    const value = parts[part.id];
    if (value !== undefined) written.push(writePart(part, value));
    else if (part.kind === 'text' || !part.optional)
      throw new RangeError(`Cannot write a name: the part '${part.id}' is missing`);
  }
  const name = written.join(convention.separator);
  const found = findNameProblems(convention, name)[0];
  if (found !== undefined) throw new RangeError(`Cannot write the name '${name}': ${found.message}`);
  const read = parseName(convention, name);
  for (const { id } of convention.parts)
    if (read?.[id] !== parts[id])
      throw new RangeError(
        `Cannot write the name '${name}': its part '${id}' would be read back as '${read?.[id] ?? 'nothing'}'`,
      );
  return name;
}

function writePart(part: NamePart, value: string): string {
  if (part.kind !== 'date') return value;
  const date = parsePlainDate(value);
  const written = date === undefined ? undefined : writeDate(part.format, date);
  if (written === undefined)
    throw new RangeError(
      `Cannot write '${value}' as a date in the form ${part.format}: give a day as YYYY-MM-DD`,
    );
  return written;
}
