import * as z from 'zod';
import { plainDate } from '#policy/pack/fields.ts';

const count = z.number().int().min(0);

/**
 * What a blind check of one team's tags found: documents drawn at random, classified again by somebody who did not see
 * the class, and compared. No title and no document stands in it.
 */
export const sampleReadingSchema = z.strictObject({
  team: z.string(),
  /** Draws the same documents from the same audit again. */
  seed: count,
  drawnOn: plainDate,
  readOn: plainDate,
  /** Who classified again, as they wrote themselves. */
  by: z.array(z.string()),
  population: count.describe("The team's tagged documents in shared places, of which the sample is one"),
  drawn: count,
  read: count.describe('Drawn documents that were classified again'),
  agreed: count.describe('Those of them that got the same class'),
});
export type SampleReading = z.output<typeof sampleReadingSchema>;
