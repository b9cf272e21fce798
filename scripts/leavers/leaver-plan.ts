import * as z from 'zod';

const text = z.string();
const count = z.number().int().min(0);

/** A folder of the leaver's that documents stand in, to be made again in the shared drive. */
const leaverFolderSchema = z.strictObject({
  id: text,
  name: text,
  /** The folder that it stands in; `null` at the top of the My Drive. */
  parent: text.nullable(),
  /** What makes it a case goes with it. */
  properties: z.record(text, text),
});
export type LeaverFolder = z.output<typeof leaverFolderSchema>;

/** One document to be moved. Its title stands nowhere: only its owner may see it. */
const leaverMoveSchema = z.strictObject({
  id: text,
  leaver: text,
  /** Where it stands now, as Drive calls the folder. */
  from: text,
  /** Its folder among those of the plan; `null` for none. */
  folder: text.nullable(),
  drive: text,
});
export type LeaverMove = z.output<typeof leaverMoveSchema>;

/** Documents that stay, and why: together, since one is treated as the other. */
const staysSchema = z.strictObject({ why: text, documents: count, ids: z.array(text) });

const leaverStandingSchema = z.strictObject({
  leaver: text,
  /** The account may be deleted: nothing that must be kept goes with it. */
  clear: z.boolean(),
  /** Why not, each with what to do; what was found, where it is clear. */
  because: z.array(text),
  documents: count,
  /** Documents to be moved, by shared drive. */
  moves: z.array(z.strictObject({ drive: text, title: text, documents: count })),
  /** Documents that would be lost with the account, and that no move can save. */
  stays: z.array(staysSchema),
  /** Decided as not worth keeping, their twelve months over: they go with the account. */
  goes: count,
});
export type LeaverStanding = z.output<typeof leaverStandingSchema>;

export const leaverPlanSchema = z.strictObject({
  kind: z.literal('leaver-plan'),
  version: z.literal(1),
  pack: z.strictObject({ id: text, title: text, version: text }),
  asOf: text,
  /** Holds in Google Vault were read. */
  vaultRead: z.boolean(),
  leavers: z.array(leaverStandingSchema),
  folders: z.array(leaverFolderSchema),
  moves: z.array(leaverMoveSchema),
  gaps: z.array(z.strictObject({ source: text, reason: text, remedy: text })),
});
export type LeaverPlan = z.output<typeof leaverPlanSchema>;
