import * as z from 'zod';
import { address, identifier, plainDate, text } from './fields.ts';
import { reviewingSchema, siteSettingsSchema } from './site-settings.ts';

export const packSettingsSchema = z.strictObject({
  id: identifier,
  title: text,
  /** Said wherever the pack is shown, as in 'not any department's schedule'. */
  notice: text.optional(),
  version: text,
  /** The law the body is under: `public-records-act` gives every record a twenty-year date. */
  law: z.enum(['public-records-act', 'other']),
  recordsOfficer: z.strictObject({ title: text, address }),
  defaultConvention: identifier,
  /** Domains that count as inside, our own first. */
  trustedDomains: z.array(text).min(1),
  /** Days that are no working days although they are weekdays, for the accuracy check of a round. */
  bankHolidays: z.array(z.strictObject({ on: plainDate, name: text })).default([]),
  /** Days (London) on which files were created in bulk: their created and modified dates say nothing. */
  migrations: z.array(z.strictObject({ on: plainDate, note: text })).default([]),
  site: siteSettingsSchema.prefault({}),
  reviewing: reviewingSchema.prefault({}),
});
export type PackSettings = z.output<typeof packSettingsSchema>;
