import type { AuditResult } from '../../../result/audit-result.ts';
import { rankTeams } from '../../../result/rank-teams.ts';
import type { PublishedRound } from '../../../rounds/round.ts';
import { nearlyAllMet } from '../../words/headline.ts';
import { capitalised, numberInWords } from '../../words/in-words.ts';

/** How the headline's figure stood in the round before: `In August 2026 it was three of eleven.` */
export function sinceInWords(result: AuditResult, rounds: readonly PublishedRound[]): string | undefined {
  const { since } = result;
  if (since === undefined || since.broken !== undefined || since.restated.length > 0) return undefined;
  const before = rounds.find(({ id }) => id === since.round);
  if (before === undefined) return undefined;
  const then = nearlyAllMet(rankTeams(before.result.teams));
  return then.of === 0
    ? undefined
    : capitalised(`in ${before.title} it was ${numberInWords(then.met)} of ${numberInWords(then.of)}.`);
}
