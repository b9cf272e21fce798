import type { AuditResult, TeamResult } from '../../../result/audit-result.ts';
import type { PublishedRound } from '../../../rounds/round.ts';
import { counted, numberInWords, ordinal } from '../../words/in-words.ts';

/** How a team stands, in one or two sentences. */
export function standingInWords(
  team: TeamResult,
  { standing }: Pick<AuditResult, 'standing'>,
  rounds: readonly PublishedRound[],
): string {
  const { documents, met, measurable, notRanked } = team;
  const first =
    measurable === 0
      ? `None of the criteria could be measured${documents === 0 ? ': it has no documents' : `, over ${counted(documents, 'document')}`}.`
      : `Meets ${met === 0 ? 'none' : numberInWords(met)} of the ${numberInWords(measurable)} criteria that could be measured, over ${counted(documents, 'document')}.`;
  const reason = notRanked === undefined ? '' : ` Not ranked: ${notRanked}.`;
  const last = rounds.at(-1);
  const then = last?.result.teams.find(({ id }) => id === team.id);
  if (standing === 'published' || last === undefined || then?.rank == null) return `${first}${reason}`;
  const ranked = last.result.teams.filter(({ rank }) => rank !== null);
  const joint = ranked.filter(({ rank }) => rank === then.rank).length > 1 ? 'joint ' : '';
  return `${first}${reason} In the round of ${last.title} it came ${joint}${ordinal(then.rank)} of ${numberInWords(ranked.length)}.`;
}
