import type { Marking } from '../markings/marking.ts';
import { findMarking } from '../markings/parse-marking.ts';
import { ownDate } from './date-in-name.ts';
import type { WrittenDate } from './date-forms.ts';
import { noiseAfter, noiseBefore, type NoiseFound } from './find-noise.ts';
import { NO_DATES, readDates, type DatesRead } from './read-dates.ts';
import { dateWritten, readParts, type PartRange, type PartsRead } from './read-parts.ts';
import { versionBefore, type VersionRead } from './read-version.ts';
import { surveyCharacters, type CharacterSurvey } from './survey-characters.ts';
import { extensionStart } from './split-extension.ts';
import type { EdgePart, PreparedConvention } from './prepare-convention.ts';

/** A name that does not pass at a glance, taken apart as far as anybody could take it: what it means, not how it is written. */
export interface DissectedName {
  readonly name: string;
  /** Where the file extension begins. */
  readonly end: number;
  readonly survey: CharacterSurvey;
  /** The parts as the convention writes them, when the name has that shape. */
  readonly read: PartsRead | undefined;
  readonly marking: Marking | undefined;
  readonly dates: DatesRead;
  /** The document's own date, wherever it stands. */
  readonly date: WrittenDate | undefined;
  readonly version: VersionRead | undefined;
  /** A version before the one taken: nobody can say which is right. */
  readonly otherVersion: VersionRead | undefined;
  readonly noise: readonly NoiseFound[];
  /** Parts of other kinds (choice, initials, marking) that were found at an edge, whatever their case. */
  readonly others: readonly PartRange[];
  /** What is left for the text, without space and punctuation at its ends. */
  readonly left: number;
  readonly right: number;
}

/** Takes a name apart; `read` and `end` are what its reader found before, where there was one. */
export function dissectName(
  prepared: PreparedConvention,
  name: string,
  read: PartsRead | undefined = readParts(prepared, name, extensionStart(name)),
  end = extensionStart(name),
): DissectedName {
  const survey = surveyCharacters(prepared, name, end);
  const marking = mayBeMarked(survey, name) ? findMarking(name) : undefined;
  const dates = mayHaveDates(survey, read) ? readDates(name, prepared.sixDigits) : NO_DATES;
  const { date, version, otherVersion, noise, others, left, right } = takeEdges(
    prepared,
    name,
    end,
    read,
    dates,
    marking,
  );
  return { name, end, survey, read, marking, dates, date, version, otherVersion, noise, others, left, right };
}

/** The shortest mark has six capitals; in mixed case there is one only. */
const mayBeMarked = ({ capitals }: CharacterSurvey, name: string): boolean =>
  capitals >= 6 || name.includes('ensitive');

/** Beside a date in its place, fewer than three digits are no other. */
function mayHaveDates({ digits }: CharacterSurvey, read: PartsRead | undefined): boolean {
  const date = read?.edges.find(({ part }) => part.kind === 'date');
  return digits >= (date === undefined ? 3 : 3 + digitsOf(date));
}

const digitsOf = ({ part }: PartRange): number =>
  part.kind === 'date' ? part.format.replace(/-/g, '').length : 0;

type Taken = Omit<DissectedName, 'name' | 'end' | 'survey' | 'read' | 'marking' | 'dates'>;

function takeEdges(
  prepared: PreparedConvention,
  name: string,
  end: number,
  read: PartsRead | undefined,
  dates: DatesRead,
  marking: Marking | undefined,
): Taken {
  const dateRange = read?.edges.find(({ part }) => part.kind === 'date');
  const date =
    prepared.date === undefined
      ? undefined
      : (inPlace(dateRange, name) ?? leadingDate(prepared, name) ?? ownDate(name, dates.sure));
  let version: VersionRead | undefined;
  let otherVersion: VersionRead | undefined;
  const noise: NoiseFound[] = [];
  const others: PartRange[] = [];
  let left = 0;
  let right = end;

  for (;;) {
    right = trimEnd(name, left, right);
    const inner = name.charCodeAt(right - 1) === 41 || name.charCodeAt(right - 1) === 93 ? right - 1 : right;
    const found = noiseAfter(prepared, name, left, right);
    if (found !== undefined) {
      noise.push(found);
      right = found.start;
      continue;
    }
    if (date !== undefined && date.start > left && (date.end === right || date.end === inner)) {
      const from = withBracket(name, date.start, date.end < right);
      if (from === undefined) break;
      right = from;
      continue;
    }
    if (marking !== undefined && prepared.hasMarking && marking.at.end === right && marking.at.start > left) {
      takeOther(prepared.right, 'marking', marking.at, others);
      right = marking.at.start;
      continue;
    }
    const choice = choiceBefore(prepared, name, left, right, others);
    if (choice !== undefined) {
      others.push(choice);
      right = choice.start;
      continue;
    }
    if (prepared.version !== undefined) {
      const at = version === undefined ? beforeDraft(name, left, right, inner) : inner;
      const written = versionBefore(name, left, at);
      if (written !== undefined && version === undefined) {
        version = written;
        const from = withBracket(name, written.start, inner < right);
        if (at < inner || from === undefined) break;
        right = from;
        continue;
      }
      if (written !== undefined && written.start > left) otherVersion ??= written;
    }
    const initials = initialsBefore(prepared, name, left, right, version, others);
    if (initials === undefined) break;
    others.push(initials);
    right = initials.start;
  }

  for (;;) {
    left = trimStart(name, left, right);
    const found = noiseBefore(prepared, name, left, right);
    if (found !== undefined) {
      noise.push(found);
      left = found.end;
    } else if (date?.start === left && date.end < right) left = date.end;
    else {
      const other = leadingOther(prepared, name, left, marking, others);
      if (other === undefined) break;
      others.push(other);
      left = other.end;
    }
  }
  if (date?.start === left && date.end >= right) left = right;
  return { date, version, otherVersion, noise, others, left, right: Math.max(left, right) };
}

/** Start of a part with the bracket that opens before it, when one closes after it; `undefined` where more stands in the brackets. */
function withBracket(name: string, start: number, closes: boolean): number | undefined {
  if (!closes) return start;
  const open = name.charCodeAt(start - 1);
  return open === 40 || open === 91 ? start - 1 : undefined;
}

function inPlace(range: PartRange | undefined, name: string): WrittenDate | undefined {
  if (range?.part.kind !== 'date') return undefined;
  const date = dateWritten(range.part.format, name, range.start);
  return date === undefined
    ? undefined
    : { date, start: range.start, end: range.end, form: range.part.format };
}

/** The convention's own form at the very start counts even where the digits could be read otherwise, or run into the title. */
function leadingDate(prepared: PreparedConvention, name: string): WrittenDate | undefined {
  const format = prepared.date?.format;
  if (format === undefined || prepared.left[0]?.kind !== 'date') return undefined;
  const after = name.charCodeAt(format.length);
  if ((after >= 48 && after <= 57) || after === 45 || after === 46 || after === 47) return undefined;
  const date = dateWritten(format, name, 0);
  return date === undefined ? undefined : { date, start: 0, end: format.length, form: format };
}

/** 'v0.2 draft' and 'v0.2 (draft)': the version ends before the word, which stays in the title. */
function beforeDraft(name: string, left: number, right: number, inner: number): number {
  if ((name.charCodeAt(inner - 1) | 32) !== 116) return inner;
  const match = /[\s_([-]+draft[)\]]?$/i.exec(name.slice(Math.max(left, right - 12), right));
  return match === null ? inner : right - match[0].length;
}

function choiceBefore(
  { right: parts }: PreparedConvention,
  name: string,
  left: number,
  right: number,
  others: readonly PartRange[],
): PartRange | undefined {
  for (const part of parts) {
    if (part.kind !== 'choice' || others.some((other) => other.part === part)) continue;
    for (const choice of part.choices) {
      const start = right - choice.length;
      if (start <= left || name.slice(start, right).toLowerCase() !== choice.toLowerCase()) continue;
      // Only where the convention puts it: after the version, or after a date or separator.
      if (/\d[\s_-]*$/.test(name.slice(left, start)) || /[\s_-]$/.test(name.slice(left, start)))
        return { part, start, end: right };
    }
  }
  return undefined;
}

function initialsBefore(
  { right: parts }: PreparedConvention,
  name: string,
  left: number,
  right: number,
  version: VersionRead | undefined,
  others: readonly PartRange[],
): PartRange | undefined {
  const part = parts.find(({ kind }) => kind === 'initials');
  if (part === undefined || version === undefined || others.some((other) => other.part === part))
    return undefined;
  const match = /[\s_-]([A-Z]{2,3})$/.exec(name.slice(Math.max(left, right - 5), right));
  return match?.[1] === undefined ? undefined : { part, start: right - match[1].length, end: right };
}

function leadingOther(
  { left: parts }: PreparedConvention,
  name: string,
  left: number,
  marking: Marking | undefined,
  others: readonly PartRange[],
): PartRange | undefined {
  for (const part of parts) {
    if (others.some((other) => other.part === part)) continue;
    if (part.kind === 'marking' && marking?.at.start === left) return { part, ...marking.at };
    if (part.kind !== 'choice') continue;
    const choice = part.choices.find(
      (text) =>
        name.slice(left, left + text.length).toLowerCase() === text.toLowerCase() &&
        !/^[A-Za-z0-9]/.test(name.slice(left + text.length)),
    );
    if (choice !== undefined) return { part, start: left, end: left + choice.length };
  }
  return undefined;
}

function takeOther(
  parts: readonly EdgePart[],
  kind: EdgePart['kind'],
  { start, end }: { readonly start: number; readonly end: number },
  others: PartRange[],
): void {
  const part = parts.find((candidate) => candidate.kind === kind);
  if (part !== undefined) others.push({ part, start, end });
}

function isEdge(name: string, at: number): boolean {
  const code = name.charCodeAt(at);
  if (code > 59) return code === 95 || code === 0xa0 || code === 0x2013 || code === 0x2014;
  return code === 32 || (code >= 44 && code <= 46) || code >= 58 || (code >= 9 && code <= 13);
}

function trimEnd(name: string, left: number, right: number): number {
  let to = right;
  while (to > left && isEdge(name, to - 1)) to--;
  return to;
}

function trimStart(name: string, left: number, right: number): number {
  let from = left;
  while (from < right && isEdge(name, from)) from++;
  return from;
}
