import type { PlainDate } from '../calendar/plain-date.ts';
import { lintClasses } from './lint/lint-classes.ts';
import { lintConventions } from './lint/lint-conventions.ts';
import { lintHolds } from './lint/lint-holds.ts';
import { lintLikeness } from './lint/lint-likeness.ts';
import { lintTeams } from './lint/lint-teams.ts';
import { lintWorkedCases } from './lint/lint-worked-cases.ts';
import { packPlaces } from './lint/pack-places.ts';
import type { PackProblem } from './pack-problem.ts';
import type { Policy } from './policy.ts';
import type { YamlSource } from './yaml-source.ts';

interface LintOptions {
  /** The day by which review dates, exemptions and yearly confirmations are judged. */
  readonly asOf: PlainDate;
  /** The files the policy was compiled from, so that each problem has its line. */
  readonly sources: ReadonlyMap<string, YamlSource>;
}

/**
 * What is worth a second look in a pack that compiles: rules that the law frowns on, classes that people will confuse,
 * dates gone by, holds without their other half. A worked case or an example name that does not come out is an error.
 * Sorted by file and line.
 */
export function lintPack(policy: Policy, { asOf, sources }: LintOptions): PackProblem[] {
  const places = packPlaces(sources);
  return [
    ...lintClasses(policy, places, asOf),
    ...lintWorkedCases(policy, places),
    ...lintLikeness(policy, places),
    ...lintTeams(policy, places, asOf),
    ...lintHolds(policy, places),
    ...lintConventions(policy, places),
  ].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}
