import type { Team } from '#policy/pack/team.ts';
import { SMALL_TEAM, type Habits } from './habits.ts';
import { atWork } from './people.ts';
import { apportion } from './random.ts';
import { keptHere } from './kept-here.ts';
import type { Draft, Floor } from './shelf.ts';

/** A team's documents in My Drive, where it has a shared drive; more of them where habits are bad. */
const AT_HOME = 0.24;
const AT_HOME_WHEN_DISMAL = 0.42;
const DISMAL = 0.3;

/** The shared drives of a team and the My Drives of its people. */
export function teamShelves(team: Team, { policy, crowd, drives, habits: all }: Floor): readonly Draft[] {
  const habits = all.get(team.id);
  if (habits === undefined) return [];
  const members = crowd.filter((person) => person.team === team.id);
  const own = drives.filter((drive) => drive.team === team.id);
  const staff = atWork(members).map(({ user }) => user.address);
  const classes = policy.classes.filter(({ code }) => team.classes.includes(code));
  const base = {
    team: team.id,
    habits,
    convention: policy.conventions.find(
      ({ id }) => id === (team.convention ?? policy.settings.defaultConvention),
    ),
    staff: staff.length > 0 ? staff : [team.informationManager],
  };
  const atHome = own.length === 0 ? 1 : habits.decided < DISMAL ? AT_HOME_WHEN_DISMAL : AT_HOME;
  const people = members.reduce((sum, { weight }) => sum + weight, 0);
  const shelved = [
    ...own.map(({ drive, defaultClass, migrated }) => ({
      part: (1 - atHome) / own.length,
      shelf: { ...base, id: drive.id, drive: drive.id, owner: undefined, decided: habits.decided, classes: keptHere(defaultClass, inOrder(team, classes), policy), migrated, inProperties: false },
    })),
    ...members.map(({ user, weight }) => ({
      part: people > 0 ? (atHome * weight) / people : 0,
      shelf: { ...base, id: user.address, drive: undefined, owner: user.address, decided: own.length === 0 ? habits.decided : strayDecided(habits, atHome), classes: keptHere(undefined, inOrder(team, classes), policy), migrated: false, inProperties: user.labelsLicence === false },
    })),
  ]; // prettier-ignore
  const isSmall = habits.volume === 0;
  const parts = shelved.map(({ part }) => part);
  const fixed = isSmall ? apportion(SMALL_TEAM, parts) : [];
  return shelved.map(({ shelf, part }, index) => ({
    shelf,
    weight: habits.volume * part,
    fixed: fixed[index] ?? 0,
  }));
}

/** As the team lists them: what it lists first it has most of. */
const inOrder = <T extends { readonly code: string }>(team: Team, classes: readonly T[]): readonly T[] =>
  [...classes].sort((one, other) => team.classes.indexOf(one.code) - team.classes.indexOf(other.code));

/** Of what stands in My Drive, the share decided that leaves `inPlace` of the team's records on shared drives. */
const strayDecided = ({ decided, inPlace }: Habits, atHome: number): number =>
  Math.min(0.95, (decided * (1 - atHome) * (1 - inPlace)) / (inPlace * atHome));
