import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import type { Assessment, AuditResult, TeamResult, Thresholds } from '../../result/audit-result.ts';
import { lightFor } from '../../result/light.ts';

/**
 * What would bring a team to a standard. `items`: that many of what is counted; `confirm`: somebody's word that the list
 * holds; `evidence`: what only the team can show; `sample`: a check that decisions are right.
 */
export type AskKind = 'items' | 'confirm' | 'evidence' | 'sample';

/** One thing that one team could do about one standard. */
export interface TeamAsk {
  readonly team: Pick<TeamResult, 'id' | 'title'>;
  readonly criterion: CriterionId;
  readonly kind: AskKind;
  /** How many there are to do until the figure reaches green: documents, drives or lines of a list. */
  readonly items: number;
  /** The light is red, or owed. */
  readonly urgent: boolean;
  /** Doing it meets the standard; else something else is wanted as well. */
  readonly meets: boolean;
}

/** What a team could do, one thing for each standard that it does not meet. Exempted standards ask nothing. */
export function asksOf(team: TeamResult, criteria: AuditResult['criteria']): TeamAsk[] {
  return team.criteria.flatMap((assessment) => {
    const thresholds = criteria.find(({ id }) => id === assessment.id)?.thresholds;
    if (thresholds === undefined || assessment.exemption !== undefined) return [];
    const what = whatWouldMeet(assessment, thresholds);
    if (what === undefined) return [];
    return [
      {
        team: { id: team.id, title: team.title },
        criterion: assessment.id,
        urgent: assessment.light !== 'amber',
        ...what,
      },
    ];
  });
}

function whatWouldMeet(
  { id, light, score, numerator, denominator, measured }: Assessment,
  thresholds: Thresholds,
): Pick<TeamAsk, 'kind' | 'items' | 'meets'> | undefined {
  if (light === 'green' || light === 'could not be measured') return undefined;
  const reached = score !== null && lightFor(score, thresholds) === 'green';
  const unconfirmed = measured?.confirmation !== undefined && id === 'lapsed-schedules';
  if (light === 'evidence not supplied')
    return { kind: unconfirmed ? 'confirm' : 'evidence', items: 0, meets: reached };
  const unsampled = (measured?.untilSampled.length ?? 0) > 0;
  if (reached) return { kind: unconfirmed ? 'confirm' : 'sample', items: 0, meets: true };
  const items = toGreen(numerator, denominator, thresholds.green);
  // The confirmation is one of the things counted: where it alone is missing, it is the ask.
  if (unconfirmed && items === 1) return { kind: 'confirm', items: 0, meets: true };
  return { kind: 'items', items, meets: !unsampled && !unconfirmed };
}

/** Items that must change from failing to passing until the share is green. At least one: the light says it is not. */
function toGreen(numerator: number, denominator: number, green: number): number {
  // Shares such as 0.85 have no exact form: without the tolerance 85 of 100 would want one more.
  return Math.max(1, Math.ceil(green * denominator - numerator - 1e-9));
}
