import { checkName } from '#policy/naming/check-name.ts';
import { parsePlainDate } from '#policy/calendar/plain-date.ts';
import { formatName } from '#policy/naming/format-name.ts';
import type { NameProblem } from '#policy/naming/name-check.ts';
import { parseName } from '#policy/naming/parse-name.ts';
import { extensionStart } from '#policy/naming/split-extension.ts';
import type { PanelEvent } from '../event/panel-event.ts';
import { INPUT } from '../input-names.ts';
import type { DocumentView } from './document-view.ts';
import { misreadPart } from './misread-part.ts';
import type { NameView } from './name-view.ts';

/** The parts of a name by their ids; dates as `YYYY-MM-DD`. */
export type NameParts = Readonly<Record<string, string>>;

/** A name put together from its parts: well, or with what is wrong in plain sentences. */
export type MadeName =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problems: readonly string[] };

/** The parts to begin with: those of the proposed name, else of the name itself, else its text as the title. */
export function partsToEdit({ facts, convention }: DocumentView, { check, date }: NameView): NameParts {
  const parsed = parseName(convention, check.proposed ?? facts.name);
  if (parsed !== undefined) return parsed;
  const text = convention.parts.find((part) => part.kind === 'text');
  const day = convention.parts.find((part) => part.kind === 'date');
  return {
    ...(text === undefined ? {} : { [text.id]: facts.name.slice(0, extensionStart(facts.name)) }),
    ...(day === undefined || date === undefined ? {} : { [day.id]: date.on }),
  };
}

/** The parts as the inputs of the card have them; what is empty is left out. */
export function typedParts({ convention }: DocumentView, event: PanelEvent): NameParts {
  const parts: Record<string, string> = {};
  for (const { id, kind } of convention.parts) {
    const value = kind === 'date' ? event.picked(INPUT.part(id)) : event.typed(INPUT.part(id))?.trim();
    if (value !== undefined && value !== '') parts[id] = value;
  }
  return parts;
}

/** The name that the parts make, with the file's own extension, checked like every name. */
export function nameOfParts(view: DocumentView, parts: NameParts, personalData: boolean): MadeName {
  const { facts, convention } = view;
  const missing = convention.parts.filter(
    (part) => parts[part.id] === undefined && (part.kind === 'text' || !part.optional),
  );
  if (missing.length > 0) return { ok: false, problems: missing.map(({ id }) => `Give the ${id}.`) };
  try {
    const name = formatName(convention, parts) + facts.name.slice(extensionStart(facts.name));
    const { problems } = checkName(convention, name, { personalData });
    return problems.length === 0 ? { ok: true, name } : { ok: false, problems: problems.map(inWords) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, problems: problemsOf(view, parts) };
  }
}

/** What is wrong with parts that make no good name: found by checking them as they would stand. */
function problemsOf({ convention }: DocumentView, parts: NameParts): readonly string[] {
  const joined = convention.parts.flatMap(({ id }) => parts[id] ?? []).join(convention.separator);
  const { problems } = checkName(convention, joined);
  return problems.length === 0 ? [misreadPart(convention, parts, joined)] : problems.map(inWords);
}

const inWords = ({ message, suggestion }: NameProblem): string =>
  suggestion === undefined || parsePlainDate(suggestion) !== undefined
    ? `${message}.`
    : `${message}. ${suggestion}.`;
