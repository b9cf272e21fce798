import * as z from 'zod';
import { caseSchema } from './case.ts';
import { coveragePlaceSchema } from './coverage.ts';
import { criterionDefinitionSchema } from './criterion-definition.ts';
import { identifier, text } from './fields.ts';
import { holdSchema } from './hold.ts';
import { namingConventionSchema } from './naming-convention.ts';
import { packSettingsSchema } from './pack-settings.ts';
import { recordClassSchema } from './record-class.ts';
import { riskRegisterSchema } from './risk.ts';
import { directorateSchema, teamSchema } from './team.ts';

/** One schedule a function. */
export const scheduleFileSchema = z.strictObject({
  function: identifier,
  title: text,
  owner: text,
  classes: z.array(recordClassSchema).min(1, 'A schedule has at least one class'),
});

/** What each file of a pack holds. `schedules/*.yaml` are as many as there are functions. */
export const PACK_FILES = {
  'pack.yaml': packSettingsSchema,
  'naming.yaml': z.strictObject({ conventions: z.array(namingConventionSchema).min(1) }),
  'criteria.yaml': z.strictObject({
    criteria: z.array(criterionDefinitionSchema).length(7, 'There are seven criteria'),
  }),
  'teams.yaml': z.strictObject({ directorates: z.array(directorateSchema), teams: z.array(teamSchema) }),
  'holds.yaml': z.strictObject({ holds: z.array(holdSchema) }),
  'cases.yaml': z.strictObject({ cases: z.array(caseSchema) }),
  'coverage.yaml': z.strictObject({ places: z.array(coveragePlaceSchema) }),
} as const;

/** Files that a pack may have and need not. */
export const OPTIONAL_PACK_FILES = { 'risk.yaml': riskRegisterSchema } as const;

export type PackFileName = keyof typeof PACK_FILES;
export const SCHEDULE_PATH = /^schedules\/[^/]+\.ya?ml$/;
