import type { Case } from './case.ts';
import type { CoveragePlace } from './coverage.ts';
import type { CriterionDefinition } from './criterion-definition.ts';
import type { Hold } from './hold.ts';
import type { NamingConvention } from './naming-convention.ts';
import type { PackSettings } from './pack-settings.ts';
import type { RecordClass } from './record-class.ts';
import type { RiskRegister } from './risk.ts';
import type { Directorate, Team } from './team.ts';

/** A function of the department: what one schedule file covers. */
export interface ScheduleHeading {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
}

/** A compiled, checked pack: plain data that survives JSON, so that it can ride in the add-on's bundle. */
export interface Policy {
  readonly settings: PackSettings;
  readonly functions: readonly ScheduleHeading[];
  readonly classes: readonly RecordClass[];
  readonly conventions: readonly NamingConvention[];
  readonly criteria: readonly CriterionDefinition[];
  readonly directorates: readonly Directorate[];
  readonly teams: readonly Team[];
  readonly holds: readonly Hold[];
  readonly cases: readonly Case[];
  readonly coverage: readonly CoveragePlace[];
  /** Where the pack has a `risk.yaml`. */
  readonly risk: RiskRegister | undefined;
}
