import type { DissectedName } from '../dissect-name.ts';
import type { NameProblem } from '../name-check.ts';
import type { PreparedConvention } from '../prepare-convention.ts';
import { problem, quoted } from '../problem.ts';
import { saysNothing } from '../says-nothing.ts';
import { isCamel, isHyphenatedName, titleText } from '../title-text.ts';

/** The text part: missing, meaning nothing, too short or long, in capitals, its words held together in another way. */
export function textProblems(
  prepared: PreparedConvention,
  dissected: DissectedName,
  found: NameProblem[],
): void {
  const { text, convention, camel } = prepared;
  const { name, end, left, right } = dissected;
  const title = titleText(dissected);
  if (end > convention.maxLength)
    found.push(
      problem(
        'too-long',
        convention.maxLength,
        end,
        `The name has ${end} characters; at most ${convention.maxLength} are wanted`,
        'Shorten it',
        text.id,
      ),
    );
  if (title === '') {
    found.push(
      problem(
        'missing-part',
        left,
        right,
        `The name has no ${text.id.replace(/-/g, ' ')}`,
        'Say in a few words what the document is',
        text.id,
      ),
    );
    return;
  }
  if (saysNothing(prepared, title)) {
    found.push(
      problem(
        'placeholder',
        left,
        right,
        `${quoted(title)} does not say what the document is`,
        'Say in a few words what it is',
        text.id,
      ),
    );
    return;
  }
  if (title.length < text.min)
    found.push(
      problem(
        'too-short',
        left,
        right,
        `${quoted(title)} is too short to say what the document is`,
        `Use ${text.min} characters or more`,
        text.id,
      ),
    );
  if (title.length > text.max && end <= convention.maxLength)
    found.push(
      problem(
        'too-long',
        left,
        right,
        `The ${text.id} has ${title.length} characters; at most ${text.max} are wanted`,
        'Shorten it',
        text.id,
      ),
    );
  if (!camel && isAllCapitals(title, dissected))
    found.push(
      problem(
        'all-capitals',
        left,
        right,
        'The name is all in capitals',
        'Use capitals for names and abbreviations only',
        text.id,
      ),
    );
  joinerProblems(prepared, dissected, title, found);
  if (camel && /^[a-z]/.test(name.charAt(left)))
    found.push(
      problem(
        'separator',
        left,
        left + 1,
        'Each word begins with a capital',
        name.charAt(left).toUpperCase(),
        text.id,
      ),
    );
}

/** Two ordinary words or one long one, and no small letter: 'ITT' and 'BLISS IV' are names of things. */
function isAllCapitals(title: string, { marking, survey }: DissectedName): boolean {
  if (survey.capitals < 5) return false;
  const text = marking === undefined ? title : title.replace(marking.text, ' ');
  if (hasLower(text)) return false;
  const words = text.match(/[A-Z]{4,}/g) ?? [];
  return words.some(({ length }) => length >= 9 || (length >= 5 && words.length >= 2));
}

function hasLower(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff)) return true;
  }
  return false;
}

function joinerProblems(
  { joiner, camel, text }: PreparedConvention,
  dissected: DissectedName,
  title: string,
  found: NameProblem[],
): void {
  const { name, survey, left, right } = dissected;
  const at = survey.wrongJoinerAt;
  if (camel) {
    if (at >= 0)
      found.push(
        problem('separator', at, at + 1, 'Words stand together, each with a capital', undefined, text.id),
      );
    return;
  }
  const wanted = joiner === ' ' ? 'spaces' : `'${joiner}'`;
  if (at >= 0) {
    found.push(
      problem(
        'separator',
        at,
        at + 1,
        `Write ${wanted} between words, not '${name.charAt(at)}'`,
        joiner,
        text.id,
      ),
    );
  } else if (joiner !== '-' && isHyphenatedName(dissected, title)) {
    found.push(
      problem('separator', left, right, `Write ${wanted} between words, not hyphens`, joiner, text.id),
    );
  } else if (isCamel(title)) {
    found.push(problem('separator', left, right, `Write ${wanted} between words`, joiner, text.id));
  } else edgeGap(dissected, found);
}

/** ' - ' or ',' between the text and the date or version beside it. */
function edgeGap(
  { name, noise, date, version, others, left, right }: DissectedName,
  found: NameProblem[],
): void {
  const clear = (from: number, to: number): boolean =>
    to - from > 1 &&
    ![...noise, ...others, date, version].some(
      (range) => range !== undefined && range.start >= from && range.end <= to,
    ) &&
    !/^\s*$/.test(name.slice(from, to));
  if (date !== undefined && date.end < left && clear(date.end, left))
    found.push(
      problem('separator', date.end, left, 'Nothing but the separator goes between date and title', ' '),
    );
  if (version !== undefined && version.start > right && clear(right, version.start))
    found.push(
      problem(
        'separator',
        right,
        version.start,
        'Nothing but the separator goes between title and version',
        ' ',
      ),
    );
}
