import type { NamingConvention } from '../pack/naming-convention.ts';
import { prepareConvention } from './prepare-convention.ts';
import { dateWritten, readParts } from './read-parts.ts';
import { extensionStart } from './split-extension.ts';

/**
 * The parts of a name by their ids, or `undefined` where it does not have the convention's shape. A date comes back as
 * `YYYY-MM-DD` whatever its form in the name; all else as written. Optional parts that are absent have no key. The file
 * extension is no part. Shape only: whether the title is a good one is for `checkName`.
 */
export function parseName(convention: NamingConvention, name: string): Record<string, string> | undefined {
  const prepared = prepareConvention(convention);
  const read = readParts(prepared, name, extensionStart(name));
  if (read === undefined) return undefined;
  const parts: Record<string, string> = {};
  for (const { part, start, end } of read.edges) {
    parts[part.id] =
      (part.kind === 'date' ? dateWritten(part.format, name, start) : undefined) ?? name.slice(start, end);
  }
  parts[prepared.text.id] = name.slice(read.textStart, read.textEnd);
  return parts;
}
