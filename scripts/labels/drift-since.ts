import type { LabelGrant, LabelState } from '../google/label-admin.ts';
import type { AppliedLabel } from './applied-label.ts';
import type { Drift, PlannedEdit } from './label-plan.ts';

/** What the plan does at once, which may put back what somebody changed by hand. */
export interface PutBack {
  readonly edits: readonly PlannedEdit[];
  readonly copyMode: boolean;
  readonly grants: readonly LabelGrant[];
}

/** What somebody changed since the label was last applied, and whether the plan puts it back. */
export function driftSince(
  { label: before, grants: granted }: AppliedLabel,
  now: LabelState,
  grants: readonly LabelGrant[],
  { edits, copyMode, grants: planned }: PutBack,
): readonly Drift[] {
  const touches = (id: string): boolean =>
    edits.some(
      ({ edit }) => ('choiceId' in edit ? edit.choiceId : 'fieldId' in edit ? edit.fieldId : '') === id,
    );
  const drift: Drift[] = [];
  const say = (says: string, putBack: boolean): void => {
    drift.push({ says, putBack });
  };
  if (now.title !== before.title || now.description !== before.description)
    say(
      "Somebody changed the label's title or description.",
      edits.some(({ edit }) => edit.kind === 'describe'),
    );
  for (const field of now.fields) {
    const was = before.fields.find(({ id }) => id === field.id);
    if (was === undefined) {
      say(`Somebody added the field '${field.title}'.`, false);
      continue;
    }
    if (field.title !== was.title)
      say(`Somebody renamed the field '${was.title}' to '${field.title}'.`, touches(field.id));
    if (field.disabled !== was.disabled)
      say(`Somebody ${field.disabled ? 'disabled' : 'enabled'} the field '${was.title}'.`, touches(field.id));
    for (const choice of field.choices) {
      const earlier = was.choices.find(({ id }) => id === choice.id);
      if (earlier === undefined) {
        say(`Somebody added the choice '${choice.title}' to '${field.title}'.`, touches(choice.id));
        continue;
      }
      if (choice.title !== earlier.title)
        say(`Somebody renamed the choice '${earlier.title}' to '${choice.title}'.`, touches(choice.id));
      if (choice.disabled !== earlier.disabled)
        say(
          `Somebody ${choice.disabled ? 'disabled' : 'enabled'} the choice '${earlier.title}'.`,
          touches(choice.id),
        );
    }
    for (const gone of was.choices.filter(({ id }) => !field.choices.some((each) => each.id === id)))
      say(
        `Somebody deleted the choice '${gone.title}', and with it the value on every document that carried it: restore those from the last audit.`,
        false,
      );
  }
  for (const gone of before.fields.filter(({ id }) => !now.fields.some((each) => each.id === id)))
    say(
      `Somebody deleted the field '${gone.title}', and with it what every document said there: restore those from the last audit.`,
      false,
    );
  if (now.copyMode !== before.copyMode) say('Somebody changed what copies do with the label.', copyMode);
  for (const { who, role } of grants)
    if (!granted.some((was) => was.who === who && was.role === role))
      say(`Somebody gave ${who} the role ${role.toLowerCase()}.`, false);
  for (const was of granted)
    if (!grants.some(({ who }) => who === was.who))
      say(
        `Somebody took the role ${was.role.toLowerCase()} from ${was.who}.`,
        planned.some(({ who }) => who === was.who),
      );
  return drift;
}
