import { plainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import {
  withRoundBefore,
  type RoundWithBefore,
} from '../../../scripts/audit/papers/standing/round-before.ts';
import { assembleResult, type ResultInput } from '../../../scripts/audit/result/assemble-result.ts';
import type { Supplied } from '../../../scripts/audit/result/supplied.ts';
import type { PublishedRound } from '../../../scripts/audit/rounds/round.ts';
import type { TeamEvidence } from '../../../scripts/audit/evidence/team-evidence.ts';
import type { DocumentCriterion, TeamTally } from '../../../scripts/audit/criteria/outcome.ts';
import { APPROVED } from '../an-evaluation.ts';
import { aTally, whatWasLearned } from '../result/a-department.ts';
import { policyWith } from '../small-domain.ts';

type Counts = Partial<Record<DocumentCriterion, readonly [pass: number, fail: number, unknown?: number]>>;
/** Counts by team; a team left out has the tally of one that does well. */
export type Tallies = Readonly<
  Record<string, Counts | { readonly counts: Counts; readonly tally: Partial<TeamTally> }>
>;

/** The example department, its classes approved. */
export const exampleDepartment = async (change: Partial<Policy> = {}): Promise<Policy> => {
  const policy = await policyWith();
  return { ...policy, classes: policy.classes.map((it) => ({ ...it, ...APPROVED })), ...change };
};

interface RoundOf {
  readonly policy: Policy;
  readonly id: string;
  readonly title: string;
  readonly asOf: PlainDate;
  readonly tallies: Tallies;
  readonly previous?: PublishedRound;
  readonly supplied?: Supplied;
  readonly learned?: Partial<ResultInput>;
  readonly changes?: Partial<PublishedRound>;
}

/** A published round of the example department. */
export function roundOf(of: RoundOf): PublishedRound {
  const { policy, id, title, asOf, tallies, previous, supplied, learned = {}, changes = {} } = of;
  const people = policy.teams.flatMap((team) => [team.informationManager, team.deputy, team.assetOwner]);
  const result = assembleResult(
    whatWasLearned({
      policy,
      asOf,
      documents: 400 * policy.teams.length,
      gaps: [],
      lost: [],
      certificate: {
        ...whatWasLearned().certificate, ownersRead: 42, ownersUnreadable: 0, drivesExpected: 11, drivesRead: 11,
      }, // prettier-ignore
      tallies: policy.teams.map(({ id: team }) => tallyOf(team, tallies[team])),
      survey: {
        drives: policy.teams.flatMap((team) =>
          team.drives.map(({ id: drive, title: name }) => ({
            drive,
            name,
            team: team.id,
            activeOrganizers: 1,
            membersRead: true,
          })),
        ),
        activePeople: new Set(people),
      },
      ...(previous === undefined ? {} : { previous }),
      ...(supplied === undefined ? {} : { supplied }),
      ...learned,
    }),
  );
  return {
    schemaVersion: '1.0',
    id,
    title,
    openedOn: asOf,
    checkUntil: asOf,
    publishedOn: asOf,
    publishedBy: 'Ida Records',
    thresholds: Object.fromEntries(result.criteria.map((criterion) => [criterion.id, criterion.thresholds])),
    challenges: [],
    result: { ...result, standing: 'published' },
    evidence: [...(supplied?.evidence ?? [])],
    samples: [],
    ...changes,
  };
}

function tallyOf(team: string, given: Tallies[string] | undefined): TeamTally {
  if (given === undefined) return aTally(team);
  return 'tally' in given ? aTally(team, given.counts, given.tally) : aTally(team, given);
} // prettier-ignore

/** Every statement that is demanded of every team, accepted. */
export const everythingSupplied = (policy: Policy, on: PlainDate): Supplied => ({
  evidence: policy.teams.flatMap((team) =>
    policy.criteria.map(({ id, heading }): TeamEvidence => ({
      team: team.id,
      criterion: id,
      statement: `What we can show on ${heading.toLowerCase()}`,
      link: `https://drive.google.com/open?id=${team.id}-${id}`,
      by: team.informationManager,
      on,
      accepted: 'yes',
    })),
  ),
  samples: [],
  round: 'over',
});

const AUGUST: Tallies = {
  commercial: { 'unsaved-information': [40, 60], 'nonstandard-names': [190, 10] },
  finance: { 'unsaved-information': [61, 39], 'overdue-disposals': [30, 70] },
  'human-resources': { 'exposed-information': [80, 20], 'stray-storage': [50, 50] },
};
const NOVEMBER: Tallies = {
  commercial: { 'unsaved-information': [70, 130], 'nonstandard-names': [190, 10] },
  finance: { 'unsaved-information': [168, 32], 'overdue-disposals': [40, 62] },
  'human-resources': { 'exposed-information': [88, 12], 'stray-storage': [91, 9] },
  'knowledge-and-information': { 'nonstandard-names': [160, 40] },
  'strategy-unit': { counts: {}, tally: { documents: 3 } },
};

/** August and November 2026 of the example department: one team of Corporate Services got better, others have work to do. */
export async function twoRounds(
  changes: Partial<Omit<RoundOf, 'policy'>> = {},
): Promise<RoundWithBefore & { readonly policy: Policy; readonly all: readonly PublishedRound[] }> {
  const policy = await exampleDepartment();
  const [then, now] = [plainDate('2026-08-18'), plainDate('2026-11-24')];
  const previous = roundOf({
    policy,
    id: '2026-08',
    title: 'August 2026',
    asOf: then,
    tallies: AUGUST,
    supplied: everythingSupplied(policy, then),
  });
  const round = roundOf({
    policy,
    id: '2026-11',
    title: 'November 2026',
    asOf: now,
    tallies: NOVEMBER,
    previous,
    supplied: everythingSupplied(policy, now),
    ...changes,
  });
  const all = [previous, round];
  return { policy, all, ...withRoundBefore(round, all) };
}
