import path from 'node:path';
import { SHARED, writeWhole } from '../../node/write-whole.ts';
import { readRounds, roundFile } from './read-rounds.ts';
import { RoundRefused } from './round-refused.ts';
import { isPublished, type Round } from './round.ts';

/**
 * Keeps a round as one file of the folder, whole or not at all; gives the file's path.
 * @throws RoundRefused where that file holds a published round: such a one is never written again.
 */
export async function keepRound(folder: string, round: Round): Promise<string> {
  const name = roundFile(round);
  const file = path.join(folder, name);
  const kept = (await readRounds(folder)).find((other) => roundFile(other) === name);
  if (kept !== undefined && isPublished(kept))
    throw new RoundRefused(`${file} is not written`, ['it holds a published round, which stays as it is.']);
  await writeWhole(file, `${JSON.stringify(round, null, 2)}\n`, SHARED);
  return file;
}
