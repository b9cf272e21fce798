import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { JournalFile, readJournalFile } from '../journal/journal-file.ts';
import { DeployRefused } from './deploy-refused.ts';

/** What was done to the project, each as it was done. */
const entrySchema = z.strictObject({
  step: z.enum(['pushed', 'versioned', 'deployed', 'rolled-back']),
  /** RFC 3339, by the clock of this machine. */
  at: z.string(),
  /** Address of whoever signed in. */
  by: z.string(),
  scriptId: z.string(),
  environment: z.string().optional(),
  version: z.number().optional(),
  /** Version that the environment had before. */
  from: z.number().optional(),
  deploymentId: z.string().optional(),
  /** The content, as `fingerprintOf` tells it. */
  fingerprint: z.string().optional(),
});
export type DeployEntry = z.output<typeof entrySchema>;

const fileIn = (state: string): string => path.join(state, 'deploy.journal');

/** Notes what was done, on the disk before the next step. */
export async function noteStep(state: string, entry: DeployEntry): Promise<void> {
  await mkdir(state, { recursive: true });
  const journal = await JournalFile.open<DeployEntry>(fileIn(state));
  try {
    await journal.add(entry);
  } finally {
    await journal.close();
  }
}

/** Everything that was noted, oldest first. @throws DeployRefused where the journal is damaged. */
export const readDeployJournal = async (state: string): Promise<readonly DeployEntry[]> =>
  (await readJournalFile(fileIn(state), entrySchema, (why) => new DeployRefused(why))) ?? [];
