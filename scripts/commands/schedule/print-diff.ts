import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { ChangedClass, DateEffect, PackDiff } from '#policy/pack/diff-pack.ts';
import { print } from '../../terminal/print.ts';

/** What changes, a line for each class that comes, goes or is withdrawn, and a block for each that is changed. */
export function printDiff({ added, changed, withdrawn, removed }: PackDiff): void {
  if (added.length + changed.length + withdrawn.length + removed.length === 0) {
    print('Nothing changes for any class.');
    return;
  }
  for (const { code, title } of removed) print(`REMOVED    ${code} ${title}`);
  for (const { code, title, replacedBy } of withdrawn)
    print(
      `withdrawn  ${code} ${title}${replacedBy.length === 0 ? '' : `, replaced by ${replacedBy.join(' or ')}`}`,
    );
  for (const { code, title } of added) print(`added      ${code} ${title}`);
  for (const entry of changed) printChanged(entry);
}

function printChanged({ code, title, changes, effect }: ChangedClass): void {
  print(`changed    ${code} ${title}`);
  for (const { kind, field, from, to } of changes) {
    const what = kind === 'wording' || kind === 'upkeep' ? `${kind}: ${field}` : kind;
    print(`             ${what}: ${from === '' ? 'nothing' : from}  →  ${to === '' ? 'nothing' : to}`);
  }
  if (effect !== undefined) print(`             ${effectInWords(effect)}`);
}

function effectInWords({ on, dueBefore, dueAfter, days }: DateEffect): string {
  const day = (due: PlainDate | null): string => (due === null ? 'never by date' : inWords(due));
  if (dueBefore === dueAfter) return `A record of ${inWords(on)} still falls due on ${day(dueAfter)}.`;
  const moved = days === null ? '' : ` (${Math.abs(days)} days ${days > 0 ? 'later' : 'sooner'})`;
  return `A record of ${inWords(on)} falls due ${day(dueAfter)}, not ${day(dueBefore)}${moved}.`;
}
