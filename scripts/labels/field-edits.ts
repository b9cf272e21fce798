import type { LabelLimits, LabelState } from '../google/label-admin.ts';
import type { AppliedLabel } from './applied-label.ts';
import { choiceEdits, type EditsAndLeft, type WhyUnwanted } from './choice-edits.ts';
import type { DesiredField, DesiredLabel } from './desired-label.ts';
import type { Left, PlannedEdit } from './label-plan.ts';
import { fieldFor } from './match-fields.ts';

/** What makes a label that exists the desired one: its words, its fields, their choices. */
export function fieldEdits(
  desired: DesiredLabel,
  label: LabelState,
  applied: AppliedLabel | undefined,
  limits: LabelLimits,
  whyUnwanted: WhyUnwanted,
): EditsAndLeft {
  const edits: PlannedEdit[] = [];
  const left: Left[] = [];
  const { title, description } = desired;
  if (label.title !== title || label.description !== description)
    edits.push({
      edit: { kind: 'describe', title, description },
      says: `Change the label's description to '${description}'`,
      consequence: 'People read it where they tag. No document changes.',
    });
  let fields = label.fields.length;
  for (const wanted of desired.fields) {
    const field = fieldFor(wanted, label, applied);
    if (field === undefined) {
      if (fields < limits.fields) edits.push(added(wanted));
      else left.push(noRoom(wanted, limits));
      fields += 1;
      continue;
    }
    if (field.kind !== wanted.kind) {
      left.push(wrongKind(wanted, field.kind));
      continue;
    }
    if (field.title !== wanted.title)
      edits.push({
        edit: { kind: 'rename-field', fieldId: field.id, title: wanted.title },
        says: `Rename the field '${field.title}' to '${wanted.title}'`,
        consequence: 'The panel and the audit find it by this title. What documents say there stays.',
      });
    if (field.disabled)
      edits.push({
        edit: { kind: 'enable-field', fieldId: field.id },
        says: `Use the field '${wanted.title}' again`,
        consequence: 'It can be filled in again. What documents say there stays.',
      });
    if (wanted.kind !== 'selection') continue;
    const ofChoices = choiceEdits(wanted, field, applied, whyUnwanted);
    edits.push(...ofChoices.edits);
    left.push(...ofChoices.left);
  }
  return { edits, left };
}

const added = ({ title, kind, choices }: DesiredField): PlannedEdit => ({
  edit: { kind: 'add-field', field: { title, kind, choices: choices.map((choice) => choice.title) } },
  says: `Add the field '${title}'${choices.length === 0 ? '' : ` with ${choices.length} choices`}`,
  consequence: 'It can be filled in once the label is published. No document changes.',
});

const noRoom = ({ title }: DesiredField, { fields }: LabelLimits): Left => ({
  what: `Add the field '${title}'`,
  why: `A label holds at most ${fields} fields, and this one is full.`,
  instead: 'Take a field that is not ours off the label in the Admin console, then plan again.',
});

const wrongKind = ({ title, kind }: DesiredField, found: string): Left => ({
  what: `Make '${title}' a field of the kind ${kind}`,
  why: `It was made by hand as ${found}, and Google never changes the kind of a published field.`,
  instead: 'Rename it in the Admin console, so that a right one can be added under its title.',
});
