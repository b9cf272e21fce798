import type { DissectedName } from '../dissect-name.ts';
import type { NameProblem } from '../name-check.ts';
import type { EdgePart, PreparedConvention } from '../prepare-convention.ts';
import { problem, quoted } from '../problem.ts';

/** Parts of other kinds (choice, initials, marking), and noise around them. */
export function partProblems(
  prepared: PreparedConvention,
  dissected: DissectedName,
  found: NameProblem[],
): void {
  const { name, noise, marking } = dissected;
  for (const { start, end, problem: code, drop } of noise) {
    const words = quoted(name.slice(start, end));
    const message =
      code === 'version-words'
        ? `${words} does not say which version this is`
        : `${words} says nothing about the document`;
    found.push(
      problem(
        code,
        start,
        end,
        message,
        drop ? 'Leave it out' : 'Say it in another way, or ask whether the document is still needed',
      ),
    );
  }
  for (const part of prepared.left) otherPart(part, prepared, dissected, found);
  for (const part of prepared.right) otherPart(part, prepared, dissected, found);
  if (marking !== undefined)
    for (const sentence of marking.problems)
      found.push(
        problem(
          'marking',
          marking.at.start,
          marking.at.end,
          sentence,
          /'(OFFICIAL-SENSITIVE)'/.exec(sentence)?.[1],
        ),
      );
}

function otherPart(
  part: EdgePart,
  prepared: PreparedConvention,
  dissected: DissectedName,
  found: NameProblem[],
): void {
  if (part.kind === 'date' || part.kind === 'version') return;
  const { name, others, left, right } = dissected;
  const range = others.find((other) => other.part === part);
  if (range === undefined) {
    if (part.optional) return;
    const at = prepared.left.includes(part) ? left : right;
    const wanted =
      part.kind === 'choice'
        ? `one of ${part.choices.join(', ')}`
        : part.kind === 'initials'
          ? 'two or three capitals'
          : 'as in OFFICIAL';
    found.push(
      problem(
        'missing-part',
        at,
        at,
        `The name has no ${part.id.replace(/-/g, ' ')}`,
        `Add it: ${wanted}`,
        part.id,
      ),
    );
  } else if (part.kind === 'choice' && !part.choices.includes(name.slice(range.start, range.end))) {
    const written = name.slice(range.start, range.end);
    const choice = part.choices.find((text) => text.toLowerCase() === written.toLowerCase());
    found.push(
      problem(
        'unknown-choice',
        range.start,
        range.end,
        `${quoted(written)} is not one of ${part.choices.join(', ')}`,
        choice,
        part.id,
      ),
    );
  }
}
