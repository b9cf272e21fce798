import { percent } from '../../reports/words/in-words.ts';
import type { Assessment, AuditResult, TeamResult } from '../../result/audit-result.ts';
import type { Before } from '../standing/round-before.ts';
import { standingOf } from '../standing/standing-of.ts';
import { isFew } from '../words/few.ts';
import { oneLine } from '../words/one-line.ts';
import { PLAIN_STANDARDS } from '../words/plain-standards.ts';
import { askInWords } from './ask-in-words.ts';
import { chooseAsks } from './choose-asks.ts';

/** What the round before asked, and what became of it. */
export interface AskedBefore {
  readonly asked: string;
  /** `Done: Finance (from 61% to 84%).` and `Not yet: Commercial (from 40% to 35%).` */
  readonly happened: readonly string[];
}

/** A letter is one page: more teams than these are a number. */
const TEAMS_NAMED = 4;

const OUTCOMES = [
  'Done',
  'Not yet',
  'Could not be measured this time',
  'Exempted since',
  'No longer there',
] as const;
type Outcome = (typeof OUTCOMES)[number]; // prettier-ignore

/** What the figures of the round before asked of the same directorate, and where the same standards stand now. */
export function sinceLastTime(before: Before, directorate: string, now: AuditResult): AskedBefore[] {
  const teams = before.result.teams.filter((team) => team.directorate === directorate && team.rank !== null);
  return chooseAsks(teams, before.result.criteria).asks.map((ask) => {
    const told = ask.teams.map(({ team }) => {
      const then = assessmentOf(before.result.teams, team.id, ask.criterion);
      const is = assessmentOf(now.teams, team.id, ask.criterion);
      return { outcome: outcomeOf(is), words: `${oneLine(team.title)}${shares(then, is)}` };
    });
    return {
      asked: askInWords(ask, before.result.criteria).what,
      happened: OUTCOMES.flatMap((outcome) => {
        const those = told.filter((it) => it.outcome === outcome).map(({ words }) => words);
        if (those.length === 0) return [];
        const more = those.length > TEAMS_NAMED ? `, and ${those.length - TEAMS_NAMED} more` : '';
        return [`${outcome}: ${those.slice(0, TEAMS_NAMED).join(', ')}${more}.`];
      }),
    };
  });
}

const assessmentOf = (
  teams: readonly TeamResult[],
  team: string,
  criterion: Assessment['id'],
): Assessment | undefined => teams.find(({ id }) => id === team)?.criteria.find(({ id }) => id === criterion);

function outcomeOf(now: Assessment | undefined): Outcome {
  if (now === undefined) return 'No longer there';
  switch (standingOf(now)) {
    case 'met':
      return 'Done';
    case 'partly met':
    case 'not met':
      return 'Not yet';
    case 'not measured':
      return 'Could not be measured this time';
    case 'exempt':
      return 'Exempted since';
  }
}

/** ` (from 61% to 84%)`; nothing where so few were counted that a share could point at one person. */
function shares(then: Assessment | undefined, now: Assessment | undefined): string {
  const [from, to] = [shareOf(then), shareOf(now)];
  if (from === undefined || to === undefined) return '';
  return from === to ? ` (${to}, as before)` : ` (from ${from} to ${to})`;
}

function shareOf(it: Assessment | undefined): string | undefined {
  if (it?.score == null || it.light === 'could not be measured') return undefined;
  return PLAIN_STANDARDS[it.id].countsThings || !isFew(it.denominator) ? percent(it.score) : undefined;
}
