import type { Case } from '#policy/pack/case.ts';
import type { Policy } from '#policy/pack/policy.ts';

/**
 * Where each case of the pack lives: the shared drive whose id it has, or the first drive of a team that lists its
 * class, or the first drive there is. None where the pack has no drives.
 */
export function casesByDrive(policy: Policy): ReadonlyMap<string, readonly Case[]> {
  const drives = policy.teams.flatMap(({ classes, drives: own }) => own.map(({ id }) => ({ id, classes })));
  const byDrive = new Map<string, Case[]>();
  for (const matter of policy.cases) {
    const home =
      drives.find(({ id }) => id === matter.id) ??
      drives.find(({ classes }) => classes.includes(matter.class)) ??
      drives[0];
    if (home !== undefined) byDrive.set(home.id, [...(byDrive.get(home.id) ?? []), matter]);
  }
  return byDrive;
}
