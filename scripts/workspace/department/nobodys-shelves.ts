import { habitsOfNobody } from './habits.ts';
import { atWork } from './people.ts';
import { random } from './random.ts';
import { keptHere } from './kept-here.ts';
import type { Draft, Floor } from './shelf.ts';

/** Drives that nobody claims, and somebody outside every team, as parts of the whole department. */
const PART = { unclaimed: 0.014, 'no-members': 0.009, 'outsiders-only': 0.006, claimed: 0 } as const;
const PART_OF_A_PERSON = 0.005;

/** Drives that no team claims and My Drives of people outside the teams: the audit counts them under `unassigned`. */
export function nobodysShelves({ policy, crowd, drives, habits, seed }: Floor): readonly Draft[] {
  const nobody = habitsOfNobody(policy, random(seed, 'nobody'));
  const department = Math.max(1, [...habits.values()].reduce((sum, { volume }) => sum + volume, 0)); // prettier-ignore
  const staff = atWork(crowd).map(({ user }) => user.address);
  const base = {
    team: undefined,
    habits: nobody,
    decided: nobody.decided,
    convention: undefined,
    classes: keptHere(undefined, [], policy),
    staff: staff.length > 0 ? staff : [policy.settings.recordsOfficer.address],
    migrated: false,
    inProperties: false,
  };
  return [
    ...drives
      .filter(({ team }) => team === undefined)
      .map(({ drive, standing }) => ({
        shelf: { ...base, id: drive.id, drive: drive.id, owner: undefined },
        weight: department * PART[standing],
        fixed: 0,
      })),
    ...crowd
      .filter(({ team, standing }) => team === undefined && standing === 'active')
      .map(({ user, weight }) => ({
        shelf: { ...base, id: user.address, drive: undefined, owner: user.address },
        weight: department * PART_OF_A_PERSON * weight,
        fixed: 0,
      })),
  ];
}
