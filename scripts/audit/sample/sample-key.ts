import * as z from 'zod';
import { plainDate } from '#policy/pack/fields.ts';

const count = z.number().int().min(0);

/**
 * What was drawn, and the class that each document had: kept by the KIM team, and never shown to whoever classifies
 * again. Holds ids and no titles.
 */
export const sampleKeySchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  seed: count,
  drawnOn: plainDate,
  asOf: z.string().describe('Day of the audit that was drawn from'),
  teams: z.array(
    z.strictObject({
      team: z.string(),
      population: count.describe('Decided documents in shared places'),
      inMyDrive: count.describe('Decided documents left out because only their owner may see them'),
      items: z.array(z.strictObject({ id: z.string(), class: z.string() })),
    }),
  ),
});
export type SampleKey = z.output<typeof sampleKeySchema>;

/** A sample cannot be drawn or read. The message is written for people. */
export class SampleRefused extends Error {
  override readonly name = 'SampleRefused';
}
