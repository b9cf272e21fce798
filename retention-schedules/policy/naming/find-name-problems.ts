import { characterProblems } from './problems/character-problems.ts';
import { dateProblems } from './problems/date-problems.ts';
import { peopleProblems } from './problems/people-problems.ts';
import { partProblems } from './problems/part-problems.ts';
import { textProblems } from './problems/text-problems.ts';
import { versionProblems } from './problems/version-problems.ts';
import { dissectName, type DissectedName } from './dissect-name.ts';
import type { NameHints, NameProblem } from './name-check.ts';
import { passesAtAGlance } from './passes-at-a-glance.ts';
import { prepareConvention, type PreparedConvention } from './prepare-convention.ts';
import { problem } from './problem.ts';
import { readParts } from './read-parts.ts';
import { extensionStart } from './split-extension.ts';
import type { NamingConvention } from '../pack/naming-convention.ts';

const NONE: readonly NameProblem[] = Object.freeze([]);

/**
 * Everything that is wrong with a name under a convention, in the order it stands in the name; none where it passes.
 * The same problems as `checkName`, without the work of proposing: the way for an audit.
 */
export function findNameProblems(
  convention: NamingConvention,
  name: string,
  hints?: NameHints,
): readonly NameProblem[] {
  const prepared = prepareConvention(convention);
  const end = extensionStart(name);
  const read = readParts(prepared, name, end);
  if (passesAtAGlance(prepared, name, hints, read, end)) return NONE;
  if (name.length > LONGEST_READ) return [muchTooLong(prepared, name)];
  return problemsOf(prepared, dissectName(prepared, name, read, end), hints);
}

/** A longer name is a page of text: that is all there is to say of it, and reading it would hold up an audit. */
export const LONGEST_READ = 1000;

export const muchTooLong = ({ convention, text }: PreparedConvention, name: string): NameProblem =>
  problem(
    'too-long',
    convention.maxLength,
    name.length,
    `The name has ${name.length} characters; at most ${convention.maxLength} are wanted`,
    'Shorten it',
    text.id,
  );

/** The problems of a name that is already taken apart. */
export function problemsOf(
  prepared: PreparedConvention,
  dissected: DissectedName,
  hints: NameHints | undefined,
): readonly NameProblem[] {
  const found: NameProblem[] = [];
  dateProblems(prepared, dissected, found);
  versionProblems(prepared, dissected, found);
  partProblems(prepared, dissected, found);
  textProblems(prepared, dissected, found);
  characterProblems(prepared, dissected, found);
  peopleProblems(dissected, hints, found);
  if (found.length === 0) {
    if (dissected.read !== undefined) return NONE;
    found.push(notInShape(prepared, dissected));
  }
  return found.length === 1 ? found : found.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/** Every part is there, and still the name does not read: what stands between the parts is wrong. */
function notInShape({ convention }: PreparedConvention, { left, right }: DissectedName): NameProblem {
  const between =
    convention.separator === ''
      ? 'nothing'
      : convention.separator === ' '
        ? 'one space'
        : `'${convention.separator}'`;
  return problem(
    'separator',
    left,
    right,
    `The parts of the name do not stand as they should: ${between} goes between them`,
  );
}
