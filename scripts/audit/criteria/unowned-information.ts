import type { Team } from '#policy/pack/team.ts';
import type { Finding } from './finding.ts';
import { notMeasured } from './finding.ts';
import type { DomainSurvey, DriveOwnership } from './outcome.ts';

/**
 * Drives with an active asset owner, information manager and deputy, somebody of ours who manages them in Drive, and
 * a line in the information asset register ÷ the team's drives. A drive whose members could not be read is unknown.
 * Reasons name roles, never people, so that they can stand in a table that everybody sees.
 */
export function unownedInformation(team: Team, { drives, activePeople }: DomainSurvey): Finding {
  if (activePeople === undefined)
    return notMeasured('The directory was not read, so nobody can say who is active.');
  if (team.drives.length === 0) return notMeasured('The team has no shared drives.');
  const seen = new Map(drives.map((drive) => [drive.drive, drive]));
  const idle = idleRoles(team, activePeople);
  let [passed, unknown] = [0, 0];
  const because: string[] = idle.length === 0 ? [] : [`No active ${idle.join(' and no active ')}.`];
  for (const listed of team.drives) {
    const drive = seen.get(listed.id);
    if (drive?.membersRead === false) {
      unknown += 1;
      because.push(`${listed.title}: its members could not be read.`);
      continue;
    }
    const lacks = whatItLacks(drive, listed.assetRegister);
    if (lacks.length > 0) because.push(`${listed.title}: ${lacks.join(', ')}.`);
    else if (idle.length === 0) passed += 1;
  }
  return { passed, counted: team.drives.length - unknown, unknown, because };
}

/** Drives that no team claims: none of them has an owner. */
export function drivesNobodyClaims({ drives, activePeople }: DomainSurvey): Finding {
  const unclaimed = drives.filter(({ team }) => team === undefined);
  if (activePeople === undefined || unclaimed.length === 0)
    return notMeasured('No shared drive is without a team.');
  return {
    passed: 0,
    counted: unclaimed.length,
    unknown: 0,
    because: [`No team claims ${unclaimed.map(({ name }) => name).join(', ')}.`],
  };
}

function idleRoles(team: Team, active: ReadonlySet<string>): string[] {
  const roles = [
    ['information asset owner', team.assetOwner],
    ['information manager', team.informationManager],
    ['deputy', team.deputy],
  ] as const;
  return roles
    .filter(([, address]) => !active.has(address) && !active.has(address.toLowerCase()))
    .map(([role]) => role);
}

function whatItLacks(drive: DriveOwnership | undefined, assetRegister: string | undefined): string[] {
  if (drive === undefined) return ['not found in the domain'];
  return [
    ...(drive.activeOrganizers === 0 ? ['no active manager in Drive'] : []),
    ...(assetRegister === undefined ? ['not in the information asset register'] : []),
  ];
}
