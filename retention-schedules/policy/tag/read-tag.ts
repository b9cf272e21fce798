import { parsePlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { GoogleAppliedLabel, GoogleFile } from '../facts/google-file.ts';
import type { FieldName, LabelMap } from './label-map.ts';
import { PROPERTY } from './properties.ts';
import { BASES, NOT_WORTH_KEEPING, NO_TAG, THEN, type Tag, type TagProblem, type TagReading } from './tag.ts';

/** What the reader knows of the domain's label. `labelMap` absent with `labelsReadable`: the domain has none. */
export interface TagContext {
  readonly labelMap: LabelMap | undefined;
  /** False when the label or this person's licence keeps us from looking: an absent label then means nothing. */
  readonly labelsReadable: boolean;
}

/** The tag on a file, from both places it can stand. Google's JSON in, the policy's words out; never throws. */
export function readTag(file: GoogleFile, { labelMap, labelsReadable }: TagContext): TagReading {
  const applied =
    labelMap === undefined
      ? undefined
      : file.labelInfo?.labels?.find((label) => label.id === labelMap.labelId);
  const properties = file.properties;
  const blind =
    !labelsReadable ||
    (labelMap !== undefined && applied === undefined && file.capabilities?.canReadLabels === false);
  if (applied === undefined && !blind && properties?.[PROPERTY.mark] === undefined) return NO_TAG;

  const problems: TagProblem[] = [];
  const label =
    applied === undefined || labelMap === undefined ? undefined : tagOfLabel(applied, labelMap, problems);
  const carried =
    properties?.[PROPERTY.mark] === undefined ? undefined : tagOfProperties(properties, problems);
  const unreadable = blind
    ? 'The label on this document may not be read: no licence for labels, or no permission'
    : problems.find((problem) => problem.field === 'recordClass')?.message;
  return { label, properties: carried, unreadable, problems };
}

type MutableRawTag = Record<FieldName, string | undefined>;
type RawTag = Readonly<MutableRawTag>;

/** Every tag has the same fields, absent ones too: an audit reads a million of them. */
const emptyRawTag = (): MutableRawTag => ({
  recordClass: undefined,
  then: undefined,
  eventDate: undefined,
  keepUntil: undefined,
  decidedBy: undefined,
  basis: undefined,
  disposal: undefined,
});

function tagOfLabel(applied: GoogleAppliedLabel, map: LabelMap, problems: TagProblem[]): Tag | undefined {
  const raw: MutableRawTag = emptyRawTag();
  for (const { name, fieldId, titles } of fieldsOf(map)) {
    const field = applied.fields?.[fieldId];
    if (field === undefined) continue;
    const choice = field.selection?.[0];
    if (choice === undefined) {
      raw[name] = field.dateString?.[0] ?? field.user?.[0]?.emailAddress ?? field.text?.[0];
      continue;
    }
    raw[name] = titles?.[choice];
    if (raw[name] === undefined)
      problems.push({
        field: name,
        value: choice,
        message: 'The tag has a choice that the published label does not know',
      });
  }
  return tagOf(raw, problems);
}

interface LabelFieldRead {
  readonly name: FieldName;
  readonly fieldId: string;
  readonly titles: Readonly<Record<string, string>> | undefined;
}

const readFields = new WeakMap<LabelMap, readonly LabelFieldRead[]>();

/** The label's fields as a list: made once, walked for every tagged file. */
function fieldsOf(map: LabelMap): readonly LabelFieldRead[] {
  const known = readFields.get(map);
  if (known !== undefined) return known;
  const fields = (Object.entries(map.fields) as [FieldName, string][]).map(([name, fieldId]) => ({
    name,
    fieldId,
    titles: map.choices[name],
  }));
  readFields.set(map, fields);
  return fields;
}

function tagOfProperties(
  properties: Readonly<Record<string, string>>,
  problems: TagProblem[],
): Tag | undefined {
  const raw = emptyRawTag();
  for (const name of [
    'recordClass',
    'then',
    'eventDate',
    'keepUntil',
    'decidedBy',
    'basis',
    'disposal',
  ] as const) {
    const value = properties[PROPERTY[name]];
    if (value !== undefined) raw[name] = value;
  }
  if (raw.recordClass === undefined)
    problems.push({
      field: 'recordClass',
      value: '',
      message: "The document is marked as tagged, but says no class ('wtk.class' is missing)",
    });
  return tagOf(raw, problems);
}

function tagOf(raw: RawTag, problems: TagProblem[]): Tag | undefined {
  if (raw.recordClass === undefined) return undefined;
  const code = codeOf(raw.recordClass);
  if (code === undefined) {
    problems.push({
      field: 'recordClass',
      value: raw.recordClass,
      message: `The tag's class '${raw.recordClass}' does not begin with a class code`,
    });
    return undefined;
  }
  return {
    code,
    eventDate: dateField('eventDate', raw, problems),
    then: oneOf('then', THEN, raw, problems),
    keepUntil: dateField('keepUntil', raw, problems),
    decidedBy: raw.decidedBy,
    basis: oneOf('basis', BASES, raw, problems),
    disposal: raw.disposal,
  };
}

const CODE = /^([A-Z]{2,4}-\d{2}[A-Z]?)(?![A-Za-z0-9])/;

/** The class code that a choice's title or a property begins with, as in `FIN-01 Payments…`. */
export function codeOf(title: string): string | undefined {
  const known = knownCodes.get(title);
  if (known !== undefined) return known;
  const code = readCode(title);
  if (code !== undefined && knownCodes.size < 1000) knownCodes.set(title, code);
  return code;
}

/** A label has a hundred choices or so, and a domain a million tags. */
const knownCodes = new Map<string, string>();

function readCode(title: string): string | undefined {
  if (title === NOT_WORTH_KEEPING || title.startsWith(`${NOT_WORTH_KEEPING} `)) return NOT_WORTH_KEEPING;
  return CODE.exec(title)?.[1];
}

function dateField(
  name: 'eventDate' | 'keepUntil',
  raw: RawTag,
  problems: TagProblem[],
): PlainDate | undefined {
  const value = raw[name];
  if (value === undefined) return undefined;
  const date = parsePlainDate(value);
  if (date === undefined)
    problems.push({ field: name, value, message: `The tag has a date that does not exist: '${value}'` });
  return date;
}

function oneOf<Word extends string>(
  name: FieldName,
  words: readonly Word[],
  raw: RawTag,
  problems: TagProblem[],
): Word | undefined {
  const value = raw[name];
  if (value === undefined) return undefined;
  const word =
    words.find((candidate) => candidate === value) ??
    words.find((candidate) => candidate === value.toLowerCase());
  if (word === undefined)
    problems.push({
      field: name,
      value,
      message: `The tag's '${name}' says '${value}', which is not one of ${words.join(', ')}`,
    });
  return word;
}
