import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { errorCode } from '../node/error-code.ts';
import { writeWhole } from '../node/write-whole.ts';
import { tagChangeSchema, tagLeftSchema, tagPlanHeadSchema, type TagPlan } from './tag-plan.ts';
import { TagRefused } from './tag-refused.ts';

/** A plan as JSON, a line each: its head, what to change, what is left. It has titles in it: for its owner's eyes. */
export const writeTagPlan = (file: string, { head, changes, left }: TagPlan): Promise<void> =>
  writeWhole(file, [head, ...changes, ...left].map((line) => `${JSON.stringify(line)}\n`).join(''));

export interface TagPlanRead extends TagPlan {
  /** Tells this plan from any other. */
  readonly hash: string;
}

const lineSchema = z.discriminatedUnion('kind', [tagChangeSchema, tagLeftSchema]);

/** @throws TagRefused where there is no such plan or it is not whole. */
export async function readTagPlan(file: string): Promise<TagPlanRead> {
  const make = `Make one with 'wtk tag plan --out ${file}'.`;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new TagRefused(
      errorCode(error) === 'ENOENT'
        ? `There is no plan '${file}'. ${make}`
        : `The plan '${file}' cannot be read: ${(error as Error).message}. See that you may read it, or make another with 'wtk tag plan --out'.`,
    );
  }
  const [first = '', ...rest] = text.split('\n').filter((line) => line !== '');
  const head = parse(first, tagPlanHeadSchema);
  if (head === undefined) throw new TagRefused(`'${file}' is no plan for tags. ${make}`);
  const lines = rest.map((line, place) => {
    const read = parse(line, lineSchema);
    if (read === undefined)
      throw new TagRefused(
        `The plan '${file}' is damaged at line ${place + 2}, so nothing of it is used. ${make}`,
      );
    return read;
  });
  const changes = lines.filter((line) => line.kind === 'change');
  const left = lines.filter((line) => line.kind === 'left');
  const short = [
    [head.changes, changes.length, 'changes'] as const,
    [head.left, left.length, 'left as they are'] as const,
  ].find(([said, found]) => said !== found);
  if (short !== undefined) {
    const [said, found, what] = short;
    throw new TagRefused(
      `The plan '${file}' is not whole: it says ${said} ${what} and has ${found}. ${make}`,
    );
  }
  return { head, changes, left, hash: createHash('sha256').update(text).digest('hex') };
}

function parse<T>(line: string, schema: z.ZodType<T>): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(line));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
