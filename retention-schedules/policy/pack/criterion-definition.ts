import * as z from 'zod';
import { CRITERION_IDS } from './criterion-ids.ts';
import { text } from './fields.ts';

export const criterionDefinitionSchema = z.strictObject({
  id: z.enum(CRITERION_IDS),
  /** Column heading, one word: 'Named'. */
  heading: text,
  title: text,
  asks: text,
  whyItMatters: text,
  driveShows: text,
  teamSupplies: text,
  /** Shares between 0 and 1: at or above `green` is green, at or above `amber` is amber, below is red. */
  thresholds: z
    .strictObject({ green: z.number().min(0).max(1), amber: z.number().min(0).max(1) })
    .refine(({ green, amber }) => green > amber, 'Green must stand above amber'),
  source: text,
  /** A team that supplies nothing by the round's date does not meet the criterion, whatever Drive shows. */
  evidenceDemanded: z.boolean().default(false),
  /**
   * Share between 0 and 1: a sample of tags, classified again without sight of the class, passes when its 95% interval
   * begins at or above this.
   */
  samplePassesAt: z.number().min(0).max(1).optional(),
});
export type CriterionDefinition = z.output<typeof criterionDefinitionSchema>;
