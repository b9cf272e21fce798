import type { NamingConvention } from '../pack/naming-convention.ts';
import { findNameProblems } from './find-name-problems.ts';
import type { NameHints } from './name-check.ts';
import { prepareConvention } from './prepare-convention.ts';
import { readParts } from './read-parts.ts';
import { extensionStart } from './split-extension.ts';

/**
 * Whether a name has no problem under a convention: the answer that `checkName` gives as `ok`, for an audit that asks it
 * of every document and explains few. A name whose parts do not read fails without being taken apart.
 */
export function passesConvention(convention: NamingConvention, name: string, hints?: NameHints): boolean {
  if (readParts(prepareConvention(convention), name, extensionStart(name)) === undefined) return false;
  return findNameProblems(convention, name, hints).length === 0;
}
