import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { CriterionDefinition } from '#policy/pack/criterion-definition.ts';
import type { Team } from '#policy/pack/team.ts';
import type { Finding } from '../criteria/finding.ts';
import type { Assessment, Light } from './audit-result.ts';
import { lightFor } from './light.ts';

/**
 * The light of one criterion for one team, with the figures behind it and why it is not simply what they say.
 * Where more could not be measured than was, there is no light. An exemption that has not run out is shown with its
 * rationale; the light beneath it stays what was measured.
 */
export function assess(
  definition: CriterionDefinition,
  finding: Finding,
  team: Team | undefined,
  asOf: PlainDate,
): Assessment {
  const exemption = team?.exemptions.find(
    ({ criterion, until }) => criterion === definition.id && until >= asOf,
  );
  const because = [...finding.because, ...unmeasuredPart(finding)];
  return {
    id: definition.id,
    light: lightOf(definition, finding),
    score: finding.counted === 0 ? null : finding.passed / finding.counted,
    numerator: finding.passed,
    denominator: finding.counted,
    ...(because.length > 0 ? { why: because.join(' ') } : {}),
    ...(exemption ? { exemption: { rationale: exemption.rationale, until: exemption.until } } : {}),
  };
}

function lightOf({ thresholds }: CriterionDefinition, finding: Finding): Light {
  if (finding.evidenceMissing === true) return 'evidence not supplied';
  if (finding.counted === 0 || finding.unknown > finding.counted) return 'could not be measured';
  const light = lightFor(finding.passed / finding.counted, thresholds);
  return light === 'green' && finding.amberAtBest === true ? 'amber' : light;
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
