import type { PublishedRound } from '../audit/rounds/round.ts';
import { roundsFolder } from './state-option.ts';

/**
 * Published rounds of a folder, the oldest first; none where there is no such folder.
 * @throws RoundUnreadable when a round's file is damaged: it says which and what to do.
 */
export async function roundsIn(
  rounds: string | undefined,
  state: string,
): Promise<readonly PublishedRound[]> {
  const { publishedRounds, readRounds } = await import('../audit/rounds/read-rounds.ts');
  return publishedRounds(await readRounds(roundsFolder(rounds, state)));
}
