import { CRITERION_IDS, type CriterionId } from '#policy/pack/criterion-ids.ts';
import { numberInWords, percent } from '../../reports/words/in-words.ts';
import type { DirectorateStanding } from '../standing/directorates.ts';
import { standingOf } from '../standing/standing-of.ts';
import { isFew } from '../words/few.ts';
import { listed } from '../words/listed.ts';
import { oneLine } from '../words/one-line.ts';
import { PLAIN_STANDARDS } from '../words/plain-standards.ts';

/** Sentences at most: a letter is one page. */
const AT_MOST = 3;

/** What went well, in sentences: what got better, what every team does, who does most. True ones only, so there may be none. */
export function whatWentWell({ counted }: Pick<DirectorateStanding, 'counted'>): string[] {
  return [...improvements(counted), ...metByAll(counted), ...nearest(counted)].slice(0, AT_MOST);
}

type Teams = DirectorateStanding['counted'];

function improvements(teams: Teams): string[] {
  return CRITERION_IDS.flatMap((id) => {
    const better = teams.filter(({ criteria }) =>
      criteria.some((it) => it.id === id && it.movement === 'better'),
    );
    if (better.length === 0) return [];
    return [
      `${listed(better.map(({ title }) => oneLine(title)))} did better than last time on ${PLAIN_STANDARDS[id].about}.`,
    ];
  });
}

function metByAll(teams: Teams): string[] {
  if (teams.length === 0) return [];
  const met = CRITERION_IDS.filter((id) => standings(teams, id).every((standing) => standing === 'met'));
  if (met.length === 0) return [];
  const [first = '', ...others] = met.map((id) => PLAIN_STANDARDS[id].met);
  const who =
    teams.length === 1
      ? `In ${oneLine(teams[0]?.title ?? '')}`
      : teams.length === 2
        ? 'In both teams'
        : `In all ${numberInWords(teams.length)} teams`;
  return [`${who}, ${listed([first, ...others.slice(0, 2)])}.`];
}

/** Where nothing was met by all: the standard that one team meets best. */
function nearest(teams: Teams): string[] {
  const best = [...teams]
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met / b.measurable - a.met / a.measurable || (a.title < b.title ? -1 : 1))[0];
  if (best !== undefined && teams.length > 1)
    return [
      `${oneLine(best.title)} meets ${numberInWords(best.met)} of the ${numberInWords(best.measurable)} standards that could be measured.`,
    ];
  const [highest] = teams
    .flatMap(({ title, criteria }) => criteria.map((it) => ({ title, ...it })))
    .filter(
      ({ id, light, score, denominator }) =>
        (light === 'green' || light === 'amber') &&
        score !== null &&
        (PLAIN_STANDARDS[id].countsThings || !isFew(denominator)),
    )
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  if (highest?.score == null || best !== undefined) return [];
  return [
    `${oneLine(highest.title)} comes nearest to the standard on ${PLAIN_STANDARDS[highest.id].about}: ${percent(highest.score)}.`,
  ];
}

const standings = (teams: Teams, id: CriterionId) =>
  teams.map(({ criteria }) => {
    const assessment = criteria.find((it) => it.id === id);
    return assessment === undefined ? ('not measured' as const) : standingOf(assessment);
  });
