import type { Policy } from '#policy/pack/policy.ts';
import type { Team } from '#policy/pack/team.ts';
import type { NewDrive, NewPermission } from '../state/file-records.ts';
import type { Days } from './days.ts';
import type { Groups } from './groups.ts';
import { atWork, type Person } from './people.ts';
import type { Random } from './random.ts';

/** A shared drive, and what sort of a place it is. */
export interface PlannedDrive {
  readonly drive: NewDrive & { readonly id: string };
  readonly team: string | undefined;
  readonly title: string;
  /** The class that most of it is, where the pack says so. */
  readonly defaultClass: string | undefined;
  /** `claimed` by a team; the others are nobody's, and two of them nobody of ours can read. */
  readonly standing: 'claimed' | 'unclaimed' | 'no-members' | 'outsiders-only';
  /** Its documents came with a migration, up to the day of it. */
  readonly migrated: boolean;
}

/** The pack's drives by its own ids, one of them managed by a group in a group only, and three that nobody claims. */
export function drives(
  policy: Policy,
  crowd: readonly Person[],
  { team: groupOf, nestedManagers }: Groups,
  days: Days,
  dice: Random,
): readonly PlannedDrive[] {
  const listed = policy.teams.flatMap((team) => team.drives.map((drive) => ({ team, drive })));
  const createdTime = days.opening.at;
  const claimed = listed.map(({ team, drive }, index): PlannedDrive => {
    const members =
      index === 1
        ? groupsOnly(nestedManagers, groupOf(team.id))
        : peopleAndTeam(team, crowd, groupOf(team.id));
    return {
      drive: { id: drive.id, name: drive.title, createdTime, members },
      team: team.id,
      title: drive.title,
      defaultClass: drive.defaultClass,
      standing: 'claimed',
      migrated: dice.chance(0.7),
    };
  });
  const someone = atWork(crowd).find(
    ({ user }) => user.address !== policy.teams[0]?.informationManager && user.admin !== true,
  )?.user.address;
  const nobodys = (
    id: string,
    name: string,
    standing: PlannedDrive['standing'],
    members: readonly NewPermission[],
  ): PlannedDrive => ({
    drive: { id, name, createdTime: days.shift(days.opening, 700).at, members },
    team: undefined,
    title: name,
    defaultClass: undefined,
    standing,
    migrated: false,
  });
  return [
    ...claimed,
    nobodys(
      '0AUnclaimedDrv1Uk9PVA',
      'Transformation 2019',
      'unclaimed',
      someone === undefined ? [] : [{ role: 'organizer', address: someone }],
    ),
    nobodys('0ANoMembersDrv2Uk9PVA', 'Legacy scanning', 'no-members', []),
    nobodys('0AOutsideOnly33Uk9PVA', 'Consortium bid', 'outsiders-only', [
      { role: 'organizer', address: 'bids@brightwater.example' },
      { role: 'writer', address: 'j.hale@ashdown-consulting.example' },
    ]),
  ];
}

const groupsOnly = (managers: string, team: string): NewPermission[] => [
  { role: 'organizer', address: managers },
  { role: 'writer', address: team },
];

/** Managers who are at work, a suspended one now and then left on the list, the whole team as writers. */
function peopleAndTeam(team: Team, crowd: readonly Person[], group: string): NewPermission[] {
  const managers = [...new Set([team.informationManager, team.deputy])];
  const leaver = crowd.find(
    ({ team: of, standing }) => of === team.id && (standing === 'leaver' || standing === 'suspended'),
  );
  return [
    ...managers.map((address): NewPermission => ({ role: 'organizer', address })),
    ...(leaver === undefined ? [] : [{ role: 'organizer', address: leaver.user.address } as const]),
    { role: 'writer', address: group },
  ];
}
