import * as z from 'zod';
import { identifier, plainDate, text } from './fields.ts';

const optional = { optional: z.boolean().default(false) };

/** A part of a name, in the order it stands. */
const namePart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('date'),
    id: identifier,
    format: z.enum(['YYYY-MM-DD', 'YYYYMMDD', 'YYMMDD']),
    ...optional,
  }),
  z.strictObject({
    kind: z.literal('text'),
    id: identifier,
    min: z.number().int().min(1).default(1),
    max: z.number().int().max(200).default(90),
    style: z.enum(['words', 'camel']).default('words'),
    ...optional,
  }),
  z.strictObject({ kind: z.literal('choice'), id: identifier, choices: z.array(text).min(1), ...optional }),
  z.strictObject({ kind: z.literal('initials'), id: identifier, ...optional }),
  z.strictObject({
    kind: z.literal('version'),
    id: identifier,
    format: z.enum(['vN.N', 'VNN']),
    ...optional,
  }),
  z.strictObject({ kind: z.literal('marking'), id: identifier, ...optional }),
]);

const example = z.strictObject({
  name: text,
  /** What `checkName` proposes for a bad name; left out where it must propose nothing. */
  proposed: text.optional(),
  /** Problem codes a bad name is expected to have. */
  problems: z.array(text).default([]),
  /** Date a person gave. */
  date: plainDate.optional(),
});

/** How a team names its documents: parts, separators, barred characters, noise words, length. */
export const namingConventionSchema = z.strictObject({
  id: identifier,
  title: text,
  source: text,
  /** Names of documents made before this day are advised, never failed. */
  since: plainDate.optional(),
  parts: z.array(namePart).min(1),
  separator: z.enum([' ', '_', '-', '']).default(' '),
  barred: z.array(z.string().length(1)).default([]),
  noiseWords: z.array(text).default([]),
  /** Words that say nothing when they stand alone, such as 'Misc' or 'Untitled document'. */
  placeholders: z.array(text).default([]),
  maxLength: z.number().int().min(10).max(255).default(100),
  /** Shown with the convention, for instance where it puts people in titles. */
  warning: text.optional(),
  good: z.array(example).min(1),
  bad: z.array(example).min(1),
});

export type NamingConvention = z.output<typeof namingConventionSchema>;
export type NamePart = NamingConvention['parts'][number];
