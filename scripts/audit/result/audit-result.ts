import * as z from 'zod';
import { CRITERION_IDS } from '#policy/pack/criterion-ids.ts';

/** Lights, as words. The two last say why there is no light: ours (leaves the denominator) and theirs (not met). */
export const LIGHTS = ['green', 'amber', 'red', 'could not be measured', 'evidence not supplied'] as const;

const count = z.number().int().min(0);

const gap = z.strictObject({
  source: z.string().describe("The user's address or the shared drive's name"),
  kind: z.enum(['user', 'shared-drive', 'label', 'directory', 'reports', 'inventory', 'folder']),
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
    .describe('People not expected to be read, and why: guests, for instance'),
  exposureUnknown: count.describe('Files in shared drives whose sharing was not looked up'),
});

const assessment = z.strictObject({
  id: z.enum(CRITERION_IDS),
  light: z.enum(LIGHTS),
  score: z.number().min(0).max(1).nullable(),
  numerator: count,
  denominator: count,
  why: z.string().optional(),
  exemption: z.strictObject({ rationale: z.string(), until: z.string() }).optional(),
});

const team = z.strictObject({
  id: z.string(),
  title: z.string(),
  directorate: z.string(),
  documents: count,
  rank: z.number().int().min(1).nullable().describe('Ties share a rank; null when not ranked'),
  notRanked: z.string().optional(),
  met: count,
  measurable: count,
  criteria: z.array(assessment),
});

/** A criterion as it stood when this result was made, so that a kept result still says what was asked and where the lines were drawn. */
const criterion = z.strictObject({
  id: z.enum(CRITERION_IDS),
  heading: z.string().describe('Column heading, one word'),
  title: z.string(),
  asks: z.string(),
  thresholds: z.strictObject({ green: z.number().min(0).max(1), amber: z.number().min(0).max(1) }),
});

/** The result of an audit: what `result.json` and `--json` hold. */
export const auditResultSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
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
});

export type AuditResult = z.output<typeof auditResultSchema>;
export type Gap = AuditResult['gaps'][number];
export type Certificate = AuditResult['certificate'];
export type TeamResult = AuditResult['teams'][number];
export type Assessment = TeamResult['criteria'][number];
export type Light = (typeof LIGHTS)[number];
export type LostRecord = AuditResult['lost'][number];
