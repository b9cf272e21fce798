import { addPeriod, type Period } from '../../calendar/period.ts';
import { inWords, type PlainDate } from '../../calendar/plain-date.ts';
import type { PackProblem } from '../pack-problem.ts';
import type { Policy } from '../policy.ts';
import type { PackPlaces } from './pack-places.ts';

const FILE = 'teams.yaml';
const A_YEAR = 'P1Y' as Period;

/** Teams whose figures will mislead: without drives, with lists out of date, with withdrawn classes or lapsed exemptions. */
export function lintTeams(policy: Policy, places: PackPlaces, asOf: PlainDate): PackProblem[] {
  const withdrawn = new Set(
    policy.classes.filter((entry) => entry.withdrawn !== undefined).map((entry) => entry.code),
  );
  return policy.teams.flatMap((team, index) => {
    const found: PackProblem[] = [];
    const warn = (field: readonly (string | number)[], message: string): void => {
      found.push(places.inFile(FILE, ['teams', index, ...field], 'warning', message));
    };
    if (team.drives.length === 0)
      warn(
        ['id'],
        `${team.title} has no shared drive: nothing it saves will be counted as in the right place`,
      );
    team.classes.forEach((code, at) => {
      if (withdrawn.has(code))
        warn(['classes', at], `${team.title} lists ${code}, which was withdrawn: replace it`);
    });
    team.drives.forEach((drive, at) => {
      if (drive.defaultClass !== undefined && withdrawn.has(drive.defaultClass))
        warn(
          ['drives', at, 'defaultClass'],
          `The drive '${drive.title}' puts documents in ${drive.defaultClass}, which was withdrawn: give it another class`,
        );
    });
    if (team.listConfirmedOn !== undefined && addPeriod(team.listConfirmedOn, A_YEAR) < asOf)
      warn(
        ['listConfirmedOn'],
        `${team.title} last confirmed its list on ${inWords(team.listConfirmedOn)}, more than a year ago: ask its information manager`,
      );
    team.exemptions.forEach((exemption, at) => {
      if (exemption.until < asOf)
        warn(
          ['exemptions', at, 'until'],
          `The exemption of ${team.title} from '${exemption.criterion}' ended on ${inWords(exemption.until)}: take it out, or renew it`,
        );
    });
    return found;
  });
}
