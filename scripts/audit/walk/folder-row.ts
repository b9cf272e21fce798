import { parsePlainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { Case } from '#policy/pack/case.ts';
import { CASE_PROPERTY } from '#policy/tag/properties.ts';
import type { FolderRow } from '../store/store.ts';

/** A folder as the store keeps it. */
export function folderRow(file: GoogleFile): FolderRow {
  const properties = file.properties;
  return {
    id: file.id,
    parent: file.parents?.[0] ?? file.driveId ?? null,
    name: file.name ?? '',
    caseOf: properties?.[CASE_PROPERTY.recordClass] === undefined ? null : JSON.stringify(properties),
    trashed: file.trashed === true,
    listable: file.capabilities?.canListChildren !== false,
  };
}

/** The case that a folder's properties make of it; a date that does not exist is left out. */
export function caseOfProperties(
  id: string,
  title: string,
  properties: Readonly<Record<string, string>>,
): Case | undefined {
  const recordClass = properties[CASE_PROPERTY.recordClass];
  if (recordClass === undefined) return undefined;
  const openedOn = day(properties[CASE_PROPERTY.openedOn]);
  const closedOn = day(properties[CASE_PROPERTY.closedOn]);
  const eventOn = day(properties[CASE_PROPERTY.eventOn]);
  return {
    id,
    title,
    class: recordClass.split(' ', 1)[0] ?? recordClass,
    ...(openedOn === undefined ? {} : { openedOn }),
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(eventOn === undefined ? {} : { eventOn }),
  };
}

const day = (text: string | undefined): PlainDate | undefined =>
  text === undefined ? undefined : parsePlainDate(text);
