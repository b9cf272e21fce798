import * as z from 'zod';
import { classCode, cutOff, period, plainDate, text, triggerEvent } from './fields.ts';

/** What stands behind a period. `proposed` means that it is our proposal and nobody has published it. */
export const SOURCE_STATUSES = ['published', 'read-across', 'statutory', 'proposed'] as const;
export const DISPOSAL_ACTIONS = ['destroy', 'review', 'transfer', 'retain-permanently'] as const;
export type DisposalAction = (typeof DISPOSAL_ACTIONS)[number];

const trigger = z.strictObject({
  event: triggerEvent,
  /** Counts from the last change where nobody has given the event's date; always shown when used. */
  fallback: z.literal('last-modified').optional(),
});

/** One of several clocks of a class; the longest wins. */
const clock = z.strictObject({ trigger, cutOff: cutOff.default('none'), period });

const authorship = z.strictObject({ by: text, on: plainDate, version: text });

const common = {
  code: classCode,
  title: text,
  /** What it covers, and what it does not. */
  scopeNote: text,
  whereToKeep: text,
  whoSaves: text,
  owner: text,
  /** Local approval. Without one the class can be suggested and used, but nothing in it can be disposed of. */
  approval: authorship.optional(),
  reviewOn: plainDate.optional(),
  /** Selection for permanent preservation by The National Archives. */
  selection: z.enum(['none', 'candidate', 'selected']).default('none'),
  personalData: z.boolean().default(false),
  /** Law or business need behind the rule. */
  authority: z.array(text).min(1, 'Name at least one authority: a law, or "business need"'),
  /** Cited by a class kept longer than twenty years (Public Records Act 1958 s3(4)). */
  retentionInstrument: text.optional(),
  source: z.strictObject({ name: text, status: z.enum(SOURCE_STATUSES), note: text.optional() }),
  terms: z.array(text).min(1, 'Give at least one search term'),
  withdrawn: z.strictObject({ on: plainDate, replacedBy: z.array(classCode).default([]) }).optional(),
};

const workedCase = z.strictObject({
  /** The situation in a few words: 'an invoice of May 2019'. */
  is: text,
  /** Day of the trigger event. */
  on: plainDate,
  /** Day the document was made, where that is not the trigger's day: the twenty years count from it. */
  created: plainDate.optional(),
  dueOn: plainDate,
  transferBy: plainDate.optional(),
  /** Class of the case that the document is in: for classes whose period is `as-case`. */
  in: classCode.optional(),
});

/** Schedules kept in the same place as their parent's: `as-case` takes the case's class and dates. */
const retained = {
  ...common,
  trigger,
  cutOff: cutOff.default('none'),
  period: z.union([period, z.literal('as-case'), z.strictObject({ 'longest-of': z.array(clock).min(2) })]),
  cases: z.array(workedCase).default([]),
};

/** One line of a schedule. A permanent class has no trigger and no period, so none can be written. */
export const recordClassSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('retain-permanently'), ...common }),
  z.strictObject({ action: z.literal('destroy'), ...retained }),
  z.strictObject({ action: z.literal('review'), ...retained }),
  z.strictObject({ action: z.literal('transfer'), ...retained }),
]);

export type RecordClassEntry = z.output<typeof recordClassSchema>;
/** A class as compiled: what was written, and the function (schedule) it stands under. */
export type RecordClass = RecordClassEntry & { readonly function: string };
export type RetainedClass = Exclude<RecordClass, { action: 'retain-permanently' }>;
