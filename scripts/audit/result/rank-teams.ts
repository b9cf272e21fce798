import type { TeamResult } from './audit-result.ts';

/** A team with fewer documents is shown, not ranked: one file would move its light. */
export const DOCUMENTS_TO_RANK = 30;
/** A team with fewer measurable criteria is shown, not ranked. */
export const CRITERIA_TO_RANK = 5;

/** The id under which documents are counted whose team nobody knows. */
export const UNASSIGNED = 'unassigned';

type Unranked = Omit<TeamResult, 'rank' | 'notRanked' | 'met' | 'measurable'>;

export interface RankOptions {
  /** A round under check ranks nobody: every rank is null, and no reason is given against a team that could have one. */
  readonly withoutRanks?: boolean;
}

/**
 * Ranks teams by the share of criteria met (green) of those that could be measured. Ties share a rank, and the next
 * rank counts them (1, 1, 3). An exempted criterion leaves both sides; evidence not supplied is not met; how many
 * documents a team has never scores.
 * @returns ranked teams first, best first and then by title; then the others by title; `unassigned` last.
 */
export function rankTeams(
  teams: readonly Unranked[],
  { withoutRanks = false }: RankOptions = {},
): TeamResult[] {
  const counted = teams.map((team) => ({ team, ...metOf(team) }));
  const shares = counted.map(({ team, met, measurable }) =>
    whyNotRanked(team, measurable) === undefined ? met / measurable : undefined,
  );
  return counted
    .map(({ team, met, measurable }, index): TeamResult => {
      const share = shares[index];
      const notRanked = whyNotRanked(team, measurable);
      const { id, title, directorate, documents, unread, movement, criteria } = team;
      return {
        id,
        title,
        directorate,
        documents,
        rank:
          withoutRanks || share === undefined
            ? null
            : 1 + shares.filter((other) => other !== undefined && other > share).length,
        ...(notRanked === undefined ? {} : { notRanked }),
        ...(unread === undefined ? {} : { unread }),
        met,
        measurable,
        criteria,
        ...(movement === undefined ? {} : { movement }),
      };
    })
    .sort(byRankThenTitle);
}

function metOf({ criteria }: Unranked): Pick<TeamResult, 'met' | 'measurable'> {
  const measurable = criteria.filter(
    ({ light, exemption }) => light !== 'could not be measured' && exemption === undefined,
  );
  return { met: measurable.filter(({ light }) => light === 'green').length, measurable: measurable.length };
}

function whyNotRanked({ id, documents, unread }: Unranked, measurable: number): string | undefined {
  if (id === UNASSIGNED) return 'no team claims these';
  if (unread === 'all') return 'none of it could be read';
  if (documents < DOCUMENTS_TO_RANK) return `too few documents to rank (${DOCUMENTS_TO_RANK} needed)`;
  if (measurable < CRITERIA_TO_RANK)
    return `too few criteria could be measured (${measurable}; ${CRITERIA_TO_RANK} needed)`;
  return undefined;
}

function byRankThenTitle(a: TeamResult, b: TeamResult): number {
  return (
    Number(a.id === UNASSIGNED) - Number(b.id === UNASSIGNED) ||
    (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
    (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)
  );
}
