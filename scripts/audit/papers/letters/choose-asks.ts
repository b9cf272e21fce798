import { CRITERION_IDS } from '#policy/pack/criterion-ids.ts';
import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { minutesFor } from './minutes.ts';
import { asksOf, type TeamAsk } from './team-asks.ts';

/** A letter asks no more than this. */
const ASKS_AT_MOST = 3;

/** One thing asked of a director, over all teams that it concerns. */
export interface Ask {
  readonly criterion: TeamAsk['criterion'];
  readonly kind: TeamAsk['kind'];
  readonly teams: readonly TeamAsk[];
  readonly items: number;
  /** Minutes of work, all teams together. */
  readonly minutes: number;
}

/**
 * The asks of a letter, the first to be done first. What is open to outsiders comes before all else where it is red, since
 * what was seen cannot be unseen; then what meets most standards for the least time. Only the result decides, so
 * that what was asked last time can be told again.
 */
export function chooseAsks(
  teams: readonly TeamResult[],
  criteria: AuditResult['criteria'],
): { readonly asks: readonly Ask[]; readonly more: number } {
  const groups = new Map<string, TeamAsk[]>();
  for (const ask of teams.flatMap((team) => asksOf(team, criteria))) {
    const key = `${ask.criterion} ${ask.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), ask]);
  }
  const asks = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [together(first, group)];
  });
  asks.sort(
    (a, b) =>
      Number(cannotWait(b)) - Number(cannotWait(a)) ||
      worth(b) - worth(a) ||
      CRITERION_IDS.indexOf(a.criterion) - CRITERION_IDS.indexOf(b.criterion) ||
      (a.kind < b.kind ? -1 : 1),
  );
  return { asks: asks.slice(0, ASKS_AT_MOST), more: Math.max(0, asks.length - ASKS_AT_MOST) };
}

const together = ({ criterion, kind }: TeamAsk, group: readonly TeamAsk[]): Ask => ({
  criterion,
  kind,
  teams: [...group].sort((a, b) => b.items - a.items || (a.team.title < b.team.title ? -1 : 1)),
  items: group.reduce((sum, { items }) => sum + items, 0),
  minutes: group.reduce((sum, ask) => sum + minutesFor(ask), 0),
});

const cannotWait = ({ criterion, kind, teams }: Ask): boolean =>
  criterion === 'exposed-information' && kind === 'items' && teams.some(({ urgent }) => urgent);

/** Standards met for a minute of work; a half where the ask alone does not meet it. */
const worth = ({ teams, minutes }: Ask): number =>
  teams.reduce((sum, { meets }) => sum + (meets ? 1 : 0.5), 0) / minutes;
