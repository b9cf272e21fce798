import * as z from 'zod';
import { CRITERION_IDS } from './criterion-ids.ts';
import { identifier, plainDate, text } from './fields.ts';

/** One step of the department's own scale, the lowest being 1. */
const level = z.strictObject({ level: z.number().int().min(1), title: text, means: text });

/** How likely the event is, by what was measured: the first line whose share is reached counts. */
const likelihoodLine = z.strictObject({
  /** Share, 0 to 1, of the measured standards on the risk's criteria that teams meet. */
  metAtLeast: z.number().min(0).max(1),
  level: z.number().int().min(1),
});

/** A risk as a sentence in three parts, who answers for it, and what is asked of the board's owner of information risk. */
const riskEntry = z.strictObject({
  id: identifier,
  title: text,
  /** Because of … */
  cause: text,
  /** … it may happen that … */
  event: text,
  /** … so that … */
  effect: text,
  /** A role, not a person. */
  owner: text,
  impact: z.number().int().min(1),
  /** Criteria of the league table whose figures say how likely it is. */
  measuredBy: z
    .strictObject({
      criteria: z.array(z.enum(CRITERION_IDS)).min(1, 'Name at least one criterion'),
      likelihood: z.array(likelihoodLine).min(1),
    })
    .optional(),
  /** A person's judgement: used where nothing measures the risk, or nothing could be measured this time. */
  judged: z.strictObject({ level: z.number().int().min(1), by: text, on: plainDate, why: text }).optional(),
  /** What is already being done about it. */
  response: text,
  /** What is asked when the risk stands above the appetite. */
  decision: text,
});

/** The department's scale of risk, its appetite for information risk, and the risks of not keeping the right records. */
export const riskRegisterSchema = z.strictObject({
  scale: z.strictObject({
    likelihood: z.array(level).min(2, 'A scale has at least two levels'),
    impact: z.array(level).min(2, 'A scale has at least two levels'),
    /** A score is likelihood times impact; a band begins at its score and ends below the next one's. */
    bands: z.array(z.strictObject({ from: z.number().int().min(1), title: text })).min(1),
  }),
  appetite: z.strictObject({
    title: text,
    statement: text,
    /** The highest score that is tolerated. */
    tolerates: z.number().int().min(0),
    /** Who agreed it and when; left out where nobody has, and then the paper says so. */
    agreed: z.strictObject({ by: text, on: plainDate }).optional(),
  }),
  risks: z.array(riskEntry).min(1, 'Name at least one risk'),
});
export type RiskRegister = z.output<typeof riskRegisterSchema>;
export type Risk = RiskRegister['risks'][number];
