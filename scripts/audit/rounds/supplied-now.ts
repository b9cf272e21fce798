import type { TeamEvidence } from '../evidence/team-evidence.ts';
import type { Supplied } from '../result/supplied.ts';
import { openRoundOf, publishedRounds } from './read-rounds.ts';
import type { PublishedRound, Round } from './round.ts';
import { mergeEvidence } from './take-form.ts';

/**
 * What teams have supplied as an audit finds it: for the open round, or else the last one's samples, with what was read
 * from files besides. And the round that movement is reckoned from.
 */
export function suppliedNow(
  rounds: readonly Round[],
  read: readonly TeamEvidence[],
): { readonly supplied: Supplied; readonly previous: PublishedRound | undefined } {
  const open = openRoundOf(rounds);
  const previous = publishedRounds(rounds).at(-1);
  const evidence = mergeEvidence(open?.evidence ?? [], read);
  const samples = (open ?? previous)?.samples ?? [];
  return { supplied: { evidence, samples, round: 'none' }, previous };
}
