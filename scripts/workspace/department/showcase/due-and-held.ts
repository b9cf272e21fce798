import type { RecordClass, RetainedClass } from '#policy/pack/record-class.ts';
import { isInDrive } from '#policy/pack/trigger-events.ts';
import { carriedOver } from '../tag-label.ts';
import type { Situation, Stage } from './stage.ts';

/** Records fallen due, marked, doubtful and held. */
export function dueAndHeld(stage: Stage, long: RecordClass): readonly Situation[] {
  const { policy, onDrive, tagged, on } = stage;
  const short = policy.classes.find(isSoonDue);
  return [
    ...(short === undefined
      ? []
      : [
          onDrive('a record long overdue', { name: 'Payment run', daysAgo: 3_600, labels: tagged(short) }),
          onDrive('an overdue record that an approved run marked', { name: 'Payment run', daysAgo: 3_600, labels: tagged(short, { disposal: 'approved' }) }),
        ]),
    ...policy.holds
      .filter(({ releasedOn }) => releasedOn === undefined)
      .map(({ id, words, scope }) => {
        const codes = scope.flatMap(({ classes }) => classes ?? []);
        const held = policy.classes.find(({ code }) => codes.includes(code)) ?? long;
        const drive = stage.drives.find((shelf) => scope.some(({ drives }) => drives?.includes(shelf.id)));
        return onDrive(`a record under the hold '${id}'`, { name: `${words[0] ?? 'Inquiry'} evidence note`, daysAgo: 900, labels: tagged(held, { eventDate: on(880) }) }, drive);
      }),
    onDrive('a day that a migration carried over', { name: 'Old accounts', daysAgo: 2_000, properties: carriedOver(on(4_000)) }),
  ]; // prettier-ignore
}

/** Destroyed within six years of a day that Drive knows. */
const isSoonDue = (item: RecordClass): item is RetainedClass =>
  item.action === 'destroy' &&
  typeof item.period === 'string' &&
  /^P[1-6]Y$/.test(item.period) &&
  isInDrive(item.trigger.event);
