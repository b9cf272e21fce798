import * as z from 'zod';
import { address, classCode, identifier, plainDate, text } from './fields.ts';

const dateRange = z.strictObject({ from: plainDate.optional(), to: plainDate.optional() });

/** Everything a scope names must fit (class and drive and date); a hold has one or more scopes and any of them holds. */
const scope = z
  .strictObject({
    everything: z.literal(true).optional(),
    classes: z.array(classCode).optional(),
    drives: z.array(text).optional(),
    teams: z.array(identifier).optional(),
    /** Whose My Drives, by address. */
    people: z.array(address).optional(),
    /** Directory paths whose people's My Drives; a path takes in what is under it. */
    orgUnits: z.array(z.string().startsWith('/', 'An org unit path starts with "/"')).optional(),
    /** Both days included, by the document's own date. */
    between: dateRange.optional(),
  })
  .refine(
    (it) => Object.keys(it).length > 0,
    'Name whole classes, drives, teams, people, org units, a date range, or everything',
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
type PackHold = z.output<typeof holdSchema>;
/** A hold of the pack, or one that was read from Google Vault: no pack can name such a one. */
export type Hold = Omit<PackHold, 'kind'> & { readonly kind: PackHold['kind'] | 'in-vault' };
export type HoldScope = Hold['scope'][number];
