import type { Case } from '#policy/pack/case.ts';
import type { Policy } from '#policy/pack/policy.ts';

/**
 * Where each case of the pack lives: the shared drive whose id it has; or the first drive of a team that expects its
 * class, or lists it; or the first drive there is. None where the pack has no drives.
 */
export function casesByDrive(policy: Policy): ReadonlyMap<string, readonly Case[]> {
  const drives = policy.teams.flatMap((team) => team.drives.map(({ id }) => ({ id, team })));
  const homeOf = (matter: Case): string | undefined =>
    (
      drives.find(({ id }) => id === matter.id) ??
      drives.find(({ team }) => team.expects.includes(matter.class)) ??
      drives.find(({ team }) => team.classes.includes(matter.class)) ??
      drives[0]
    )?.id;
  const byDrive = new Map<string, Case[]>();
  for (const matter of policy.cases) {
    const home = homeOf(matter);
    if (home !== undefined) byDrive.set(home, [...(byDrive.get(home) ?? []), matter]);
  }
  return byDrive;
}
