import { isUpper } from '../naming/date-forms.ts';
import type { Marking } from './marking.ts';
import { markingProblems } from './marking-problems.ts';

/**
 * What may follow a classification, each after a dash: handling instructions, then descriptors, then a national caveat.
 * The descriptors are a closed list: with a free word here 'OFFICIAL - SENSITIVE' would pass as a descriptor.
 */
const HANDLING =
  'RECIPIENTS ONLY|HMG USE ONLY|[A-Z][A-Z0-9&]*(?: [A-Z0-9&]+){0,4} USE ONLY|FOR PUBLIC RELEASE|EMBARGOED(?:,? (?:UNTIL|TO|TILL) [^-–—()\\[\\]]{3,40}[^-–—()\\[\\]\\s])?';
const DESCRIPTOR =
  'PERSONAL DATA|LEGAL PROFESSIONAL PRIVILEGE|LPP|LEGAL|COMMERCIAL|MARKET SENSITIVE|HR[/_-]MANAGEMENT';
const CAVEAT = '[A-Z]{2,}(?:/[A-Z]{2,})* EYES ONLY';
const LEGACY_DESCRIPTOR =
  'APPOINTMENTS|BUDGET|CONTRACTS|HONOURS|INVESTIGATION|INVESTIGATIONS|LOCSEN|MANAGEMENT|MEDICAL|PERSONAL|POLICY|PRIVATE|STAFF|VISITS';
const LEGACY = 'NOT PROTECTIVELY MARKED|UNCLASSIFIED|PROTECT|RESTRICTED|CONFIDENTIAL';
const DASH = '(?: ?[-–—_/:] ?|_+)';

const MARKING = new RegExp(
  `(UK )?(?:(TOP[ _]SECRET|SECRET)|(OFFSEN)|(OFFICIAL)((?:[ _]?[-–—:][ _]?|[ _])SENSITIVE)?|(${LEGACY}))(?![A-Za-z0-9])` +
    `((?:${DASH}(?:${HANDLING}|${DESCRIPTOR}|${CAVEAT}|${LEGACY_DESCRIPTOR})(?![A-Za-z0-9]))*)`,
  'g',
);
const ELEMENT = new RegExp(`(${HANDLING})|(${DESCRIPTOR})|(${CAVEAT})|(${LEGACY_DESCRIPTOR})`, 'g');
/** Mixed case is a marking only where it is set apart: 'Guidance on Official-Sensitive papers' speaks of one. */
const MIXED_CASE =
  /(^|[([])(Official(?:\s?[-–—_]\s?|\s)Sensitive)(?=$|[)\]]|\s?[-–—_:]|\.[A-Za-z0-9]{2,5}$)|[-–—_:]\s*(Official(?:\s?[-–—]\s?|\s)Sensitive)(?=$|\.[A-Za-z0-9]{2,5}$)/i;

/** Drive allows names of a page and more; a marking stands near the beginning of those. */
const LONGEST_READ = 1000;

/**
 * The security marking in a name, by the Government Security Classifications of 2024; `undefined` where there is none.
 * Markings are capitals: 'Official visit', 'secret santa' and 'confidential' in prose are not. A word in capitals beside
 * others in capitals ('SECRET SANTA', 'OFFICIAL STATISTICS') is one only where a dash or bracket sets it apart.
 */
export function findMarking(name: string): Marking | undefined {
  if (name.length > LONGEST_READ) return findMarking(name.slice(0, LONGEST_READ));
  if (hasCapitals(name)) {
    MARKING.lastIndex = 0;
    for (let match = MARKING.exec(name); match !== null; match = MARKING.exec(name)) {
      const start = match.index;
      if (isSetApart(name, start, start + match[0].length, match)) return toMarking(match, start);
      MARKING.lastIndex = start + 1;
    }
  }
  return mixedCase(name);
}

/** Letters of the shortest marking in capitals. */
const SHORTEST = 6;

/** Whether so many capitals stand together. Nearly every name ends here, having been looked at in every sixth place. */
function hasCapitals(name: string): boolean {
  for (let at = SHORTEST - 1; at < name.length; at += SHORTEST) {
    if (!isUpper(name.charCodeAt(at))) continue;
    let [start, end] = [at, at + 1];
    while (isUpper(name.charCodeAt(start - 1))) start--;
    while (isUpper(name.charCodeAt(end))) end++;
    if (end - start >= SHORTEST) return true;
  }
  return false;
}

function mixedCase(name: string): Marking | undefined {
  // In capitals it was found above.
  if (!name.includes('ensitive')) return undefined;
  const match = MIXED_CASE.exec(name);
  const text = match?.[2] ?? match?.[3];
  if (match === null || text === undefined) return undefined;
  const start = match.index + match[0].length - text.length;
  const problem = "Markings are written in capitals with a hyphen: 'OFFICIAL-SENSITIVE'";
  return {
    text,
    at: { start, end: start + text.length },
    classification: 'OFFICIAL',
    sensitive: true,
    handling: [],
    descriptors: [],
    problems: [problem],
  };
}

function isSetApart(name: string, start: number, end: number, match: RegExpExecArray): boolean {
  if (start > 0 && /[A-Za-z0-9']/.test(name.charAt(start - 1))) return false;
  // Two elements or more, such as OFFICIAL-SENSITIVE, are nothing else.
  if (match[1] !== undefined || match[3] !== undefined || match[5] !== undefined || match[7] !== '')
    return true;
  if (match[6] === 'NOT PROTECTIVELY MARKED') return true;
  const before = /(^|[^A-Za-z])([A-Za-z']+)[ _]+$/.exec(name.slice(0, start))?.[2];
  const after = /^[ _]+([A-Za-z']+)/.exec(name.slice(end))?.[1];
  const shouted = !/[a-z]/.test(name.replace(/\.[A-Za-z0-9]{2,5}$/, '').replace(/\bv\d/, ''));
  return !isShout(before, shouted) && !isShout(after, shouted);
}

/** A neighbour in capitals makes a phrase of it; a short one may be an acronym, unless the whole name is in capitals. */
const isShout = (word: string | undefined, shouted: boolean): boolean =>
  word !== undefined && /^[A-Z']+$/.test(word) && (shouted || word.length >= 4);

function toMarking(match: RegExpExecArray, start: number): Marking {
  const handling: string[] = [];
  const descriptors: string[] = [];
  const caveats: string[] = [];
  const order: number[] = [];
  ELEMENT.lastIndex = 0;
  const rest = match[7] ?? '';
  for (let found = ELEMENT.exec(rest); found !== null; found = ELEMENT.exec(rest)) {
    if (found[3] !== undefined) caveats.push(found[3]);
    else if (found[1] !== undefined) handling.push(found[1]);
    else descriptors.push(found[0].replace(/^HR[_-]/, 'HR/'));
    order.push(found[3] !== undefined ? 3 : found[1] !== undefined ? 1 : 2);
  }
  const classification =
    match[6] !== undefined
      ? 'legacy'
      : match[2] === undefined
        ? 'OFFICIAL'
        : match[2] === 'SECRET'
          ? 'SECRET'
          : 'TOP SECRET';
  const sensitive = match[5] !== undefined || match[3] !== undefined;
  const text = match[0];
  const read = { classification, sensitive, handling, descriptors } as const;
  const spelling = match[3] === undefined ? match[5] : 'OFFSEN';
  return {
    text,
    at: { start, end: start + text.length },
    ...read,
    problems: markingProblems({ ...read, caveats, order, spelling, legacy: match[6] }),
  };
}
