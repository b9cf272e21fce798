import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { Team } from '#policy/pack/team.ts';
import type { Retention } from '#policy/retention/retention.ts';
import { aPolicy } from '../support/a-pack.ts';
import { aDocument } from '../support/a-document.ts';

export const policyIndex = aPolicy();

/** A class of the small pack. */
export function recordClass(
  code: string,
  changes: Partial<Pick<RecordClass, 'approval' | 'whereToKeep'>> = {},
): RecordClass {
  const found = policyIndex.classes.get(code);
  if (found === undefined) throw new Error(`The small pack has no ${code}`);
  return { ...found, ...changes };
}

/** A team of the small pack. */
export function aTeam(id: string): Team {
  const team = policyIndex.teams.get(id);
  if (team === undefined) throw new Error(`The small pack has no team ${id}`);
  return team;
}

export const APPROVED = {
  approval: { by: 'Departmental Records Officer', on: plainDate('2025-04-01'), version: '1' },
};

/** A decision for a class, by a person. */
export const decidedAs = (
  found: RecordClass,
  tag?: { readonly disposal?: string },
): Evaluation['decision'] => ({
  kind: 'class',
  class: found,
  basis: 'person',
  tag: { code: found.code, basis: 'person', ...tag },
  eventDate: undefined,
  case: undefined,
});

/** Dates under a class that say destroy on `dueOn`. */
export const fallingDueOn = (
  dueOn: string,
  action: 'destroy' | 'review' | 'transfer' = 'destroy',
): Retention => ({
  kind: 'scheduled',
  trigger: 'created',
  origin: 'created',
  doubtful: false,
  triggeredOn: plainDate('2019-05-02'),
  cutOffOn: plainDate('2020-03-31'),
  cutOff: 'financial-year',
  period: 'P6Y' as never,
  retainUntil: plainDate('2026-03-31'),
  dueOn: plainDate(dueOn),
  action,
});

/** An undecided document of 2 May 2026 in a shared drive whose name passes, with whatever a test is about changed. */
export function anEvaluation(
  changes: Partial<Omit<Evaluation, 'facts'>> & { readonly facts?: Parameters<typeof aDocument>[0] } = {},
): Evaluation {
  const { facts, ...rest } = changes;
  return {
    facts: aDocument({ createdOn: plainDate('2026-05-02'), modifiedOn: plainDate('2026-05-02'), ...facts }),
    team: 'finance',
    decision: { kind: 'undecided' },
    status: 'undecided',
    documentDate: undefined,
    retention: undefined,
    historicalOn: undefined,
    transferBy: undefined,
    holds: [],
    drift: [],
    nameStanding: 'passes',
    marking: undefined,
    ...rest,
  };
}
