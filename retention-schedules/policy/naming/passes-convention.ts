import type { NamingConvention } from '../pack/naming-convention.ts';
import { dissectName } from './dissect-name.ts';
import { LONGEST_READ, problemsOf } from './find-name-problems.ts';
import type { NameHints } from './name-check.ts';
import { passesAtAGlance } from './passes-at-a-glance.ts';
import { prepareConvention } from './prepare-convention.ts';
import { readParts } from './read-parts.ts';
import { extensionStart } from './split-extension.ts';

/**
 * Whether a name has no problem under a convention: the answer that `checkName` gives as `ok`, for an audit that asks it
 * of every document and explains few. A name whose parts do not read fails without being taken apart.
 */
export function passesConvention(convention: NamingConvention, name: string, hints?: NameHints): boolean {
  const prepared = prepareConvention(convention);
  const end = extensionStart(name);
  const read = readParts(prepared, name, end);
  if (read === undefined) return false;
  if (passesAtAGlance(prepared, name, hints, read, end)) return true;
  return (
    name.length <= LONGEST_READ &&
    problemsOf(prepared, dissectName(prepared, name, read, end), hints).length === 0
  );
}
