import * as z from 'zod';
import { address, classCode, identifier, plainDate, text } from './fields.ts';
import { CRITERION_IDS } from './criterion-ids.ts';

export const directorateSchema = z.strictObject({ id: identifier, title: text, director: address });
export type Directorate = z.output<typeof directorateSchema>;

const exemption = z.strictObject({ criterion: z.enum(CRITERION_IDS), rationale: text, until: plainDate });

/** A business area in the league table: who answers for which drives. */
export const teamSchema = z.strictObject({
  id: identifier,
  title: text,
  directorate: identifier,
  informationManager: address,
  deputy: address,
  assetOwner: address,
  /** Shared drives by id: names are not unique and change. */
  drives: z
    .array(
      z.strictObject({
        id: text,
        title: text,
        /** Its line in the information asset register; left out where it has none. */
        assetRegister: text.optional(),
        defaultClass: classCode.optional(),
      }),
    )
    .default([]),
  /** Directory paths whose people's My Drives count here, as in `/Private Office`; a path takes in what is under it. */
  orgUnits: z.array(z.string().startsWith('/', 'An org unit path starts with "/"')).default([]),
  /** The team's own short list. */
  classes: z.array(classCode).max(12, 'A team lists at most 12 classes of its own'),
  /** Classes in which something is expected to be saved each year. */
  expects: z.array(classCode).default([]),
  listConfirmedOn: plainDate.optional(),
  convention: identifier.optional(),
  exemptions: z.array(exemption).default([]),
});
export type Team = z.output<typeof teamSchema>;
