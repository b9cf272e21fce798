import { inWords, isPlausible, parsePlainDate, type PlainDate } from '../calendar/plain-date.ts';
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

/** The parts of a file that a tag is read from. */
export interface TagCarriers {
  readonly labelInfo: GoogleFile['labelInfo'];
  readonly properties: GoogleFile['properties'];
  readonly capabilities: GoogleFile['capabilities'];
}

/** The tag on a file, from both places it can stand. Google's JSON in, the policy's words out; never throws. */
export const readTag = (
  { labelInfo, properties, capabilities }: GoogleFile,
  context: TagContext,
): TagReading => readCarriers({ labelInfo, properties, capabilities }, context);

/** The same, for who has taken the file apart already. */
export function readCarriers(
  { labelInfo, properties, capabilities }: TagCarriers,
  { labelMap, labelsReadable }: TagContext,
): TagReading {
  const applied = labelMap === undefined ? undefined : labelIn(labelInfo, labelMap.labelId);
  const blind =
    !labelsReadable ||
    (labelMap !== undefined && applied === undefined && capabilities?.canReadLabels === false);
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

function labelIn(labelInfo: GoogleFile['labelInfo'], id: string): GoogleAppliedLabel | undefined {
  const labels = labelInfo?.labels;
  // Only this label is asked for, so it is mostly the first and only one.
  return labels?.[0]?.id === id ? labels[0] : labels?.find((label) => label.id === id);
}

type RawTag = Readonly<Record<FieldName, string | undefined>>;

function tagOfLabel(applied: GoogleAppliedLabel, map: LabelMap, problems: TagProblem[]): Tag | undefined {
  const read = readFields(map);
  const given = applied.fields ?? NO_FIELDS;
  // Field by field, so that every tag has one shape: an audit reads a million of them.
  return tagOf(
    {
      recordClass: valueOf(read.recordClass, given, problems),
      then: valueOf(read.then, given, problems),
      eventDate: valueOf(read.eventDate, given, problems),
      keepUntil: valueOf(read.keepUntil, given, problems),
      decidedBy: valueOf(read.decidedBy, given, problems),
      basis: valueOf(read.basis, given, problems),
      disposal: valueOf(read.disposal, given, problems),
    },
    problems,
  );
}

const NO_FIELDS: NonNullable<GoogleAppliedLabel['fields']> = {};

function valueOf(
  read: LabelFieldRead | undefined,
  given: NonNullable<GoogleAppliedLabel['fields']>,
  problems: TagProblem[],
): string | undefined {
  if (read === undefined) return undefined;
  const field = given[read.fieldId];
  if (field === undefined) return undefined;
  const choice = field.selection?.[0];
  if (choice === undefined) return field.dateString?.[0] ?? field.user?.[0]?.emailAddress ?? field.text?.[0];
  const title = read.titles?.get(choice);
  if (title === undefined)
    problems.push({
      field: read.name,
      value: choice,
      message: 'The tag has a choice that the published label does not know',
      unknownChoice: true,
    });
  return title;
}

interface LabelFieldRead {
  readonly name: FieldName;
  readonly fieldId: string;
  readonly titles: ReadonlyMap<string, string> | undefined;
}

type LabelRead = Readonly<Record<FieldName, LabelFieldRead | undefined>>;
const labelsRead = new WeakMap<LabelMap, LabelRead>();

/** The label's fields made ready: once, and asked for every tagged file. */
function readFields(map: LabelMap): LabelRead {
  let read = labelsRead.get(map);
  if (read === undefined) labelsRead.set(map, (read = prepareFields(map)));
  return read;
}

function prepareFields({ fields, choices }: LabelMap): LabelRead {
  const field = (name: FieldName): LabelFieldRead | undefined => {
    const [fieldId, titles] = [fields[name], choices[name]];
    return fieldId === undefined
      ? undefined
      : { name, fieldId, titles: titles === undefined ? undefined : new Map(Object.entries(titles)) };
  };
  return {
    recordClass: field('recordClass'),
    then: field('then'),
    eventDate: field('eventDate'),
    keepUntil: field('keepUntil'),
    decidedBy: field('decidedBy'),
    basis: field('basis'),
    disposal: field('disposal'),
  };
}

function tagOfProperties(
  properties: Readonly<Record<string, string>>,
  problems: TagProblem[],
): Tag | undefined {
  const raw: RawTag = {
    recordClass: properties[PROPERTY.recordClass],
    then: properties[PROPERTY.then],
    eventDate: properties[PROPERTY.eventDate],
    keepUntil: properties[PROPERTY.keepUntil],
    decidedBy: properties[PROPERTY.decidedBy],
    basis: properties[PROPERTY.basis],
    disposal: properties[PROPERTY.disposal],
  };
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
  else if (name === 'eventDate' && !isPlausible(date))
    problems.push({
      field: name,
      value,
      message: `The tag's event date is ${inWords(date)}, a year that nobody can have meant: give the day, or leave it empty until it is known`,
    });
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
