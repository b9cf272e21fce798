import * as z from 'zod';
import { identifier, text } from './fields.ts';

/** A place where records live, measured or not. Printed with every league table. */
export const coveragePlaceSchema = z.strictObject({
  id: identifier,
  title: text,
  measured: z.boolean(),
  /** Why it is not measured, or how it is. */
  how: text,
  owner: text,
});
export type CoveragePlace = z.output<typeof coveragePlaceSchema>;
