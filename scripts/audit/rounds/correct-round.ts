import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { AuditResult } from '../result/audit-result.ts';
import { publishRound } from './publish-round.ts';
import type { PublishedRound, Round } from './round.ts';

export interface CorrectionWanted {
  readonly reason: string;
  readonly by: string;
  readonly on: PlainDate;
  /** The figures to publish: those of another audit, or the round's own. */
  readonly result: AuditResult;
  /** Corrections that there are already. */
  readonly corrections: number;
  readonly althoughIncomplete?: string;
  readonly lineBroken?: string;
  readonly previous: PublishedRound | undefined;
}

/**
 * A correction of a published round: a round of its own, in a file of its own, with the reason. What teams supplied
 * stays with it. The round that is corrected stays as it was published.
 */
export function correctRound(round: PublishedRound, wanted: CorrectionWanted): PublishedRound {
  const { reason, by, on, result, corrections, althoughIncomplete, previous } = wanted;
  const lineBroken = wanted.lineBroken ?? round.lineBroken;
  const reopened: Round = { ...round, result, correction: { number: corrections + 1, reason, on, by } };
  delete reopened.publishedOn;
  delete reopened.publishedBy;
  delete reopened.althoughIncomplete;
  return publishRound(reopened, {
    by,
    on,
    previous,
    ...(lineBroken === undefined ? {} : { lineBroken }),
    ...(althoughIncomplete === undefined ? {} : { althoughIncomplete }),
  });
}
