import type { DissectedName } from '../dissect-name.ts';
import type { NameProblem } from '../name-check.ts';
import type { PreparedConvention } from '../prepare-convention.ts';
import { problem, quoted } from '../problem.ts';
import { writeVersion } from '../read-version.ts';

/** A version in each form, for people to go by. */
const EXAMPLES = { 'vN.N': 'v1.0', VNN: 'V02' } as const;

/** The version part: missing, in another form, in another place, or twice. */
export function versionProblems(
  { version: part }: PreparedConvention,
  dissected: DissectedName,
  found: NameProblem[],
): void {
  if (part === undefined) return;
  const { name, version, otherVersion, left, right } = dissected;
  const example = EXAMPLES[part.format];
  if (otherVersion !== undefined)
    found.push(
      problem(
        'version-format',
        otherVersion.start,
        otherVersion.end,
        'The name has two versions',
        'Keep one',
        part.id,
      ),
    );
  if (version === undefined) {
    if (!part.optional)
      found.push(
        problem('missing-part', right, right, 'The name has no version', `Add it, like ${example}`, part.id),
      );
    return;
  }
  const { start, end } = version;
  const written = name.slice(start, end);
  const wanted = writeVersion(part.format, version);
  if (wanted === undefined)
    found.push(
      problem(
        'version-format',
        start,
        end,
        `${quoted(written)} is not written like ${example}`,
        `Write the version like ${example}`,
        part.id,
      ),
    );
  else if (wanted !== written)
    found.push(
      problem('version-format', start, end, `The version is not written like ${example}`, wanted, part.id),
    );
  else if (start >= left && end <= right)
    found.push(problem('part-order', start, end, 'The version stands last', wanted, part.id));
}
