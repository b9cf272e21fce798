import * as z from 'zod';
import { COPY_MODES, LABEL_ROLES } from '../google/label-admin.ts';

const text = z.string();
const newField = z.strictObject({
  title: text,
  kind: z.enum(['selection', 'date', 'user']),
  choices: z.array(text).readonly(),
});
const inField = { fieldId: text };
const inChoice = { ...inField, choiceId: text };

const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('describe'), title: text, description: text }),
  z.strictObject({ kind: z.literal('add-field'), field: newField }),
  z.strictObject({ kind: z.literal('rename-field'), ...inField, title: text }),
  z.strictObject({ kind: z.literal('enable-field'), ...inField }),
  z.strictObject({ kind: z.literal('add-choice'), ...inField, title: text, before: text.optional() }),
  z.strictObject({ kind: z.literal('rename-choice'), ...inChoice, title: text }),
  z.strictObject({ kind: z.literal('disable-choice'), ...inChoice }),
  z.strictObject({ kind: z.literal('enable-choice'), ...inChoice }),
]);

const content = z.strictObject({
  title: text,
  description: text,
  fields: z
    .array(
      z.strictObject({
        title: text,
        kind: z.enum(['selection', 'date', 'user', 'text', 'integer']),
        disabled: z.boolean(),
        choices: z.array(z.strictObject({ title: text, disabled: z.boolean() })).readonly(),
      }),
    )
    .readonly(),
});

const grant = z.strictObject({ who: text, role: z.enum(LABEL_ROLES) });

/** What a change does, in words, and what follows from it. */
const said = { says: text, consequence: text };

/**
 * What `wtk labels apply` may do, and nothing else: the label and revision it was made against, the edits, and what the
 * label says once they are made, by which a run that was interrupted knows how far it got.
 */
export const labelPlanSchema = z.strictObject({
  kind: z.literal('label-plan'),
  version: z.literal(1),
  pack: z.strictObject({ id: text, title: text, version: text }),
  title: text,
  /** `null`: there is none yet, and one is made. */
  label: z.strictObject({ id: text, revisionId: text }).nullable(),
  create: z
    .strictObject({ title: text, description: text, fields: z.array(newField).readonly(), ...said })
    .nullable(),
  edits: z.array(z.strictObject({ edit, ...said })).readonly(),
  target: content,
  /** The label is not published, or not all of it: publishing makes it so. */
  publishes: z.boolean(),
  /** In no revision, so they take effect at once. */
  copyMode: z
    .strictObject({ from: z.enum(COPY_MODES).nullable(), to: z.enum(COPY_MODES), ...said })
    .nullable(),
  grants: z.array(grant.extend(said)).readonly(),
  /** What the schedules call for and this plan does not do. */
  left: z.array(z.strictObject({ what: text, why: text, instead: text })).readonly(),
  /** Edits by hand since the label was last applied. */
  drift: z.array(z.strictObject({ says: text, putBack: z.boolean() })).readonly(),
  /** Choices of the field with the most, disabled ones among them, and how many Google lets it hold. */
  room: z.strictObject({ choices: z.number(), most: z.number(), fits: z.boolean() }),
});
export type LabelPlan = z.output<typeof labelPlanSchema>;
export type PlannedEdit = LabelPlan['edits'][number];
export type Left = LabelPlan['left'][number];
export type Drift = LabelPlan['drift'][number];

/** Changes that applying a plan would make; making the label counts as one. */
export const changesIn = ({ create, edits, copyMode, grants }: LabelPlan): number =>
  edits.length + grants.length + (create === null ? 0 : 1) + (copyMode === null ? 0 : 1);
