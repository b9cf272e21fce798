import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import { RoundRefused } from './round-refused.ts';
import type { Challenge, Round } from './round.ts';
import { settleRound } from './settle-round.ts';

export interface ChallengeAnswer {
  readonly challenge: string;
  readonly outcome: Exclude<Challenge['outcome'], 'open'>;
  readonly done: string;
  readonly by: string;
  readonly on: PlainDate;
}

/** Answers a challenge: the figure was put right, or stands; by whom, and what was done. */
export function answerChallenge(round: Round, { challenge, outcome, done, by, on }: ChallengeAnswer): Round {
  const ids = round.challenges.map(({ id }) => id);
  if (!ids.includes(challenge))
    throw new RoundRefused('The challenge cannot be answered', [
      ids.length === 0
        ? `no figure of the round ${round.id} was challenged.`
        : `there is no challenge '${challenge}' in the round ${round.id}: there are ${ids.join(', ')}.`,
    ]);
  const challenges = round.challenges.map((it) =>
    it.id === challenge ? { ...it, outcome, done, answeredBy: by, answeredOn: on } : it,
  );
  return { ...round, challenges };
}

export interface EvidenceAnswer {
  readonly team: string;
  readonly criterion: CriterionId;
  readonly accepted: 'yes' | 'no';
  readonly note?: string;
}

/** Accepts or refuses what a team supplied for a criterion, all of it that has not been answered. */
export function answerEvidence(round: Round, { team, criterion, accepted, note }: EvidenceAnswer): Round {
  const isMeant = (row: Round['evidence'][number]): boolean =>
    row.team === team && row.criterion === criterion;
  const meant = round.evidence.filter(isMeant);
  if (meant.length === 0)
    throw new RoundRefused('The evidence cannot be answered', [
      `${team} has supplied nothing for ${criterion} in the round ${round.id}.`,
    ]);
  const anyPending = meant.some((row) => row.accepted === 'pending');
  const evidence = round.evidence.map((row) =>
    isMeant(row) && (!anyPending || row.accepted === 'pending')
      ? { ...row, accepted, ...(note === undefined ? {} : { note }) }
      : row,
  );
  return settleRound({ ...round, evidence }, 'asked');
}
