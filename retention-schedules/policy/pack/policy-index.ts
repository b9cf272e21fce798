import type { Case } from './case.ts';
import type { Hold } from './hold.ts';
import type { NamingConvention } from './naming-convention.ts';
import type { Policy } from './policy.ts';
import type { RecordClass } from './record-class.ts';
import type { Team } from './team.ts';
import { NOT_WORTH_KEEPING_CLASS } from './not-worth-keeping.ts';
import type { Place } from '../facts/document-facts.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/** A policy with its look-ups made: built once, asked for every document. */
export interface PolicyIndex {
  readonly policy: Policy;
  /** Every class by code, 'not worth keeping' included. */
  readonly classes: ReadonlyMap<string, RecordClass>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly cases: ReadonlyMap<string, Case>;
  /** Days on which files were made in bulk. */
  readonly migrationDays: ReadonlySet<PlainDate>;
  readonly teamOfDrive: ReadonlyMap<string, Team>;
  readonly conventions: ReadonlyMap<string, NamingConvention>;
  readonly defaultConvention: NamingConvention;
  readonly holds: readonly Hold[];
}

export function indexPolicy(policy: Policy): PolicyIndex {
  const conventions = new Map(policy.conventions.map((convention) => [convention.id, convention]));
  const defaultConvention = conventions.get(policy.settings.defaultConvention);
  if (defaultConvention === undefined)
    throw new RangeError(
      `Cannot use the pack: its default convention '${policy.settings.defaultConvention}' is not in it`,
    );
  return {
    policy,
    classes: new Map<string, RecordClass>(
      [...policy.classes, NOT_WORTH_KEEPING_CLASS].map((entry) => [entry.code, entry]),
    ),
    teams: new Map(policy.teams.map((team) => [team.id, team])),
    cases: new Map(policy.cases.map((entry) => [entry.id, entry])),
    migrationDays: new Set(policy.settings.migrations.map((migration) => migration.on)),
    teamOfDrive: new Map(
      policy.teams.flatMap((team) => team.drives.map((drive) => [drive.id, team] as const)),
    ),
    conventions,
    defaultConvention,
    holds: policy.holds,
  };
}

const teamOfUnit = new WeakMap<PolicyIndex, Map<string, Team | undefined>>();

/** The team that answers for a place, or `undefined` when nobody claims it. The longest matching org unit path wins. */
export function teamOf(place: Place, index: PolicyIndex): Team | undefined {
  if (place.kind === 'shared-drive') return index.teamOfDrive.get(place.drive);
  if (place.kind === 'elsewhere' || place.orgUnit === undefined) return undefined;
  let known = teamOfUnit.get(index);
  if (known === undefined) teamOfUnit.set(index, (known = new Map<string, Team | undefined>()));
  if (!known.has(place.orgUnit)) known.set(place.orgUnit, claimant(place.orgUnit, index));
  return known.get(place.orgUnit);
}

function claimant(orgUnit: string, index: PolicyIndex): Team | undefined {
  let best: { team: Team; length: number } | undefined;
  for (const team of index.policy.teams) {
    for (const path of team.orgUnits) {
      const covers = orgUnit === path || orgUnit.startsWith(path.endsWith('/') ? path : `${path}/`);
      if (covers && path.length > (best?.length ?? -1)) best = { team, length: path.length };
    }
  }
  return best?.team;
}

/** The convention a team uses: its own, else the pack's. */
export const conventionOf = (team: Team | undefined, index: PolicyIndex): NamingConvention =>
  (team?.convention === undefined ? undefined : index.conventions.get(team.convention)) ??
  index.defaultConvention;
