import type { DissectedName } from '../dissect-name.ts';
import { hiddenKind } from '../invisible-characters.ts';
import type { NameProblem } from '../name-check.ts';
import { isBarred, type PreparedConvention } from '../prepare-convention.ts';
import { problem } from '../problem.ts';

/** Characters that may not be in a name, spaces that are doubled or odd, and what may not stand at its ends. */
export function characterProblems(
  prepared: PreparedConvention,
  dissected: DissectedName,
  found: NameProblem[],
): void {
  if (dissected.survey.amiss) inside(prepared, dissected, found);
  edges(dissected.name, dissected.end, found);
}

function inside(
  prepared: PreparedConvention,
  { name, end, version, date }: DissectedName,
  found: NameProblem[],
): void {
  let spaces = -1;
  for (let i = 0; i < end; i++) {
    const code = name.charCodeAt(i);
    if (code === 32) {
      if (name.charCodeAt(i - 1) === 32 && spaces < 0) spaces = i - 1;
      continue;
    }
    if (spaces >= 0) {
      doubled(spaces, i, found);
      spaces = -1;
    }
    const hidden = hiddenKind(name, i);
    if (hidden === 'space') found.push(problem('spacing', i, i + 1, 'This is not an ordinary space', ' '));
    else if (hidden === 'invisible')
      found.push(
        problem('barred-character', i, i + 1, 'A character that nobody can see stands here', 'Take it out'),
      );
    // A version or date in another form is one problem, not one a full stop.
    else if (isBarred(prepared, name, i) && !within(i, version) && !within(i, date))
      found.push(
        problem(
          'barred-character',
          i,
          i + 1,
          `'${name.charAt(i)}' may not stand in a name`,
          'Leave it out, or write it in words',
        ),
      );
  }
  if (spaces >= 0 && spaces > 0 && spaces < end - 2) doubled(spaces, end, found);
}

function doubled(start: number, end: number, found: NameProblem[]): void {
  if (start > 0) found.push(problem('spacing', start, end, 'One space is enough', ' '));
}

const isEdgeCharacter = (code: number): boolean =>
  code === 32 ||
  code === 45 ||
  code === 46 ||
  code === 95 ||
  code === 0x2013 ||
  code === 0x2014 ||
  code === 44;

function edges(name: string, end: number, found: NameProblem[]): void {
  let from = 0;
  while (from < end && isEdgeCharacter(name.charCodeAt(from))) from++;
  if (from > 0)
    found.push(
      problem('edge-character', 0, from, `A name does not begin with ${called(name, 0)}`, 'Take it out'),
    );
  let to = end;
  while (to > from && isEdgeCharacter(name.charCodeAt(to - 1))) to--;
  if (to < end)
    found.push(
      problem('edge-character', to, end, `A name does not end with ${called(name, end - 1)}`, 'Take it out'),
    );
}

function called(name: string, at: number): string {
  switch (name.charAt(at)) {
    case ' ':
      return 'a space';
    case '.':
      return 'a full stop';
    case ',':
      return 'a comma';
    case '_':
      return 'an underscore';
    default:
      return 'a hyphen';
  }
}

const within = (at: number, range: { readonly start: number; readonly end: number } | undefined): boolean =>
  range !== undefined && at >= range.start && at < range.end;
