import type { NamingConvention } from '#policy/pack/naming-convention.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { PlannedDrive } from './drives.ts';
import { habitsOfNobody, SMALL_TEAM, type Habits } from './habits.ts';
import { atWork, type Person } from './people.ts';
import { apportion, random } from './random.ts';

/** A place that documents stand in (a shared drive or somebody's My Drive), and how things are done there. */
export interface Shelf {
  readonly id: string;
  readonly drive: string | undefined;
  readonly owner: string | undefined;
  readonly team: string | undefined;
  readonly habits: Habits;
  /** Share of its documents that somebody decided about. */
  readonly decided: number;
  /** What is kept here, the commonest first. */
  readonly classes: readonly RecordClass[];
  readonly convention: NamingConvention | undefined;
  /** Who edits, decides and is given access; never empty. */
  readonly staff: readonly string[];
  readonly migrated: boolean;
  /** Tags stand in properties: tagged before the label came, or by people without a licence for it. */
  readonly inProperties: boolean;
  readonly documents: number;
}

/** A small department has no room for a team of eleven documents. */
const ROOM_FOR_SMALL_TEAM = 1_000;
/** A team's documents in My Drive. */
const AT_HOME = 0.24;
const AT_HOME_WHEN_DISMAL = 0.42;
/** Drives that nobody claims, as parts of the whole department. */
const NOBODYS = { claimed: 0, unclaimed: 0.014, 'no-members': 0.009, 'outsiders-only': 0.006 } as const;

type Draft = Omit<Shelf, 'documents'> & { readonly weight: number; readonly fixed?: number };

/** Every shelf of the department with its number of documents; the numbers add up to `files`. */
export function shelves(
  policy: Policy,
  crowd: readonly Person[],
  drives: readonly PlannedDrive[],
  habits: ReadonlyMap<string, Habits>,
  files: number,
  seed: number,
): readonly Shelf[] {
  const drafts = [
    ...policy.teams.flatMap(({ id }) => teamShelves(id, policy, crowd, drives, habits)),
    ...nobodysShelves(policy, crowd, drives, habits, seed),
  ];
  const small = files < ROOM_FOR_SMALL_TEAM ? 0 : drafts.reduce((sum, { fixed }) => sum + (fixed ?? 0), 0);
  const shares = apportion(
    files - small,
    drafts.map(({ weight }) => weight),
  );
  return drafts.map(({ weight: _, fixed, ...shelf }, index) => ({
    ...shelf,
    documents: (shares[index] ?? 0) + (small > 0 ? (fixed ?? 0) : 0),
  }));
}

function teamShelves(
  id: string,
  policy: Policy,
  crowd: readonly Person[],
  drives: readonly PlannedDrive[],
  allHabits: ReadonlyMap<string, Habits>,
): Draft[] {
  const team = policy.teams.find((candidate) => candidate.id === id);
  const habits = allHabits.get(id);
  if (team === undefined || habits === undefined) return [];
  const members = crowd.filter((person) => person.team === id);
  const own = drives.filter((drive) => drive.team === id);
  const convention = policy.conventions.find(
    (candidate) => candidate.id === (team.convention ?? policy.settings.defaultConvention),
  );
  const staff = atWork(members).map(({ user }) => user.address);
  const base = { team: id, habits, convention, staff: staff.length > 0 ? staff : [team.informationManager] };
  const classes = team.classes.flatMap(
    (code) => policy.classes.find((candidate) => candidate.code === code) ?? [],
  );
  const share = own.length === 0 ? 1 : habits.decided < 0.3 ? AT_HOME_WHEN_DISMAL : AT_HOME;
  const home = apportionReal(members.map(({ weight }) => weight));
  const small = habits.volume === 0;
  const fixed = small
    ? apportion(SMALL_TEAM, [
        ...own.map(() => (1 - share) / Math.max(1, own.length)),
        ...home.map((part) => part * share),
      ])
    : [];
  return [
    ...own.map(({ drive, defaultClass, migrated }, index): Draft => ({
      ...base,
      id: drive.id,
      drive: drive.id,
      owner: undefined,
      decided: habits.decided,
      classes: first(defaultClass, classes, policy),
      migrated,
      inProperties: false,
      weight: (habits.volume * (1 - share)) / own.length,
      ...(small ? { fixed: fixed[index] ?? 0 } : {}),
    })),
    ...members.map(({ user }, index): Draft => ({
      ...base,
      id: user.address,
      drive: undefined,
      owner: user.address,
      decided: own.length === 0 ? habits.decided : strayDecided(habits, share),
      classes: first(undefined, classes, policy),
      migrated: false,
      inProperties: user.labelsLicence === false,
      weight: habits.volume * share * (home[index] ?? 0),
      ...(small ? { fixed: fixed[own.length + index] ?? 0 } : {}),
    })),
  ];
}

/** Of what stands in My Drive, the share decided that leaves `inPlace` of the team's records on shared drives. */
const strayDecided = ({ decided, inPlace }: Habits, share: number): number =>
  Math.min(0.95, (decided * (1 - share) * (1 - inPlace)) / (inPlace * share));

function nobodysShelves(
  policy: Policy,
  crowd: readonly Person[],
  drives: readonly PlannedDrive[],
  habits: ReadonlyMap<string, Habits>,
  seed: number,
): Draft[] {
  const nobody = habitsOfNobody(policy, random(seed, 'nobody'));
  const all = [...habits.values()].reduce((sum, { volume }) => sum + volume, 0);
  const staff = atWork(crowd).map(({ user }) => user.address);
  const base = {
    team: undefined,
    habits: nobody,
    decided: nobody.decided,
    convention: undefined,
    classes: first(undefined, [], policy),
    staff: staff.length > 0 ? staff : ['nobody'],
    migrated: false,
    inProperties: false,
  };
  const homeless = crowd.filter(({ team, standing }) => team === undefined && standing === 'active');
  return [
    ...drives.flatMap(({ drive, team, standing }): Draft[] =>
      team !== undefined
        ? []
        : [
            {
              ...base,
              id: drive.id,
              drive: drive.id,
              owner: undefined,
              weight: Math.max(all, 1) * NOBODYS[standing],
            },
          ],
    ),
    ...homeless.map(({ user, weight }): Draft => ({
      ...base,
      id: user.address,
      drive: undefined,
      owner: user.address,
      weight: (weight * Math.max(all, 1)) / 200,
    })),
  ];
}

/** Classes with this one in front; a place with none of its own holds what any office has. */
function first(
  code: string | undefined,
  classes: readonly RecordClass[],
  policy: Policy,
): readonly RecordClass[] {
  const found = code === undefined ? undefined : policy.classes.find((candidate) => candidate.code === code);
  const list = [...new Set([...(found === undefined ? [] : [found]), ...classes])];
  return list.length > 0 ? list : policy.classes.filter((_, index) => index % 9 === 0);
}

const apportionReal = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
};
