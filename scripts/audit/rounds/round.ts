import * as z from 'zod';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { CRITERION_IDS } from '#policy/pack/criterion-ids.ts';
import { plainDate } from '#policy/pack/fields.ts';
import { teamEvidenceSchema } from '../evidence/team-evidence.ts';
import { auditResultSchema, thresholdsSchema } from '../result/audit-result.ts';
import { sampleReadingSchema } from '../sample/sample-reading.ts';

/** What became of a challenge: the figure was put right, or it stands. */
export const CHALLENGE_OUTCOMES = ['open', 'corrected', 'stands'] as const;

/** A figure that a team says is wrong. */
export const challengeSchema = z.strictObject({
  id: z.string().describe("Short and lasting within the round: 'c1'"),
  team: z.string(),
  criterion: z.enum(CRITERION_IDS),
  by: z.string(),
  on: plainDate,
  /** Why the figure is wrong, in the team's words. */
  why: z.string(),
  /** The figure as it stood when it was challenged: `75 of 100, amber`. */
  figure: z.string(),
  outcome: z.enum(CHALLENGE_OUTCOMES),
  /** What was done about it, by whom and when; there once it is answered. */
  done: z.string().optional(),
  answeredBy: z.string().optional(),
  answeredOn: plainDate.optional(),
});
export type Challenge = z.output<typeof challengeSchema>;

/** A round's name among files and on the command line: year and month, and a word where a month has two. */
export const ROUND_ID = /^\d{4}-(0[1-9]|1[0-2])(-[a-z0-9]+)*$/;

/**
 * A round of the league table: opened, checked for accuracy by the teams, published by the records officer. One JSON
 * file. Before it is published nothing in it is ranked; once it is, the file is never written again.
 */
export const roundSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  id: z.string().regex(ROUND_ID),
  title: z.string(),
  openedOn: plainDate,
  checkUntil: plainDate.describe(
    'Last day of the accuracy check and for evidence: ten working days after `openedOn`',
  ),
  publishedOn: plainDate.optional(),
  publishedBy: z.string().optional().describe('The records officer, by name'),
  althoughIncomplete: z
    .string()
    .optional()
    .describe('Why it was published although the audit had left something out'),
  lineBroken: z
    .string()
    .optional()
    .describe('Why this round may not be compared with the one before: no movement is shown'),
  correction: z
    .strictObject({
      number: z.number().int().min(1),
      reason: z.string(),
      on: plainDate,
      by: z.string(),
    })
    .optional()
    .describe('This file corrects a published one of the same id, which stays as it is'),
  thresholds: z.partialRecord(z.enum(CRITERION_IDS), thresholdsSchema),
  challenges: z.array(challengeSchema),
  result: auditResultSchema,
  evidence: z.array(teamEvidenceSchema),
  samples: z.array(sampleReadingSchema),
});
export type Round = z.output<typeof roundSchema>;

/** A round that was published: only such a one is ranked, lettered and compared with. */
export type PublishedRound = Round & { readonly publishedOn: PlainDate; readonly publishedBy: string };

export const isPublished = (round: Round): round is PublishedRound =>
  round.publishedOn !== undefined && round.publishedBy !== undefined;
