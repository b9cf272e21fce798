import type { Risk, RiskRegister } from '#policy/pack/risk.ts';
import { dayInWords } from '../../reports/words/day-in-words.ts';
import { percent, withStop } from '../../reports/words/in-words.ts';
import type { AuditResult } from '../../result/audit-result.ts';
import { UNASSIGNED } from '../../result/rank-teams.ts';
import type { Before } from '../standing/round-before.ts';
import { standingOf } from '../standing/standing-of.ts';
import { oneLine } from '../words/one-line.ts';

export type Trend = 'rising' | 'falling' | 'steady' | 'not known';

/** A risk on the department's own scale. */
export interface AssessedRisk {
  readonly risk: Risk;
  /** `Likely`, or `undefined` where nothing measured it and nobody judged it. */
  readonly likelihood: string | undefined;
  readonly impact: string;
  readonly score: number | undefined;
  readonly band: string | undefined;
  /** `undefined` where there is no score. */
  readonly aboveAppetite: boolean | undefined;
  readonly trend: Trend;
  /** Where the likelihood comes from, in a sentence. */
  readonly because: string;
}

/** Every risk of the register, the highest score first; those without a score come first of all, since nobody knows. */
export function assessRisks(
  register: RiskRegister,
  result: AuditResult,
  before: Before | undefined,
): AssessedRisk[] {
  return register.risks
    .map((risk) => assessRisk(risk, register, result, before))
    .sort((a, b) => (b.score ?? Number.MAX_SAFE_INTEGER) - (a.score ?? Number.MAX_SAFE_INTEGER));
}

function assessRisk(
  risk: Risk,
  { scale, appetite }: RiskRegister,
  result: AuditResult,
  before: Before | undefined,
): AssessedRisk {
  const now = measured(risk, result);
  const then = before === undefined ? undefined : measured(risk, before.result);
  const level = now?.level ?? risk.judged?.level;
  const score = level === undefined ? undefined : level * risk.impact;
  return {
    risk,
    likelihood: scale.likelihood.find((it) => it.level === level)?.title,
    impact: scale.impact.find((it) => it.level === risk.impact)?.title ?? String(risk.impact),
    score,
    band: score === undefined ? undefined : scale.bands.filter(({ from }) => from <= score).at(-1)?.title,
    aboveAppetite: score === undefined ? undefined : score > appetite.tolerates,
    trend: trendOf(then?.level, now?.level),
    because: becauseOf(risk, now),
  };
}

interface Measured {
  readonly level: number;
  readonly share: number;
}

/** The level of the share of standards met, over every team that could be measured. */
function measured({ measuredBy }: Risk, { teams }: AuditResult): Measured | undefined {
  if (measuredBy === undefined) return undefined;
  const standings = teams
    .filter(({ id }) => id !== UNASSIGNED)
    .flatMap(({ criteria }) => criteria.filter(({ id }) => measuredBy.criteria.includes(id)).map(standingOf))
    .filter((standing) => standing !== 'not measured' && standing !== 'exempt');
  if (standings.length === 0) return undefined;
  const share = standings.filter((standing) => standing === 'met').length / standings.length;
  const line = measuredBy.likelihood.find(({ metAtLeast }) => share >= metAtLeast);
  return line === undefined ? undefined : { level: line.level, share };
}

function trendOf(then: number | undefined, now: number | undefined): Trend {
  if (then === undefined || now === undefined) return 'not known';
  if (now > then) return 'rising';
  return now < then ? 'falling' : 'steady';
}

function becauseOf({ judged, measuredBy }: Risk, now: Measured | undefined): string {
  if (now !== undefined)
    return `${percent(now.share)} of the standards behind it that could be measured are met.`;
  if (judged !== undefined)
    return withStop(`Judged by ${oneLine(judged.by)} on ${dayInWords(judged.on)}: ${oneLine(judged.why)}`);
  return measuredBy === undefined ? 'Nobody has judged it.' : 'Nothing behind it could be measured, and nobody has judged it.';
} // prettier-ignore
