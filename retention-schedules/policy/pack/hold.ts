import * as z from 'zod';
import { classCode, identifier, plainDate, text } from './fields.ts';

const dateRange = z.strictObject({ from: plainDate.optional(), to: plainDate.optional() });

/** Everything a scope names must fit (class and drive and date); a hold has one or more scopes and any of them holds. */
const scope = z
  .strictObject({
    everything: z.literal(true).optional(),
    classes: z.array(classCode).optional(),
    drives: z.array(text).optional(),
    teams: z.array(identifier).optional(),
    /** Both days included, by the document's own date. */
    between: dateRange.optional(),
  })
  .refine(
    (it) => Object.keys(it).length > 0,
    'Name whole classes, drives, teams, a date range, or everything',
  );

/** Stops every disposal in its scope. Words can only widen it: a hold scoped by words alone is refused. */
export const holdSchema = z.strictObject({
  id: identifier,
  title: text,
  kind: z.enum(['inquiry', 'litigation', 'request', 'moratorium']),
  authority: text,
  contact: text,
  placedOn: plainDate,
  releasedOn: plainDate.optional(),
  releaseAuthority: text.optional(),
  scope: z
    .array(scope)
    .min(
      1,
      'A hold must name whole classes, drives, teams, a date range, or everything: words alone miss what is spelled otherwise',
    ),
  /** Names with any of these words are held as well. */
  words: z.array(text).default([]),
  /** The matching hold in Google Vault, where it exists. */
  vaultHold: text.optional(),
  notices: z
    .array(z.strictObject({ to: text, sentOn: plainDate, acknowledgedOn: plainDate.optional() }))
    .default([]),
});
export type Hold = z.output<typeof holdSchema>;
export type HoldScope = Hold['scope'][number];
