import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { errorCode } from '../node/error-code.ts';
import { writeWhole } from '../node/write-whole.ts';
import { DeployRefused } from './deploy-refused.ts';
import { ENVIRONMENT } from './environment.ts';

const schema = z.strictObject({
  scriptId: z.string().regex(/^[\w-]{20,}$/, 'Give the id of the script, from its project settings'),
  environments: z.record(
    z.string().regex(ENVIRONMENT, 'Small letters, digits and hyphens'),
    z.strictObject({ deploymentId: z.string().min(1) }),
  ),
});

/** Which Apps Script project is ours, and which of its deployments is whose. Holds nothing secret. */
export type DeploySettings = z.output<typeof schema>;

/**
 * The settings in a file; where there is none, those that begin with a script id.
 * @param script id given on the command line, which must agree with the file.
 * @throws DeployRefused
 */
export async function readDeploySettings(file: string, script: string | undefined): Promise<DeploySettings> {
  const found = await parse(file);
  if (found === undefined && script === undefined)
    throw new DeployRefused(
      `There is no '${file}' yet: the first time, give the id of the Apps Script project with --script ID (at script.google.com, Project settings).`,
    );
  const read = schema.safeParse(found ?? { scriptId: script, environments: {} });
  if (!read.success)
    throw new DeployRefused(
      `${found === undefined ? `'${script ?? ''}' is no script id` : `'${file}' is not right`}: ${z.prettifyError(read.error).replace(/\s*\n\s*/g, ' ')}`,
    );
  if (script !== undefined && read.data.scriptId !== script)
    throw new DeployRefused(
      `'${file}' is of another script, ${read.data.scriptId}: leave --script out, or give another file with --settings.`,
    );
  return read.data;
}

export const writeDeploySettings = (file: string, settings: DeploySettings): Promise<void> =>
  writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`);

async function parse(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new DeployRefused(
      `'${file}' cannot be read: ${(error as Error).message}. Mend it, or move it away and give the script with --script.`,
    );
  }
}
