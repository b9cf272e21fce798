import type { ChoiceState, FieldState } from '../google/label-admin.ts';
import type { AppliedLabel } from './applied-label.ts';
import type { DesiredChoice, DesiredField } from './desired-label.ts';
import type { Left, PlannedEdit } from './label-plan.ts';
import { valuesOfChoices } from './match-fields.ts';

export interface EditsAndLeft {
  readonly edits: readonly PlannedEdit[];
  readonly left: readonly Left[];
}

/** Why a choice is no longer wanted, for people: 'FIN-02 is withdrawn, replaced by FIN-01'. */
export type WhyUnwanted = (value: string | undefined) => string;

const LOCKED =
  'A rule of Vault or of data loss prevention uses it, and Google changes nothing that a rule uses.';
const UNLOCK =
  'Change the rule first, in Vault or in the Admin console under Security > Data protection, then plan again.';

/** What makes the choices of a field those that are wanted: added, renamed, enabled, disabled; never deleted. */
export function choiceEdits(
  wanted: DesiredField,
  field: FieldState,
  applied: AppliedLabel | undefined,
  whyUnwanted: WhyUnwanted,
): EditsAndLeft {
  const edits: PlannedEdit[] = [];
  const left: Left[] = [];
  const { id: fieldId } = field;
  const change = (choice: ChoiceState, planned: PlannedEdit): void => {
    if (choice.locked) left.push({ what: planned.says, why: LOCKED, instead: UNLOCK });
    else edits.push(planned);
  };
  const values = valuesOfChoices(wanted, field, applied);
  const standing = standIns(wanted, values);
  for (const { value, title } of wanted.choices) {
    const choice = standing.get(value);
    if (choice === undefined) {
      const before = nextStanding(value, wanted.choices, standing);
      edits.push({
        edit: { kind: 'add-choice', fieldId, title, ...(before === undefined ? {} : { before }) },
        says: `Add the choice '${title}' to '${wanted.title}'`,
        consequence: 'People can pick it once the label is published. No document changes.',
      });
      continue;
    }
    const { id: choiceId } = choice;
    if (choice.title !== title)
      change(choice, {
        edit: { kind: 'rename-choice', fieldId, choiceId, title },
        says: `Rename the choice '${choice.title}' to '${title}'`,
        consequence: 'Documents that carry it show the new title. Their class and dates stay.',
      });
    if (choice.disabled)
      change(choice, {
        edit: { kind: 'enable-choice', fieldId, choiceId },
        says: `Offer the choice '${title}' again`,
        consequence: 'People can pick it again. Documents that carry it are as they were.',
      });
  }
  for (const [choice, value] of values) {
    if (choice.disabled || (value !== undefined && standing.get(value) === choice)) continue;
    change(choice, {
      edit: { kind: 'disable-choice', fieldId, choiceId: choice.id },
      says: `Stop offering the choice '${choice.title}' of '${wanted.title}'`,
      consequence: `${whyUnwanted(value)} Documents that carry it keep it and can still be found by it.`,
    });
  }
  return { edits, left };
}

/** The choice that stands for each wanted value: one that is offered before one that is disabled. */
function standIns(
  { choices }: DesiredField,
  values: ReadonlyMap<ChoiceState, string | undefined>,
): ReadonlyMap<string, ChoiceState> {
  const standing = new Map<string, ChoiceState>();
  for (const { value } of choices) {
    const all = [...values].filter(([, each]) => each === value).map(([choice]) => choice);
    const chosen = all.find(({ disabled }) => !disabled) ?? all[0];
    if (chosen !== undefined) standing.set(value, chosen);
  }
  return standing;
}

/** The choice that a new one goes before, so that people find classes in the order of their codes. */
function nextStanding(
  value: string,
  choices: readonly DesiredChoice[],
  standing: ReadonlyMap<string, ChoiceState>,
): string | undefined {
  const place = choices.findIndex((choice) => choice.value === value);
  for (const { value: later } of choices.slice(place + 1)) {
    const found = standing.get(later);
    if (found !== undefined) return found.id;
  }
  return undefined;
}
