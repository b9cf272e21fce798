import type { Assessment, AuditResult, Movement, TeamResult, Thresholds } from '../result/audit-result.ts';
import { rankTeams } from '../result/rank-teams.ts';
import { settleResult } from '../result/settle-result.ts';
import { wilsonInterval } from '../result/wilson-interval.ts';
import { restate } from './restate.ts';
import type { Round } from './round.ts';

type Since = NonNullable<AuditResult['since']>;
type CriterionMovement = NonNullable<Assessment['movement']>;

/** How a result stands to the round before it. */
export interface MovementBetween {
  readonly since: Since;
  /** By team id. */
  readonly teams: ReadonlyMap<string, Movement>;
  /** By team id, then criterion; what cannot be compared is left out. */
  readonly criteria: ReadonlyMap<string, ReadonlyMap<Assessment['id'], CriterionMovement>>;
}

/**
 * What moved since a published round.
 *
 * A criterion moved where the 95% intervals of the two shares do not overlap, or where evidence was supplied that had
 * not been (or the other way round). A team moved up where it stands higher and at least one criterion of its own got
 * better; down likewise; else it stands where it stood, since others' luck and the roll of single files are no movement.
 *
 * An audit that is no published round has asked nobody for evidence, so the round before is taken without what was not
 * supplied then. Where thresholds changed, the round before is judged again by today's and the change is named. Where the criteria
 * themselves are others, or somebody says that they count something else (`lineBroken`), nothing is compared.
 */
export function movementBetween(
  previous: Pick<Round, 'id' | 'title' | 'result' | 'evidence' | 'samples'>,
  current: AuditResult,
  lineBroken?: string,
): MovementBetween {
  const changed = changedThresholds(previous.result, current);
  const broken = lineBroken ?? whyNotComparable(previous.result, current);
  const since: Since = {
    round: previous.id,
    title: previous.title,
    asOf: previous.result.asOf,
    restated: broken === undefined ? changed : [],
    ...(broken === undefined ? {} : { broken }),
  };
  if (broken !== undefined) {
    const none: Movement = { place: 'none', by: 0, why: broken };
    return { since, teams: new Map(current.teams.map(({ id }) => [id, none])), criteria: new Map() };
  }
  const basis = onTheSameBasis(previous, current);
  const before = changed.length === 0 ? basis.teams : restate(basis, current.criteria);
  const then = new Map(rankTeams(before).map((team) => [team.id, team]));
  const now = new Map(rankTeams(current.teams).map((team) => [team.id, team]));
  const criteria = new Map(
    current.teams.map((team) => [team.id, criteriaMoved(then.get(team.id), team)] as const),
  );
  const teams = new Map(
    current.teams.map(
      ({ id }) => [id, placeMoved(then.get(id), now.get(id), criteria.get(id) ?? new Map())] as const,
    ),
  );
  return { since, teams, criteria };
}

/** The result with its movement written in. */
export function withMovement(result: AuditResult, { since, teams, criteria }: MovementBetween): AuditResult {
  return {
    ...result,
    since,
    teams: result.teams.map((team) => {
      const movement = teams.get(team.id);
      return {
        ...team,
        ...(movement === undefined ? {} : { movement }),
        criteria: team.criteria.map((it) => {
          const moved = criteria.get(team.id)?.get(it.id);
          return moved === undefined ? it : { ...it, movement: moved };
        }),
      };
    }),
  };
}

/** The result before, judged as the current one is: missing evidence counts in both or in neither. */
function onTheSameBasis(
  { result, evidence, samples }: Pick<Round, 'result' | 'evidence' | 'samples'>,
  current: AuditResult,
): AuditResult {
  return current.standing === 'published'
    ? result
    : settleResult(result, { evidence, samples, round: 'none' });
}

function placeMoved(
  then: TeamResult | undefined,
  now: TeamResult | undefined,
  criteria: ReadonlyMap<string, CriterionMovement>,
): Movement {
  if (now === undefined || now.rank === null)
    return { place: 'none', by: 0, why: now?.notRanked ?? 'not ranked' };
  if (then === undefined || then.rank === null)
    return { place: 'none', by: 0, why: then === undefined ? 'new in this round' : 'not ranked last time' };
  const moves = new Set(criteria.values());
  const by = then.rank - now.rank;
  if (by > 0 && moves.has('better')) return { place: 'up', by };
  if (by < 0 && moves.has('worse')) return { place: 'down', by: -by };
  return { place: 'same', by: 0 };
}

function criteriaMoved(
  then: TeamResult | undefined,
  now: TeamResult,
): ReadonlyMap<Assessment['id'], CriterionMovement> {
  const moved = new Map<Assessment['id'], CriterionMovement>();
  for (const assessment of now.criteria) {
    const before = then?.criteria.find(({ id }) => id === assessment.id);
    const how = before === undefined ? undefined : criterionMoved(before, assessment);
    if (how !== undefined) moved.set(assessment.id, how);
  }
  return moved;
}

function criterionMoved(then: Assessment, now: Assessment): CriterionMovement | undefined {
  const measured = [then, now].every(
    ({ light, exemption }) => light !== 'could not be measured' && exemption === undefined,
  );
  if (!measured) return undefined;
  const [owedThen, owedNow] = [then, now].map(({ light }) => light === 'evidence not supplied');
  if (owedThen !== owedNow) return owedThen === true ? 'better' : 'worse';
  const was = wilsonInterval(then.numerator, then.denominator);
  const is = wilsonInterval(now.numerator, now.denominator);
  if (is.from > was.to) return 'better';
  return is.to < was.from ? 'worse' : 'same';
}

function changedThresholds(previous: AuditResult, current: AuditResult): Since['restated'] {
  return current.criteria.flatMap(({ id, thresholds: now }) => {
    const then = previous.criteria.find((criterion) => criterion.id === id)?.thresholds;
    return then === undefined || areSame(then, now) ? [] : [{ criterion: id, then, now }];
  });
}

const areSame = (a: Thresholds, b: Thresholds): boolean => a.green === b.green && a.amber === b.amber;

function whyNotComparable(previous: AuditResult, current: AuditResult): string | undefined {
  if (previous.mode !== current.mode)
    return 'One was made from the domain and the other from a listing of it.';
  const ids = ({ criteria }: AuditResult): string =>
    criteria
      .map(({ id }) => id)
      .sort()
      .join(' ');
  return ids(previous) === ids(current) ? undefined : 'The criteria are not the same as before.';
}
