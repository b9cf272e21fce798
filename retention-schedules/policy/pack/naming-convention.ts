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
    /** What stands between the words; the convention's separator where it is left out. */
    between: z.enum([' ', '_', '-']).optional(),
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

const noiseWords = z.strictObject({
  words: text,
  /** `edges`: at the end, or set apart at the start, as in 'FINAL - Board paper'. A word inside a title is left alone. */
  at: z.enum(['start', 'end', 'edges']).default('edges'),
  problem: z.enum(['noise-word', 'version-words']).default('noise-word'),
  /** False where the words say something that a shorter name would lose ('superseded'): then nothing is proposed. */
  drop: z.boolean().default(true),
  /** Not noise after any of these: the final in 'Cup final' is a match. */
  unlessAfter: z.array(text).default([]),
});

const example = z.strictObject({
  /** As it stands, spaces at its ends included. */
  name: z.string().min(1),
  /** What `checkName` proposes for a bad name; left out where it must propose nothing. */
  proposed: text.optional(),
  /** Problem codes a bad name is expected to have: these and no others. */
  problems: z.array(text).default([]),
  /** Date a person gave. */
  date: plainDate.optional(),
  /** The document's class is marked `personalData`. */
  personalData: z.boolean().default(false),
  note: text.optional(),
});

/** How a team names its documents: parts, separators, barred characters, noise words, length. */
export const namingConventionSchema = z
  .strictObject({
    id: identifier,
    title: text,
    source: text,
    /** Names of documents made before this day are advised, never failed. */
    since: plainDate.optional(),
    parts: z.array(namePart).min(1),
    separator: z.enum([' ', '_', '-', '']).default(' '),
    barred: z.array(z.string().length(1)).default([]),
    noiseWords: z.array(noiseWords).default([]),
    /** Words that say nothing when they stand alone, such as 'Misc' or 'Untitled document'; numbers after them change nothing. */
    placeholders: z.array(text).default([]),
    /** Longest name, in UTF-16 units, without the file extension. */
    maxLength: z.number().int().min(10).max(255).default(100),
    /** Shown with the convention, for instance where it puts people in titles. */
    warning: text.optional(),
    /** Why it is as it is, for those who choose between conventions. */
    note: text.optional(),
    good: z.array(example).min(1),
    bad: z.array(example).min(1),
  })
  .superRefine(({ parts, separator }, context) => {
    const refuse = (message: string): void => {
      context.addIssue({ code: 'custom', path: ['parts'], message });
    };
    const texts = parts.filter((part) => part.kind === 'text');
    if (texts.length !== 1)
      refuse('A convention has one part of kind "text": with more, nobody could say where one ends');
    if (separator === '' && texts.some((part) => part.style !== 'camel'))
      refuse('Parts with nothing between them need a text part in style "camel"');
    if (new Set(parts.map((part) => part.id)).size !== parts.length)
      refuse('Two parts of a convention may not share an id');
  });

export type NamingConvention = z.output<typeof namingConventionSchema>;
export type NamePart = NamingConvention['parts'][number];
export type NoiseWords = NamingConvention['noiseWords'][number];
