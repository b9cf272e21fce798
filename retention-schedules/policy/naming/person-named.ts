import { FIRST_NAMES } from './first-names.ts';

const NAME_WORD = "[A-Z][a-z'’]{0,20}[A-Z]?[a-z]{1,20}";
const HONORIFIC = new RegExp(
  `(?:^|[^A-Za-z])((?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\\.? (?:[A-Z]\\.? )*${NAME_WORD}(?:-${NAME_WORD})?)`,
);
const SURNAME_FIRST = new RegExp(
  `(?:^|[^A-Za-z])(${NAME_WORD}(?:-${NAME_WORD})?,? (${NAME_WORD}))(?![A-Za-z])`,
  'g',
);
const POSSESSIVE = /(?:^|[^A-Za-z])(([A-Z][a-z]+)['’]s)(?![A-Za-z])/g;
const FULL_NAME = new RegExp(
  `(?:^|[^A-Za-z])((${NAME_WORD})[ _](?:[A-Z]\\.? )?${NAME_WORD}(?:-${NAME_WORD})?)(?![A-Za-z])`,
  'g',
);

/**
 * Where a name seems to say whom a document is about: title and surname, 'Surname, Firstname', 'Firstname Surname',
 * "Bob's notes". Conservative: without a title it takes a first name that is common and no ordinary word ('Grant agreement',
 * 'Victoria Street' and 'Mark scheme' name nobody).
 */
export function personNamed(name: string): { readonly start: number; readonly end: number } | undefined {
  const titled = HONORIFIC.exec(name);
  if (titled?.[1] !== undefined) return endOf(titled, titled[1]);
  return (
    firstWith(name, FULL_NAME, (match) => match[2]) ??
    firstWith(name, SURNAME_FIRST, (match) => ((match[1] ?? '').includes(',') ? match[2] : undefined)) ??
    firstWith(name, POSSESSIVE, (match) => match[2])
  );
}

function firstWith(
  name: string,
  pattern: RegExp,
  firstName: (match: RegExpExecArray) => string | undefined,
): { readonly start: number; readonly end: number } | undefined {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(name); match !== null; match = pattern.exec(name)) {
    const first = firstName(match);
    const text = match[1] ?? '';
    if (first !== undefined && FIRST_NAMES.has(first.toLowerCase())) return endOf(match, text);
    // The next word may begin the name: 'Appraisal Jane Smith'.
    pattern.lastIndex = match.index + match[0].length - text.length + Math.max(1, text.search(/[\s_,]/));
  }
  return undefined;
}

const endOf = (match: RegExpExecArray, text: string): { start: number; end: number } => ({
  start: match.index + match[0].length - text.length,
  end: match.index + match[0].length,
});
