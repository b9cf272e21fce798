import type { Challenge, PublishedRound } from '../../rounds/round.ts';
import type { DirectorateStanding } from '../standing/directorates.ts';
import { dayInWords } from '../../reports/words/day-in-words.ts';
import { oneLine } from '../words/one-line.ts';
import { PLAIN_STANDARDS } from '../words/plain-standards.ts';

const OUTCOMES: Readonly<Record<Challenge['outcome'], string>> = {
  corrected: 'it was put right before publication',
  stands: 'we checked, and it stands',
  open: 'we have still to answer',
};

/** What became of the figures that the directorate's teams questioned, and of a published one that was corrected. Nobody is named. */
export function challengesInWords(
  { challenges, correction }: Pick<PublishedRound, 'challenges' | 'correction'>,
  { counted, leftOut }: Pick<DirectorateStanding, 'counted' | 'leftOut'>,
): string[] {
  const titles = new Map(
    [...counted, ...leftOut.map(({ team }) => team)].map(({ id, title }) => [id, title]),
  );
  const said = challenges.flatMap(({ team, criterion, outcome }) => {
    const title = titles.get(team);
    return title === undefined
      ? []
      : [`${oneLine(title)} questioned its figure on ${PLAIN_STANDARDS[criterion].about}: ${OUTCOMES[outcome]}.`];
  }); // prettier-ignore
  return [
    ...new Set(said),
    ...(correction === undefined
      ? []
      : [`These figures were corrected on ${dayInWords(correction.on)}: ${oneLine(correction.reason)}`]),
  ];
}
