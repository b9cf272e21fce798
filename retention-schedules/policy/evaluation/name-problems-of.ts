import { findNameProblems } from '../naming/find-name-problems.ts';
import type { NameProblem } from '../naming/name-check.ts';
import { conventionOf, type PolicyIndex } from '../pack/policy-index.ts';
import type { Evaluation } from './evaluation.ts';

const NONE: readonly NameProblem[] = [];

/** What is wrong with an evaluated document's name; nothing for a name that passes or is not ours to judge. */
export function nameProblemsOf(
  { facts, team, decision, nameStanding }: Evaluation,
  index: PolicyIndex,
): readonly NameProblem[] {
  if (nameStanding === 'passes' || nameStanding === 'unchecked') return NONE;
  const convention = conventionOf(team === undefined ? undefined : index.teams.get(team), index);
  const personalData = decision.kind === 'class' && decision.class.personalData;
  return findNameProblems(convention, facts.name, { personalData });
}
