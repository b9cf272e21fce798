import * as z from 'zod';
import { parsePlainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { BASES, THEN, type Tag } from '#policy/tag/tag.ts';

/** What a document is tagged by. */
export const REASONS = ['decision', 'case', 'default', 'to-label', 'replaced', 'repair'] as const;
export type Reason = (typeof REASONS)[number];

const text = z.string();
const day = z.string().transform((value, context): PlainDate => {
  const date = parsePlainDate(value);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: `There is no day '${value}'` });
  return z.NEVER;
});

export const tagSchema: z.ZodType<Tag> = z.strictObject({
  code: text,
  eventDate: day.optional(),
  then: z.enum(THEN).optional(),
  keepUntil: day.optional(),
  decidedBy: text.optional(),
  basis: z.enum(BASES).optional(),
  disposal: text.optional(),
});

/** One document to be tagged. */
export const tagChangeSchema = z.strictObject({
  kind: z.literal('change'),
  id: text,
  name: text,
  /** The shared drive's name or the owner's address. */
  where: text,
  /** Whom to write as. */
  subject: text,
  why: z.enum(REASONS),
  /** The class that it has now, by a tag or its case; `null` for none. */
  from: text.nullable(),
  /** A person chose that class. */
  chosen: z.boolean(),
  tag: tagSchema,
  /** The tag that it carries now, as `tagSignature` writes it: on any other, nothing is written. */
  before: text,
  dueBefore: day.nullable(),
  dueAfter: day.nullable(),
  held: z.boolean(),
});
export type TagChange = z.output<typeof tagChangeSchema>;

/** One document that somebody might expect to be tagged and that is left as it is. */
export const tagLeftSchema = z.strictObject({
  kind: z.literal('left'),
  id: text,
  name: text,
  where: text,
  why: text,
});
export type TagLeft = z.output<typeof tagLeftSchema>;

const ids = z.record(text, text);
export const labelMapSchema: z.ZodType<LabelMap> = z.strictObject({
  labelId: text,
  revisionId: text.optional(),
  fields: ids,
  choices: z.record(text, ids),
}) as unknown as z.ZodType<LabelMap>;

/** What a plan was made of, and how much of it there is: a plan of which lines are missing is none. */
export const tagPlanHeadSchema = z.strictObject({
  kind: z.literal('tag-plan'),
  version: z.literal(1),
  pack: z.strictObject({ id: text, title: text, version: text }),
  asOf: day,
  /** Where the tags go; `null` for file properties. */
  labelMap: labelMapSchema.nullable(),
  documents: z.number(),
  changes: z.number(),
  left: z.number(),
  gaps: z.array(z.strictObject({ source: text, reason: text, remedy: text })),
});
export type TagPlanHead = z.output<typeof tagPlanHeadSchema>;

export interface TagPlan {
  readonly head: TagPlanHead;
  readonly changes: readonly TagChange[];
  readonly left: readonly TagLeft[];
}
