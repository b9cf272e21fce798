import type { PublishedRound } from '../../../rounds/round.ts';
import { dayInWords } from '../../words/day-in-words.ts';
import type { Audience } from '../audience.ts';

/**
 * What is to be known of how the last round was published: that it was corrected, or that it left something out. The
 * reasons are people's own words and may name a drive: everybody else is told the fact.
 */
export function correctionInWords(rounds: readonly PublishedRound[], audience: Audience): string[] {
  const last = rounds.at(-1);
  if (last === undefined) return [];
  const { title, correction, althoughIncomplete } = last;
  const because = (reason: string): string => (audience === 'public' ? '.' : `: ${reason}`);
  return [
    ...(correction === undefined
      ? []
      : [
          `The figures of ${title} were corrected on ${dayInWords(correction.on)}${because(correction.reason)}`,
        ]),
    ...(althoughIncomplete === undefined || audience === 'public'
      ? []
      : [`The round of ${title} was published although incomplete: ${althoughIncomplete}`]),
  ];
}
