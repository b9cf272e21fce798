import type { AuditResult } from '../../../result/audit-result.ts';
import type { Challenge, PublishedRound } from '../../../rounds/round.ts';
import { dayInWords } from '../../words/day-in-words.ts';
import { heading, list, type Block } from '../page.ts';

/** Figures that a team said were wrong in the last published round, and what became of that. Names who said so. */
export function challenges(
  team: string,
  rounds: readonly PublishedRound[],
  criteria: AuditResult['criteria'],
): Block[] {
  const last = rounds.at(-1);
  const own = last?.challenges.filter((challenge) => challenge.team === team) ?? [];
  if (last === undefined || own.length === 0) return [];
  const wordOf = new Map<string, string>(criteria.map(({ id, heading: word }) => [id, word]));
  return [
    heading('challenged', `Challenged in the round of ${last.title}`),
    list(own.map((challenge) => inWords(challenge, wordOf.get(challenge.criterion) ?? challenge.criterion))),
  ];
}

const OUTCOMES: Readonly<Record<Challenge['outcome'], (when: string) => string>> = {
  corrected: (when) => `Put right${when}`,
  stands: (when) => `Checked${when}, and it stands`,
  open: () => 'Not answered yet',
};

function inWords({ figure, why, by, on, outcome, done, answeredOn }: Challenge, criterion: string): string {
  const when = answeredOn === undefined ? '' : ` on ${dayInWords(answeredOn)}`;
  return `${criterion}, ${figure}: '${why}' (${by}, ${dayInWords(on)}). ${OUTCOMES[outcome](when)}${done === undefined ? '' : `: ${done}`}.`;
}
