import type { PlainDate } from '../calendar/plain-date.ts';
import type { NamingConvention } from '../pack/naming-convention.ts';
import { dissectName, type DissectedName } from './dissect-name.ts';
import { findNameProblems, LONGEST_READ } from './find-name-problems.ts';
import type { NameHints } from './name-check.ts';
import { parseName } from './parse-name.ts';
import { prepareConvention, type EdgePart, type PreparedConvention } from './prepare-convention.ts';
import type { DoubtfulDate } from './read-dates.ts';
import { writeDate } from './read-parts.ts';
import { writeVersion } from './read-version.ts';
import { isHyphenatedName, mendText, titleText } from './title-text.ts';
import { saysNothing } from './says-nothing.ts';

/**
 * A name that passes and says what the given one says, or `undefined` where nothing is wrong, a required part cannot be
 * known, or a word would have to go that means something. It invents nothing: the date is the name's own or `hints.date`,
 * the version keeps its number, every word of the title stays in its order; 'final' is dropped and claims no approval.
 */
export function proposeName(
  convention: NamingConvention,
  name: string,
  hints?: NameHints,
): string | undefined {
  if (name.length > LONGEST_READ || findNameProblems(convention, name, hints).length === 0) return undefined;
  const prepared = prepareConvention(convention);
  return proposeFor(prepared, dissectName(prepared, name), hints);
}

/** The proposal for a name that has problems and is already taken apart. */
export function proposeFor(
  prepared: PreparedConvention,
  dissected: DissectedName,
  hints: NameHints | undefined,
): string | undefined {
  const { convention } = prepared;
  const { name, end, otherVersion, noise } = dissected;
  if (otherVersion !== undefined || noise.some(({ drop }) => !drop)) return undefined;
  const confirmed = dissected.date === undefined ? confirmedDate(dissected, hints?.date) : undefined;
  const title = titleText(dissected, confirmed);
  if (title === '' || saysNothing(prepared, title)) return undefined;
  const mended = mendText(prepared, title, isHyphenatedName(dissected, title));
  const text = mended === undefined ? undefined : withMarkingMended(mended, dissected);
  if (text === undefined || text === '' || saysNothing(prepared, text)) return undefined;

  const date = dissected.date?.date ?? hints?.date;
  const written: string[] = [];
  for (const part of prepared.left) {
    const value = partValue(part, dissected, date);
    if (value !== undefined) written.push(value);
    else if (!part.optional) return undefined;
  }
  written.push(text);
  for (const part of prepared.right) {
    const value = partValue(part, dissected, date);
    if (value !== undefined) written.push(value);
    else if (!part.optional || (part.kind === 'version' && dissected.version !== undefined)) return undefined;
  }
  const proposed = written.join(convention.separator) + name.slice(end);
  if (proposed === name || findNameProblems(convention, proposed, hints).length > 0) return undefined;
  return readsBack(prepared, dissected, proposed, text, date) ? proposed : undefined;
}

/** A proposal must not come to mean something else where its parts meet. */
function readsBack(
  { convention, text: textPart, date: datePart }: PreparedConvention,
  { version }: DissectedName,
  proposed: string,
  text: string,
  date: PlainDate | undefined,
): boolean {
  const parts = parseName(convention, proposed);
  if (parts?.[textPart.id] !== text) return false;
  const versionPart = convention.parts.find((part) => part.kind === 'version');
  const hasVersion = versionPart !== undefined && parts[versionPart.id] !== undefined;
  return (
    (datePart === undefined || parts[datePart.id] === date) &&
    hasVersion === (version !== undefined && versionPart !== undefined)
  );
}

function partValue(
  part: EdgePart,
  { name, version, others }: DissectedName,
  date: PlainDate | undefined,
): string | undefined {
  switch (part.kind) {
    case 'date':
      return date === undefined ? undefined : writeDate(part.format, date);
    case 'version':
      return version === undefined ? undefined : writeVersion(part.format, version);
    case 'choice': {
      const range = others.find((other) => other.part === part);
      const written = range === undefined ? undefined : name.slice(range.start, range.end).toLowerCase();
      return part.choices.find((choice) => choice.toLowerCase() === written);
    }
    case 'initials':
    case 'marking': {
      const range = others.find((other) => other.part === part);
      return range === undefined ? undefined : name.slice(range.start, range.end);
    }
  }
}

/** The doubtful date that can be read as the day a person gave. */
function confirmedDate({ dates }: DissectedName, given: PlainDate | undefined): DoubtfulDate | undefined {
  return given === undefined ? undefined : dates.doubtful.find(({ readings }) => readings.includes(given));
}

/** Only the spelling of -SENSITIVE may be mended: what a marking says is its originator's to change. */
function withMarkingMended(text: string, { marking }: DissectedName): string {
  if (marking?.classification !== 'OFFICIAL' || !marking.sensitive) return text;
  return text.replace(/official[\s_:–—-]*sensitive|offsen/i, 'OFFICIAL-SENSITIVE');
}
