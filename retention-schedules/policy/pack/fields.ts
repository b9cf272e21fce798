import * as z from 'zod';
import { parsePlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { CUT_OFFS } from '../calendar/cut-off.ts';
import { isPeriod, type Period } from '../calendar/period.ts';
import { TRIGGER_EVENT_NAMES } from './trigger-events.ts';

/** Shapes that many parts of a pack share. Each refusal is a sentence for the person who wrote the YAML. */

export const text = z.string().trim().min(1, 'Write something here');
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, numbers and hyphens, as in "private-office"');
export const classCode = z
  .string()
  .regex(
    /^[A-Z]{2,4}-\d{2}[A-Z]?$/,
    'A class code is two to four capitals, a hyphen and two digits, as in FIN-01',
  );
export const address = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Write an e-mail address, as in name@example.gov.uk');
export const plainDate = z
  .string()
  .refine(
    (value): value is PlainDate => parsePlainDate(value) !== undefined,
    'No such day: write a date that exists, as in 2026-03-31',
  )
  .transform((value) => value);
export const period = z
  .string()
  .refine(
    (value): value is Period => isPeriod(value),
    'Write a period as P6Y (6 years), P18M (18 months) or P90D (90 days)',
  )
  .transform((value) => value);
export const cutOff = z.enum(CUT_OFFS);
export const triggerEvent = z.enum(TRIGGER_EVENT_NAMES);
