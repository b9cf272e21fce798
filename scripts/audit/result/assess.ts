import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { CriterionDefinition } from '#policy/pack/criterion-definition.ts';
import type { Team } from '#policy/pack/team.ts';
import type { Finding } from '../criteria/finding.ts';
import type { Assessment } from './audit-result.ts';
import { lightFor } from './light.ts';

/** One criterion of one team as measured: its light is settled only once what the team supplied is known. */
export type Measured = Omit<Assessment, 'light' | 'why' | 'measured'> & {
  readonly measured: NonNullable<Assessment['measured']>;
};

/**
 * The figures of one criterion for one team, and the light that they alone would give. Where more could not be measured
 * than was, there is none. An exemption that has not run out is shown with its rationale; one that has, as expired.
 */
export function assess(
  definition: CriterionDefinition,
  finding: Finding,
  team: Team | undefined,
  asOf: PlainDate,
): Measured {
  const { id, thresholds } = definition;
  const { passed, counted, unknown, untilSampled = [], confirmation } = finding;
  const exemptions = team?.exemptions.filter(({ criterion }) => criterion === id) ?? [];
  const exemption = exemptions.find(({ until }) => until >= asOf);
  const expired = exemption === undefined ? exemptions.at(-1) : undefined;
  const isMeasured = counted > 0 && unknown <= counted;
  return {
    id,
    score: counted === 0 ? null : passed / counted,
    numerator: passed,
    denominator: counted,
    ...(exemption ? { exemption: { rationale: exemption.rationale, until: exemption.until } } : {}),
    ...(expired ? { expiredExemption: { rationale: expired.rationale, until: expired.until } } : {}),
    measured: {
      numerator: passed,
      light: isMeasured ? lightFor(passed / counted, thresholds) : 'could not be measured',
      because: [...finding.because, ...unmeasuredPart(finding)],
      untilSampled: [...untilSampled],
      ...(confirmation === undefined ? {} : { confirmation: { ...confirmation } }),
    },
  };
}

function unmeasuredPart({ counted, unknown }: Finding): string[] {
  if (unknown === 0) return [];
  const part = `${unknown} of ${counted + unknown} could not be measured`;
  return [
    unknown > counted
      ? `${part}: too many for a light.`
      : `${part} and ${unknown === 1 ? 'is' : 'are'} left out.`,
  ];
}
