import type { Policy } from '#policy/pack/policy.ts';
import type { Gap, TeamResult } from './audit-result.ts';

/** What of a team's could not be read. */
export interface UnreadPart {
  readonly unread: TeamResult['unread'];
  /** More of its shared drives went unread than were read: its documents are no basis for a light. */
  readonly mostly: boolean;
  /** Sentences for its figures. They name drives, and count people. */
  readonly sentences: readonly string[];
}

/**
 * What of a team's documents was not read: its shared drives (by the pack), its people (by `teamOfPerson`, which only
 * the walk can know).
 * @param documents how many of its documents were read.
 */
export function unreadPartOf(
  team: string,
  documents: number,
  gaps: readonly Gap[],
  policy: Policy,
  teamOfPerson: (address: string) => string | undefined,
): UnreadPart {
  const drives = new Set(policy.teams.find(({ id }) => id === team)?.drives.map(({ id }) => id));
  const ofTeam = gaps.filter((gap) => {
    if (gap.kind === 'shared-drive') return gap.id !== undefined && drives.has(gap.id);
    return gap.kind === 'user' && teamOfPerson(gap.source) === team;
  });
  const unreadDrives = ofTeam.filter(({ kind }) => kind === 'shared-drive');
  const wholly = new Set(unreadDrives.filter((gap) => !isCountedInPart(gap)).map(({ id }) => id)).size;
  const people = ofTeam.filter(({ kind }) => kind === 'user').length;
  const isAll = ofTeam.length > 0 && documents === 0 && wholly === drives.size;
  return {
    unread: ofTeam.length === 0 ? undefined : isAll ? 'all' : 'part',
    mostly: isAll || wholly > drives.size / 2,
    sentences: [
      ...(unreadDrives.length > 0 ? [`Leaves out what could not be read: ${names(unreadDrives)}.`] : []),
      ...(people > 0
        ? [
            `Leaves out documents of ${people} ${people === 1 ? 'person' : 'people'} whose Drive could not be read whole.`,
          ]
        : []),
    ],
  };
}

const names = (gaps: readonly Gap[]): string =>
  gaps.map((gap) => `${gap.source}${isCountedInPart(gap) ? ' (part of it)' : ''}`).join(', ');

/** Part of it was read, and that part is in the figures. */
const isCountedInPart = ({ partly, documentsLeftOut = 0 }: Gap): boolean => partly && documentsLeftOut === 0;
