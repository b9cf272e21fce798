import type { FormRead } from '../evidence/read-form.ts';
import type { TeamEvidence } from '../evidence/team-evidence.ts';
import type { Challenge, Round } from './round.ts';
import { settleRound } from './settle-round.ts';

/** What a form brought that the round did not have. */
export interface FormTaken {
  readonly round: Round;
  readonly evidence: number;
  readonly challenges: number;
}

/**
 * Takes what teams wrote into an open round. A form may be read as often as one likes: what is there already is known
 * again, and only what the KIM team says of it (accepted or not, and its note) is brought up to date. Nothing that was
 * said goes.
 */
export function takeForm(round: Round, { evidence, challenges }: FormRead): FormTaken {
  const rows = mergeEvidence(round.evidence, evidence);
  const known = new Set(round.challenges.map(challengeKey));
  const fresh = challenges.filter((made) => {
    const isNew = !known.has(challengeKey(made));
    known.add(challengeKey(made));
    return isNew;
  });
  const all = [
    ...round.challenges,
    ...fresh.map((made, index): Challenge => ({
      id: `c${round.challenges.length + index + 1}`,
      ...made,
      figure: figureOf(round, made),
      outcome: 'open',
    })),
  ];
  return {
    round: settleRound({ ...round, evidence: rows, challenges: all }, 'asked'),
    evidence: rows.length - round.evidence.length,
    challenges: fresh.length,
  };
}

/** Statements, each once, with what the KIM team said of it last. */
export function mergeEvidence(known: readonly TeamEvidence[], read: readonly TeamEvidence[]): TeamEvidence[] {
  const rows = new Map(known.map((row) => [evidenceKey(row), row]));
  for (const row of read) rows.set(evidenceKey(row), merged(rows.get(evidenceKey(row)), row));
  return [...rows.values()];
}

/** An answer given once stands until another is given: an empty cell takes nothing back. */
function merged(known: TeamEvidence | undefined, read: TeamEvidence): TeamEvidence {
  if (known === undefined || read.accepted !== 'pending') return read;
  return { ...read, accepted: known.accepted, ...(known.note === undefined ? {} : { note: known.note }) };
}

const evidenceKey = ({ team, criterion, statement, link, by, on }: TeamEvidence): string =>
  JSON.stringify([team, criterion, statement, link, by, on]);

const challengeKey = ({ team, criterion, why }: Pick<Challenge, 'team' | 'criterion' | 'why'>): string =>
  JSON.stringify([team, criterion, why]);

/** The figure as it stands: `75 of 100, amber`. */
function figureOf({ result }: Round, { team, criterion }: Pick<Challenge, 'team' | 'criterion'>): string {
  const assessment = result.teams.find(({ id }) => id === team)?.criteria.find(({ id }) => id === criterion);
  return assessment === undefined
    ? 'no figure'
    : `${assessment.numerator} of ${assessment.denominator}, ${assessment.light}`;
}
