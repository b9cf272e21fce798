import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { classUse } from '../../figures/class-use.ts';
import { disposalForecast, twentyYearForecast } from '../../figures/forecast.ts';
import { heldByTeam } from '../../figures/held.ts';
import { undecidedByPlace } from '../../figures/places.ts';
import type { Stored } from '../../figures/stored.ts';
import type { AuditResult } from '../../result/audit-result.ts';
import { UNASSIGNED } from '../../result/rank-teams.ts';
import { withoutRanksUntilPublished } from '../../result/without-ranks-until-published.ts';
import { movementBetween, withMovement } from '../../rounds/movement-between.ts';
import type { PublishedRound } from '../../rounds/round.ts';
import type { FolderFigures, Worklists } from '../worklists/read-worklists.ts';
import type { SiteFacts } from './site-facts.ts';

/** Folders of a team that its page and its digest may name. */
const FOLDERS = 3;

/** Asks the audit's store for all that pages say beyond the result. A handful of totals each, whatever the domain's size. */
export async function gatherFacts(
  stored: Stored,
  lists: Worklists,
  audited: AuditResult,
  policy: Policy,
  rounds: readonly PublishedRound[],
): Promise<SiteFacts> {
  const asOf = plainDate(audited.asOf);
  const last = rounds.at(-1);
  const result = titled(sinceLastRound(audited, last));
  const folders = new Map<string, readonly FolderFigures[]>();
  for (const { id } of result.teams) folders.set(id, await lists.folders(id, FOLDERS));
  return {
    policy,
    asOf,
    result,
    shown: last === undefined ? withoutRanksUntilPublished(result) : titled(last.result),
    rounds,
    counts: lists.counts,
    folders,
    places: await undecidedByPlace(stored),
    classUse: await classUse(stored, policy),
    forecast: await disposalForecast(stored, asOf),
    twentyYears: await twentyYearForecast(stored, policy.settings.law, asOf),
    held: await heldByTeam(stored),
  };
}

/** What no team claims, under a title like a team's. */
const titled = (result: AuditResult): AuditResult => ({
  ...result,
  teams: result.teams.map((team) => (team.id === UNASSIGNED ? { ...team, title: 'Unassigned' } : team)),
});

/** With its movement since the last published round, where the audit came after it and has none yet. */
function sinceLastRound(result: AuditResult, last: PublishedRound | undefined): AuditResult {
  if (last === undefined || result.since !== undefined || last.result.asOf >= result.asOf) return result;
  return withMovement(result, movementBetween(last, result));
}
