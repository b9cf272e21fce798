import type { Round } from '../../audit/rounds/round.ts';
import { CommandFailure } from '../../terminal/print.ts';
import { roundsFolder } from '../flags/state-option.ts';
import { visible } from '../../terminal/visible.ts';

/**
 * Rounds of the folder that was named, or of the one beside the state, the oldest first; none where nobody opened one.
 * @throws CommandFailure when the folder that was named is not there: a figure without its rounds would be another one.
 * @throws RoundUnreadable when a round's file is damaged: it says which and what to do.
 */
export async function roundsIn(rounds: string | undefined, state: string): Promise<readonly Round[]> {
  const { existsSync } = await import('node:fs');
  const { readRounds } = await import('../../audit/rounds/read-rounds.ts');
  if (rounds !== undefined && !existsSync(rounds))
    throw new CommandFailure(
      `There is no folder '${visible(rounds)}' to read rounds from: name the one that holds them, or leave --rounds out where there is none yet.`,
    );
  return readRounds(roundsFolder(rounds, state));
}
