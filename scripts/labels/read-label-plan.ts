import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { errorCode } from '../node/error-code.ts';
import { labelPlanSchema, type LabelPlan } from './label-plan.ts';
import { LabelRefused } from './label-refused.ts';

/** @throws LabelRefused where there is no such plan or it is not whole. */
export async function readLabelPlan(file: string): Promise<LabelPlan> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new LabelRefused(
      errorCode(error) === 'ENOENT'
        ? `There is no plan '${file}': make one with 'wtk labels plan --out ${file}'.`
        : `The plan '${file}' cannot be read: ${(error as Error).message}. See that you may read it, or make another with 'wtk labels plan --out'.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new LabelRefused(
      `'${file}' is no plan for a label (${(error as Error).message}): make one with 'wtk labels plan --out ${file}'.`,
    );
  }
  const read = labelPlanSchema.safeParse(json);
  if (read.success) return read.data;
  throw new LabelRefused(
    `'${file}' is no plan for a label, or was changed by hand: ${z.prettifyError(read.error).split('\n')[0] ?? ''}. Make one with 'wtk labels plan --out ${file}'.`,
  );
}
