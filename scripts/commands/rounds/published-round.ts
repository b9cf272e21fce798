import type { RoundWithBefore } from '../../audit/papers/standing/round-before.ts';
import { CommandFailure } from '../../terminal/print.ts';
import { visible } from '../../terminal/visible.ts';

/** Rounds that a paper can be made of, by the day that they are of. */
export interface WhichRound {
  readonly test: (asOf: string) => boolean;
  /** What they are, after 'No round is': 'of the year to 2027-03-31'. */
  readonly words: string;
}
const ANY: WhichRound = { test: () => true, words: 'there' };

/**
 * The published round of this id as it stands (its last correction), with the one before it; the last published one
 * where no id is given, of those that fit.
 * @throws CommandFailure where there is none, or the one that was named is still under check: it says what to do.
 */
export async function publishedRound(
  folder: string,
  id: string | undefined,
  fits: WhichRound = ANY,
): Promise<RoundWithBefore> {
  const { publishedRounds, readRounds } = await import('../../audit/rounds/read-rounds.ts');
  const { isPublished } = await import('../../audit/rounds/round.ts');
  const { withRoundBefore } = await import('../../audit/papers/standing/round-before.ts');
  const rounds = await readRounds(folder);
  const published = publishedRounds(rounds);
  const round =
    id === undefined
      ? published.findLast(({ result }) => fits.test(result.asOf))
      : published.find((candidate) => candidate.id === id);
  if (round !== undefined) return withRoundBefore(round, published);
  const open = rounds.find(
    (candidate) =>
      !isPublished(candidate) && (id === undefined ? fits.test(candidate.result.asOf) : candidate.id === id),
  );
  if (open !== undefined)
    throw new CommandFailure(
      `The round ${open.id} is under check until ${open.checkUntil} and not published: nothing is ranked or lettered before. Publish it with 'wtk round publish' first.`,
    );
  if (published.length === 0)
    throw new CommandFailure(
      `There is no published round in '${folder}': open one with 'wtk round open', and publish it when the teams have checked it.`,
    );
  throw new CommandFailure(
    `${id === undefined ? `No published round in '${folder}' is ${fits.words}` : `There is no published round '${visible(id)}' in '${folder}'`}. Published: ${published.map((it) => it.id).join(', ')}. Name one of them with --round.`,
  );
}
