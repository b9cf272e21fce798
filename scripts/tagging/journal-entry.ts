import * as z from 'zod';
import type { CarriedTag } from '#policy/tag/restore-tag.ts';
import { labelMapSchema, tagSchema } from './tag-plan.ts';

const text = z.string();
/** RFC 3339, by the clock of the machine that tags. */
const at = text;

const carried = z.strictObject({
  label: z.looseObject({ id: text }).optional(),
  properties: z.record(text, text),
}) as unknown as z.ZodType<CarriedTag>;

/** How a document stood before it was written to: what Drive would move is put back to it. */
const times = { modifiedTime: text.optional(), modifiedBy: text.optional() };

/** What a journal of tagging is made of, a line each. What is to be written is noted before it is. */
export const journalEntrySchema = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('begun'),
    version: z.literal(1),
    /** The plan that this is the journal of. */
    plan: text,
    labelMap: labelMapSchema.nullable(),
    at,
  }),
  z.strictObject({
    step: z.literal('writing'),
    id: text,
    name: text,
    subject: text,
    before: carried,
    ...times,
    tag: tagSchema,
    at,
  }),
  z.strictObject({ step: z.literal('written'), id: text, at }),
  z.strictObject({ step: z.literal('left'), id: text, why: text, at }),
  z.strictObject({ step: z.literal('undoing'), id: text, ...times, at }),
  z.strictObject({ step: z.literal('undone'), id: text, at }),
]);
export type JournalEntry = z.output<typeof journalEntrySchema>;
export type Begun = Extract<JournalEntry, { step: 'begun' }>;
export type Writing = Extract<JournalEntry, { step: 'writing' }>;
export type Undoing = Extract<JournalEntry, { step: 'undoing' }>;
