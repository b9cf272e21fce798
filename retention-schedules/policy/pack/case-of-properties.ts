import { parsePlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { CASE_PROPERTY } from '../tag/properties.ts';
import type { Case } from './case.ts';

/**
 * The case that a folder's properties make of it, or `undefined` for an ordinary folder; a date that does not exist is
 * left out.
 */
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
