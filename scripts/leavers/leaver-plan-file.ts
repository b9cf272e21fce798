import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { errorCode } from '../node/error-code.ts';
import { writeWhole } from '../node/write-whole.ts';
import { parsedJson } from '../node/parsed-json.ts';
import { leaverPlanSchema, type LeaverPlan } from './leaver-plan.ts';
import { LeaverRefused } from './leaver-refused.ts';

/** Writes a plan whole, for its owner's eyes. */
export const writeLeaverPlan = (file: string, plan: LeaverPlan): Promise<void> =>
  writeWhole(file, `${JSON.stringify(plan, null, 1)}\n`);

/**
 * A plan, and what tells it from any other.
 * @throws LeaverRefused where there is no such plan or it is not whole.
 */
export async function readLeaverPlan(
  file: string,
): Promise<{ readonly plan: LeaverPlan; readonly hash: string }> {
  const make = `Make one with 'wtk leaver ADDRESS --out ${file}'.`;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') throw new LeaverRefused(`There is no plan '${file}'. ${make}`);
    throw error;
  });
  const json = parsedJson(text);
  const read = leaverPlanSchema.safeParse(json);
  if (!read.success)
    throw new LeaverRefused(
      `'${file}' is no plan for leavers, or was changed by hand: ${z.prettifyError(read.error).split('\n')[0] ?? ''}. ${make}`,
    );
  return { plan: read.data, hash: createHash('sha256').update(text).digest('hex') };
}
