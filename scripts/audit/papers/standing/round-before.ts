import type { AuditResult } from '../../result/audit-result.ts';
import { rankTeams } from '../../result/rank-teams.ts';
import { restate } from '../../rounds/restate.ts';
import type { PublishedRound } from '../../rounds/round.ts';

/** A round, and the one published before it as far as the two can be compared. */
export interface RoundWithBefore {
  readonly round: PublishedRound;
  readonly before: Before | undefined;
}

/** The round before, judged again by today's thresholds where they changed. */
export interface Before {
  readonly title: string;
  readonly result: AuditResult;
  /** Thresholds changed since. */
  readonly restated: boolean;
}

/**
 * A published round with the one before it.
 * @param rounds published rounds as they stand, the oldest first.
 * @returns the round alone where it is the first, or where the line is broken.
 */
export function withRoundBefore(round: PublishedRound, rounds: readonly PublishedRound[]): RoundWithBefore {
  const place = rounds.findIndex(({ id }) => id === round.id);
  const previous = place > 0 ? rounds[place - 1] : undefined;
  if (previous === undefined || lineBrokenIn(round) !== undefined) return { round, before: undefined };
  const restated = round.result.criteria.some(({ id, thresholds: now }) => {
    const then = previous.result.criteria.find((criterion) => criterion.id === id)?.thresholds;
    return then !== undefined && (then.green !== now.green || then.amber !== now.amber);
  });
  const result = restated
    ? {
        ...previous.result,
        criteria: round.result.criteria,
        teams: rankTeams(restate(previous.result, round.result.criteria)),
      }
    : previous.result;
  return { round, before: { title: previous.title, result, restated } };
}

/** Why a round is not compared with the one before it, where that was said. */
export const lineBrokenIn = ({ lineBroken, result }: PublishedRound): string | undefined =>
  lineBroken ?? result.since?.broken;
