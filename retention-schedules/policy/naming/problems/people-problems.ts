import type { WrittenDate } from '../date-forms.ts';
import type { DissectedName } from '../dissect-name.ts';
import type { NameHints, NameProblem } from '../name-check.ts';
import { personalIdentifier } from '../personal-identifiers.ts';
import { personNamed } from '../person-named.ts';
import { AT_SIGN } from '../prepare-convention.ts';
import { problem } from '../problem.ts';

/** Names show in search results and logs to people who may not open the document: what they must not give away. */
export function peopleProblems(
  { name, end, date, survey }: DissectedName,
  hints: NameHints | undefined,
  found: NameProblem[],
): void {
  if ((survey.digits >= 4 || (survey.seen & AT_SIGN) !== 0) && mayIdentify(name, date)) {
    const identifier = personalIdentifier(name.slice(0, end));
    if (identifier !== undefined)
      found.push(
        problem(
          'personal-identifier',
          identifier.start,
          identifier.end,
          `The name seems to give away ${identifier.what}`,
          'Take it out: names show to people who may not open the document',
        ),
      );
  }
  if (hints?.personalData !== true) return;
  const person = personNamed(name.slice(0, end));
  if (person !== undefined)
    found.push(
      problem(
        'person-named',
        person.start,
        person.end,
        'The name seems to say whom the document is about',
        'Use a case number or a role instead of a person’s name',
      ),
    );
}

/** Six digits beside the document's own date, or an '@', or a birth: nothing else identifies anybody. */
function mayIdentify(name: string, date: WrittenDate | undefined): boolean {
  let digits = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === 64) return true;
    if (date?.start === i) i = date.end;
    else if (code >= 48 && code <= 57) digits++;
  }
  return digits >= 4 && (digits >= 6 || /dob|d\.o\.b|birth|born/i.test(name));
}
