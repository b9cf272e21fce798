import type { LabelLimits, LabelState } from '../google/label-admin.ts';
import { classesFor } from './desired-label.ts';
import type { LabelPlan, Left, PlannedEdit } from './label-plan.ts';
import type { LabelWishes } from './plan-label.ts';

/** The field of classes, 'not worth keeping' in it, against what Google lets a field hold; and the ways where it is too small. */
export function roomFor(
  { policy, asOf, wanted }: Pick<LabelWishes, 'policy' | 'asOf' | 'wanted'>,
  { choices: most }: LabelLimits,
  label: LabelState | undefined,
  edits: readonly PlannedEdit[],
): { readonly room: LabelPlan['room']; readonly left: readonly Left[] } {
  const fields = (label?.fields ?? []).map(({ id, choices }) => {
    const added = edits.filter(({ edit }) => edit.kind === 'add-choice' && edit.fieldId === id).length;
    return { choices: choices.length + added, disabled: choices.filter(({ disabled }) => disabled).length };
  });
  const wantedChoices = classesFor(policy, asOf, wanted).length + 1;
  const fullest = fields.reduce((a, b) => (b.choices > a.choices ? b : a), {
    choices: wantedChoices,
    disabled: 0,
  });
  const fits = fullest.choices <= most;
  const room = { choices: fullest.choices, most, fits };
  if (fits) return { room, left: [] };
  const named = classesFor(policy, asOf, 'named').length + 1;
  const ways = [
    ...(wanted === 'all'
      ? [
          `give choices to classes alone that a team's list, a default or a case names (${named} choices): plan with --classes named`,
        ]
      : []),
    ...(fullest.disabled > 0
      ? [
          `delete by hand, in the Admin console, disabled choices that no document carries any more (${fullest.disabled} are disabled): deleting takes the value off documents that still do`,
        ]
      : []),
    'join classes that have the same period and end, in the schedules',
    'keep the tag in file properties, which know no limit: build the panel without --label',
  ];
  return {
    room,
    left: [
      {
        what: `Put ${fullest.choices} choices into one field`,
        why: `Google lets a field hold ${most}, disabled ones among them.`,
        instead: `There are ${ways.length} ways. ${ways.map((way, n) => `${n + 1}. ${way}.`).join(' ')}`,
      },
    ],
  };
}
