import * as z from 'zod';
import { text } from './fields.ts';

/** The seven criteria, named for the failing state. */
export const CRITERION_IDS = [
  'nonstandard-names',
  'unsaved-information',
  'lapsed-schedules',
  'stray-storage',
  'unowned-information',
  'exposed-information',
  'overdue-disposals',
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

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
});
export type CriterionDefinition = z.output<typeof criterionDefinitionSchema>;
