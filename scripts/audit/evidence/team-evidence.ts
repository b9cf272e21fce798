import * as z from 'zod';
import { CRITERION_IDS } from '#policy/pack/criterion-ids.ts';
import { plainDate } from '#policy/pack/fields.ts';

/** Whether the KIM team accepts what a team supplied; `pending` until it says. */
export const ACCEPTED = ['yes', 'no', 'pending'] as const;

/** What a team says for itself on one criterion, where Drive cannot show it. One row of an evidence form. */
export const teamEvidenceSchema = z.strictObject({
  /** Team id, as in `teams.yaml`. */
  team: z.string(),
  criterion: z.enum(CRITERION_IDS),
  /** What is so, in the team's words. */
  statement: z.string(),
  /** Where it can be seen: a web address, or empty where the statement is all there is. */
  link: z.string(),
  /** Who says so: a name or an address. */
  by: z.string(),
  on: plainDate.describe('The day on which it was said'),
  accepted: z.enum(ACCEPTED),
  /** Why the KIM team does not accept it, or what it noted. */
  note: z.string().optional(),
});
export type TeamEvidence = z.output<typeof teamEvidenceSchema>;
