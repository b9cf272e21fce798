import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { checkName } from '#policy/naming/check-name.ts';
import type { NameCheck } from '#policy/naming/name-check.ts';
import type { DateOrigin } from '#policy/retention/retention.ts';
import type { DocumentView } from './document-view.ts';

/** A document's name against its team's convention, and the day that a new name would carry. */
export interface NameView {
  readonly check: NameCheck;
  /** The day offered for the name: picked by the person, else the document's own. A doubtful day is not offered. */
  readonly date: { readonly on: PlainDate; readonly from: DateOrigin } | undefined;
  /** The convention asks for a date that the name itself does not have, so the person is asked. */
  readonly asksForDate: boolean;
}

/** @param personalData the class chosen is one whose documents are named without people. */
export function nameView(
  { facts, evaluation, convention }: DocumentView,
  picked: PlainDate | undefined,
  personalData: boolean,
): NameView {
  const own = evaluation.documentDate;
  const date =
    own !== undefined && !own.doubtful && (picked === undefined || picked === own.on)
      ? // What was offered comes back with every click: only another day was picked.
        { on: own.on, from: own.from }
      : picked === undefined
        ? undefined
        : { on: picked, from: 'person' as const };
  const check = checkName(convention, facts.name, {
    personalData,
    ...(date === undefined ? {} : { date: date.on }),
  });
  const asksForDate =
    check.problems.some(
      ({ code, part }) => isDatePart(part) && (code === 'missing-part' || code === 'not-a-date'),
    ) && own?.from !== 'name';
  return { check, date, asksForDate };

  function isDatePart(id: string | undefined): boolean {
    return convention.parts.some((part) => part.kind === 'date' && part.id === id);
  }
}
