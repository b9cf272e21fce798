import type { Assessment, AuditResult, TeamResult, Thresholds } from '../result/audit-result.ts';
import { lightFor } from '../result/light.ts';

/**
 * The teams of a kept result as they stand by other thresholds: the same figures, judged again. What was no matter of
 * thresholds stays: evidence not supplied, what could not be measured, a light that a guard held at amber.
 * `met`, `measurable` and ranks are those of before until the teams are ranked again.
 */
export function restate(
  result: Pick<AuditResult, 'criteria' | 'teams'>,
  criteria: readonly { readonly id: Assessment['id']; readonly thresholds: Thresholds }[],
): TeamResult[] {
  const then = new Map(result.criteria.map(({ id, thresholds }) => [id, thresholds]));
  const now = new Map(criteria.map(({ id, thresholds }) => [id, thresholds]));
  return result.teams.map((team) => {
    const judged = team.criteria.map((it) => judgedAgain(it, then.get(it.id), now.get(it.id)));
    return { ...team, criteria: judged };
  });
}

function judgedAgain(
  assessment: Assessment,
  then: Thresholds | undefined,
  now: Thresholds | undefined,
): Assessment {
  const { light, score } = assessment;
  const isJudged = light === 'green' || light === 'amber' || light === 'red';
  if (!isJudged || score === null || then === undefined || now === undefined) return assessment;
  const wasHeld = light === 'amber' && lightFor(score, then) === 'green';
  const again = lightFor(score, now);
  return { ...assessment, light: wasHeld && again === 'green' ? 'amber' : again };
}
