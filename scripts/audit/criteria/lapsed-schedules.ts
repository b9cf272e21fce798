import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { inWords as dayInWords } from '#policy/calendar/plain-date.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { Team } from '#policy/pack/team.ts';
import type { Confirmation, Finding } from './finding.ts';
import { yearBefore } from './outcome-context.ts';

/**
 * The team's list confirmed within a year, and each class on it approved, in review date and not withdrawn: the share
 * of these that hold. A list that was never confirmed is evidence not supplied; one confirmed too long ago stops the
 * light at amber.
 */
export function lapsedSchedules(
  team: Team,
  classes: ReadonlyMap<string, RecordClass>,
  asOf: PlainDate,
): Finding {
  const lapsed = team.classes.flatMap((code) => {
    const why = whyLapsed(classes.get(code), asOf);
    return why === undefined ? [] : [{ code, why }];
  });
  const because = inWords(lapsed);
  const counted = team.classes.length + 1;
  const passed = team.classes.length - lapsed.length;
  const confirmation = confirmationOf(team, asOf);
  return confirmation === undefined
    ? { passed: passed + 1, counted, unknown: 0, because }
    : { passed, counted, unknown: 0, because, confirmation };
}

function confirmationOf({ listConfirmedOn }: Team, asOf: PlainDate): Confirmation | undefined {
  if (listConfirmedOn === undefined)
    return { stands: 'never', sentence: 'The team has never confirmed its list of classes.' };
  if (listConfirmedOn >= yearBefore(asOf)) return undefined;
  const sentence = `The team last confirmed its list of classes on ${dayInWords(listConfirmedOn)}, more than a year ago.`;
  return { stands: 'long ago', sentence };
}

function whyLapsed(recordClass: RecordClass | undefined, asOf: PlainDate): string | undefined {
  if (recordClass === undefined) return 'In no schedule';
  if (recordClass.withdrawn !== undefined && recordClass.withdrawn.on <= asOf) return 'Withdrawn';
  if (recordClass.approval === undefined) return 'Not approved';
  if (recordClass.reviewOn !== undefined && recordClass.reviewOn < asOf)
    return `To be reviewed by ${dayInWords(recordClass.reviewOn)}`;
  return undefined;
}

/** A sentence a reason, with the classes it is the reason for. */
function inWords(lapsed: readonly { readonly code: string; readonly why: string }[]): string[] {
  const reasons = [...new Set(lapsed.map(({ why }) => why))];
  return reasons.map((reason) => {
    const codes = lapsed.filter(({ why }) => why === reason).map(({ code }) => code);
    return `${reason}: ${codes.join(', ')}.`;
  });
}
