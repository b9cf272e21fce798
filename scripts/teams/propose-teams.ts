import type { Directorate, Team } from '#policy/pack/team.ts';
import type { DirectoryUser } from '../google/google.ts';
import type { PlannedDrive } from '../audit/sources/plan.ts';
import type { Domain } from './domain.ts';
import { homeOfDrive } from './home-of-drive.ts';
import { distinctIds } from './distinct-ids.ts';

export interface ProposedTeam {
  readonly id: string;
  readonly title: string;
  /** Id of its directorate. */
  readonly directorate: string;
  readonly orgUnit: string;
  /** Active people in the org unit. */
  readonly people: number;
  readonly drives: readonly { readonly id: string; readonly title: string; readonly because: string }[];
  /** Who manages its drives: among them may be who answers for it. Nobody is put into a role. */
  readonly managers: readonly string[];
}

interface LeftOver {
  /** An address, a drive's name, an org unit's path. */
  readonly name: string;
  readonly why: string;
}

export interface TeamsProposal {
  readonly directorates: readonly Pick<Directorate, 'id' | 'title'>[];
  readonly teams: readonly ProposedTeam[];
  readonly leftOver: {
    readonly people: readonly LeftOver[];
    readonly drives: readonly (LeftOver & { readonly id: string })[];
    readonly orgUnits: readonly LeftOver[];
  };
}

/** Fewer active people than this: the draft says that it may be part of another team. */
const SMALL = 3;
/** Stands for teams that the directory has no level above. */
const ONE_DIRECTORATE = { id: 'department', title: 'The department' };

/**
 * A team for each org unit with active people in it, with the drives that its people manage, and who is left over.
 * Nobody is put into a role: no directory says who answers for records.
 * @param existing teams that stand already: what they have is not proposed again.
 */
export function proposeTeams(domain: Domain, existing: readonly Team[] = []): TeamsProposal {
  const active = domain.people.filter((person) => !person.suspended && !person.archived && !person.guest);
  const units = byUnit(active);
  const isTaken = (unit: string): boolean =>
    existing.some((team) => team.orgUnits.some((path) => unit === path || unit.startsWith(`${path}/`)));
  const open = [...units.keys()].filter((unit) => unit !== '/' && !isTaken(unit)).sort();
  const taken = new Set(existing.flatMap((team) => team.drives.map(({ id }) => id)));
  const homes = domain.drives
    .filter(({ id }) => !taken.has(id))
    .map((drive) => ({ drive, home: homeOfDrive(drive, active) }));
  const parents = [...new Set(open.filter((unit) => unit.split('/').length > 2).map(topOf))];
  const directorateIds = distinctIds(parents, [ONE_DIRECTORATE.id]);
  const directorateOf = (unit: string): string =>
    directorateIds[parents.indexOf(topOf(unit))] ?? ONE_DIRECTORATE.id;
  const teamIds = distinctIds(
    open.map(lastOf),
    existing.map(({ id }) => id),
  );

  const teams = open.map((unit, at): ProposedTeam => {
    const own = homes.flatMap(({ drive, home }) =>
      'unit' in home && home.unit === unit ? [{ drive, home }] : [],
    );
    return {
      id: teamIds[at] ?? '',
      title: lastOf(unit),
      directorate: directorateOf(unit),
      orgUnit: unit,
      people: units.get(unit)?.length ?? 0,
      drives: own.map(({ drive, home }) => ({ id: drive.id, title: drive.name, because: home.because })),
      managers: managersOf(own.map(({ drive }) => drive)),
    };
  });
  return {
    directorates: [
      ...parents.map((title, at) => ({ id: directorateIds[at] ?? '', title })),
      ...(teams.some((team) => team.directorate === ONE_DIRECTORATE.id) ? [ONE_DIRECTORATE] : []),
    ],
    teams,
    leftOver: {
      people: (units.get('/') ?? []).map(({ address }) => ({
        name: address,
        why: 'is in no org unit below the top: nothing says which team',
      })),
      drives: homes.flatMap(({ drive, home }) => {
        if (!('unit' in home)) return [{ id: drive.id, name: drive.name, why: home.why }];
        if (open.includes(home.unit)) return [];
        return [
          {
            id: drive.id,
            name: drive.name,
            why: `${home.because}, which a team of the pack has already: add it there`,
          },
        ];
      }),
      orgUnits: unitsLeft(domain.people, units, teams, isTaken),
    },
  };
}

function byUnit(people: readonly DirectoryUser[]): Map<string, DirectoryUser[]> {
  const units = new Map<string, DirectoryUser[]>();
  for (const person of people) {
    const unit = person.orgUnit ?? '/';
    units.set(unit, [...(units.get(unit) ?? []), person]);
  }
  return units;
}

function unitsLeft(
  everybody: readonly DirectoryUser[],
  active: ReadonlyMap<string, unknown>,
  teams: readonly ProposedTeam[],
  isTaken: (unit: string) => boolean,
): LeftOver[] {
  const deserted = [...new Set(everybody.map(({ orgUnit }) => orgUnit ?? '/'))].filter(
    (unit) => !active.has(unit) && unit !== '/' && !isTaken(unit),
  );
  return [
    ...deserted.sort().map((name) => ({
      name,
      why: 'has nobody active in it: their My Drives count for no team until you give the org unit to one',
    })),
    ...teams
      .filter(({ people }) => people < SMALL)
      .map(({ orgUnit, people }) => ({
        name: orgUnit,
        why: `has ${people === 1 ? 'one active person' : `${people} active people`} only: perhaps part of another team`,
      })),
  ];
}

const managersOf = (drives: readonly PlannedDrive[]): string[] =>
  [
    ...new Set(
      drives.flatMap(({ readers }) =>
        readers.filter(({ role }) => role === 'organizer').map(({ address }) => address),
      ),
    ),
  ].sort();

const lastOf = (unit: string): string => unit.slice(unit.lastIndexOf('/') + 1);
const topOf = (unit: string): string => unit.split('/')[1] ?? unit;
