import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { errorCode } from '../node/error-code.ts';
import { COPY_MODES, LABEL_ROLES } from '../google/label-admin.ts';
import { writeWhole } from '../node/write-whole.ts';

const text = z.string();
const choice = z.strictObject({ id: text, title: text, disabled: z.boolean(), locked: z.boolean() });
const field = z.strictObject({
  id: text,
  title: text,
  kind: z.enum(['selection', 'date', 'user', 'text', 'integer']),
  disabled: z.boolean(),
  choices: z.array(choice).readonly(),
});

/** The label as `wtk labels apply` left it: what differs later was changed by somebody else. */
const schema = z.strictObject({
  kind: z.literal('label-applied'),
  version: z.literal(1),
  /** RFC 3339. */
  at: text,
  label: z.strictObject({
    id: text,
    revisionId: text,
    title: text,
    description: text,
    copyMode: z.enum(COPY_MODES),
    fields: z.array(field).readonly(),
  }),
  grants: z.array(z.strictObject({ who: text, role: z.enum(LABEL_ROLES) })).readonly(),
});
export type AppliedLabel = z.output<typeof schema>;

/** The record of what was last applied cannot be used. */
export class AppliedLabelUnreadable extends Error {
  override readonly name = 'AppliedLabelUnreadable';
}

const fileIn = (state: string): string => path.join(state, 'label-applied.json');

/**
 * What was last applied; `undefined` where nothing was.
 * @throws AppliedLabelUnreadable
 */
export async function readAppliedLabel(state: string): Promise<AppliedLabel | undefined> {
  const file = fileIn(state);
  let found: unknown;
  try {
    found = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw unreadable(file, (error as Error).message);
  }
  const read = schema.safeParse(found);
  if (read.success) return read.data;
  throw unreadable(file, z.prettifyError(read.error));
}

export const writeAppliedLabel = (state: string, applied: AppliedLabel): Promise<void> =>
  writeWhole(fileIn(state), `${JSON.stringify(applied, null, 2)}\n`);

const unreadable = (file: string, why: string): AppliedLabelUnreadable =>
  new AppliedLabelUnreadable(
    `The record of the label as it was last applied, ${file}, cannot be read (${why}). Move it away to go on without it: edits by hand since then will not be told from changes of the schedule.`,
  );
