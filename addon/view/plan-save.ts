import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { consequenceOf } from '#policy/evaluation/compose-tag.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import { dateInName } from '#policy/naming/date-in-name.ts';
import { isInDrive } from '#policy/pack/trigger-events.ts';
import type { RecordClass, RetainedClass } from '#policy/pack/record-class.ts';
import type { Basis, Tag } from '#policy/tag/tag.ts';
import type { Setting } from '../panel.ts';
import type { DocumentView } from './document-view.ts';

/** A class that the person has chosen, and by what. */
export interface Chosen {
  readonly recordClass: RecordClass;
  readonly basis: Basis;
}

/** What a click on Save would write, and where the document then stands. */
export interface SavePlan {
  readonly tag: Tag;
  /** The new name, where there is one. */
  readonly name: string | undefined;
  readonly after: Evaluation;
}

/**
 * Works a choice and a new name out together. A name's date is the document's own date, so a new one moves the days of
 * classes that run from creation: then, and only then, the day that the person gave is kept in the tag as well, so that
 * no later rename moves them unseen.
 * @param eventDate the day of the class's own event, where the person picked one.
 */
export function planSave(
  view: DocumentView,
  { recordClass, basis }: Chosen,
  eventDate: PlainDate | undefined,
  name: string | undefined,
  setting: Setting,
): SavePlan {
  const { index, asOf, me } = setting;
  const context = { asOf, case: view.case };
  const renamed = name === undefined ? view.facts : { ...view.facts, name };
  const choice = { code: recordClass.code, basis, decidedBy: me === '' ? undefined : me };
  const given = waitsForEvent(recordClass) ? eventDate : ownDateGiven(view, recordClass, name);
  const { tag, evaluation } = consequenceOf(renamed, { ...choice, eventDate: given }, index, context);
  return { tag, name, after: evaluation };
}

/** The class's clock starts with an event that Drive does not know: somebody has to give the day. */
export const waitsForEvent = (recordClass: RecordClass): recordClass is RetainedClass =>
  recordClass.action !== 'retain-permanently' &&
  recordClass.period !== 'as-case' &&
  !isInDrive(recordClass.trigger.event);

/** The document's own day to keep in the tag: one given before stays; a new name's day counts where it differs. */
function ownDateGiven(
  { facts, evaluation }: DocumentView,
  recordClass: RecordClass,
  name: string | undefined,
): PlainDate | undefined {
  if (recordClass.action === 'retain-permanently' || recordClass.trigger.event !== 'created')
    return undefined;
  const own = evaluation.documentDate;
  if (own?.from === 'person') return own.on;
  if (name === undefined || own?.from === 'migrated') return undefined;
  const before = dateInName(facts.name)?.date;
  const after = dateInName(name)?.date;
  if (before === after) return undefined;
  const isSame = own !== undefined && !own.doubtful && own.on === after;
  return isSame ? undefined : (after ?? own?.on);
}
