import * as z from 'zod';
import { CRITERION_IDS } from '#policy/pack/criterion-ids.ts';
import { teamEvidenceSchema } from '../evidence/team-evidence.ts';

/** Lights, as words. The two last say why there is no light: ours (leaves the denominator) and theirs (not met). */
export const LIGHTS = ['green', 'amber', 'red', 'could not be measured', 'evidence not supplied'] as const;

const count = z.number().int().min(0);

const gap = z.strictObject({
  source: z.string().describe("The user's address or the shared drive's name"),
  kind: z.enum(['user', 'shared-drive', 'label', 'directory', 'reports', 'inventory', 'folder', 'vault']),
  id: z.string().optional(),
  reason: z.string(),
  remedy: z.string(),
  partly: z
    .boolean()
    .describe('Some of it was read, and what was read is counted unless `documentsLeftOut` says otherwise'),
  documentsLeftOut: count.optional(),
});

const certificate = z.strictObject({
  ownersExpected: count,
  ownersRead: count,
  ownersPartlyRead: count,
  ownersUnreadable: count,
  drivesExpected: count,
  drivesRead: count,
  drivesPartlyRead: count,
  drivesUnreadable: count,
  tagsUnreadable: count,
  pages: count,
  retries: count,
  incompleteSearches: count,
  restarts: count.describe('Lists started again because Google rejected a page token'),
  resumed: z.boolean(),
  leftOut: z
    .array(z.strictObject({ who: z.string(), why: z.string() }))
    .describe('People not expected to be read, and why: guests, and whoever has no Drive'),
  vaultHolds: count
    .optional()
    .describe('Holds for Drive that were read from Google Vault; absent where nobody asked for them'),
  exposureUnknown: count.describe('Files in shared drives whose sharing was not looked up'),
});

/** What Drive and the pack show by themselves, before anything that the team supplied: what lights are settled from. */
const measured = z.strictObject({
  numerator: count,
  light: z.enum(['green', 'amber', 'red', 'could not be measured']),
  because: z.array(z.string()),
  untilSampled: z.array(z.string()).describe('Why the light may not pass amber until a sample passes'),
  confirmation: z
    .strictObject({ stands: z.enum(['never', 'long ago']), sentence: z.string() })
    .optional()
    .describe(
      "The team's yearly confirmation does not hold, which counts as one that fails; evidence mends it",
    ),
});

/** What the team was to supply for a criterion, and has. `not supplied` is no fault until the round's date. */
const evidence = z.strictObject({
  demanded: z.boolean(),
  standing: z.enum(['accepted', 'pending', 'refused', 'not supplied']),
  statements: z.array(teamEvidenceSchema.omit({ team: true, criterion: true })),
});

/** Whether tags are right, by a sample classified again without sight of the class. Shares 0 to 1. */
const accuracy = z.strictObject({
  read: count,
  agreed: count,
  share: z.number(),
  from: z.number().describe('95% interval (Wilson)'),
  to: z.number(),
  passesAt: z.number().describe('The sample passes when `from` is at or above this'),
  passes: z.boolean(),
  on: z.string(),
});

const assessment = z.strictObject({
  id: z.enum(CRITERION_IDS),
  light: z.enum(LIGHTS),
  score: z.number().min(0).max(1).nullable(),
  numerator: count,
  denominator: count,
  why: z.string().optional(),
  exemption: z.strictObject({ rationale: z.string(), until: z.string() }).optional(),
  expiredExemption: z
    .strictObject({ rationale: z.string(), until: z.string() })
    .optional()
    .describe('Ran out before this audit, so it no longer counts'),
  measured: measured.optional(),
  evidence: evidence.optional(),
  accuracy: accuracy.optional(),
  movement: z
    .enum(['better', 'worse', 'same'])
    .optional()
    .describe(
      'Since the last round, where the 95% intervals do not overlap; left out where it cannot be compared',
    ),
});

/** Movement in the league table since the last round. `none`: it cannot be said, and why. */
const movement = z.strictObject({
  place: z.enum(['up', 'down', 'same', 'none']),
  by: count.describe('Places'),
  why: z.string().optional(),
});

const team = z.strictObject({
  id: z.string(),
  title: z.string(),
  directorate: z.string(),
  documents: count,
  rank: z.number().int().min(1).nullable().describe('Ties share a rank; null when not ranked'),
  notRanked: z.string().optional(),
  unread: z
    .enum(['all', 'part'])
    .optional()
    .describe("How much of the team's could not be read, where anything could not"),
  met: count,
  measurable: count,
  criteria: z.array(assessment),
  movement: movement.optional(),
});

/** Shares between 0 and 1: at or above `green` is green, at or above `amber` is amber, below is red. */
export const thresholdsSchema = z.strictObject({
  green: z.number().min(0).max(1),
  amber: z.number().min(0).max(1),
});

/** A criterion as it stood when this result was made, so that a kept result still says what was asked and where the lines were drawn. */
const criterion = z.strictObject({
  id: z.enum(CRITERION_IDS),
  heading: z.string().describe('Column heading, one word'),
  title: z.string(),
  asks: z.string(),
  thresholds: thresholdsSchema,
  driveShows: z.string().optional(),
  teamSupplies: z.string().optional(),
  evidenceDemanded: z
    .boolean()
    .optional()
    .describe("Whether a team that supplies nothing by the round's date does not meet it"),
  samplePassesAt: z.number().min(0).max(1).optional(),
});

/** The round before, as far as movement is reckoned from it. */
const since = z.strictObject({
  round: z.string(),
  title: z.string(),
  asOf: z.string(),
  restated: z
    .array(
      z.strictObject({
        criterion: z.enum(CRITERION_IDS),
        then: thresholdsSchema,
        now: thresholdsSchema,
      }),
    )
    .describe("Thresholds changed since: the lights before were judged again by today's"),
  broken: z.string().optional().describe('Why the line is broken here: nothing is compared'),
});

/** The result of an audit: what `result.json` and `--json` hold. */
export const auditResultSchema = z.strictObject({
  schemaVersion: z.enum(['1.0', '1.1']),
  complete: z.boolean(),
  mode: z.enum(['full', 'inventory']),
  asOf: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  pack: z.strictObject({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    notice: z.string().optional(),
  }),
  source: z.string(),
  standing: z
    .enum(['provisional', 'open', 'published'])
    .optional()
    .describe(
      "provisional: the KIM team's own view, not to be ranked or lettered from; open: a round under check, without ranks; published: a round's frozen result. Left out means provisional",
    ),
  periodStart: z
    .string()
    .optional()
    .describe(
      'First day of the period that names are judged in: the day after the last round, or a year ago',
    ),
  documents: count,
  folders: count,
  trashed: count,
  statuses: z.record(z.string(), count),
  certificate,
  gaps: z.array(gap),
  criteria: z.array(criterion),
  teams: z.array(team),
  classes: z.array(z.strictObject({ code: z.string(), documents: count })),
  lost: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        class: z.string().nullable(),
        what: z.enum(['in the bin', 'deleted']),
        on: z.string().nullable(),
        dueOn: z.string().nullable(),
        where: z.string(),
        place: z
          .enum(['my-drive', 'shared-drive', 'elsewhere'])
          .optional()
          .describe('Left out means My Drive, whose titles show only to their owner'),
        restoreBy: z.string().nullable(),
      }),
    )
    .describe('Records binned or deleted before they fell due, named while they can still be restored'),
  since: since.optional(),
});

export type AuditResult = z.output<typeof auditResultSchema>;
export type Gap = AuditResult['gaps'][number];
export type Certificate = AuditResult['certificate'];
export type TeamResult = AuditResult['teams'][number];
export type Assessment = TeamResult['criteria'][number];
export type Movement = NonNullable<TeamResult['movement']>;
export type Thresholds = z.output<typeof thresholdsSchema>;
export type Light = (typeof LIGHTS)[number];
export type LostRecord = AuditResult['lost'][number];
