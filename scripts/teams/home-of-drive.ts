import type { DirectoryUser } from '../google/google.ts';
import type { PlannedDrive } from '../audit/sources/plan.ts';

/** The org unit that a shared drive belongs to by its members, or why none can be told. */
type DriveHome = { readonly unit: string; readonly because: string } | { readonly why: string };

/**
 * A drive belongs where more than half of its managers are; where nobody manages it, of its other members.
 * @param active active people of ours.
 */
export function homeOfDrive(drive: PlannedDrive, active: readonly DirectoryUser[]): DriveHome {
  if (!drive.membersRead) return { why: 'its members could not be read' };
  const units = new Map(active.map(({ address, orgUnit }) => [address.toLowerCase(), orgUnit ?? '/']));
  const managers = drive.readers.filter(({ role }) => role === 'organizer');
  const said = managers.length > 0 ? managers : drive.readers;
  const [role, roles] = managers.length > 0 ? ['manager', 'managers'] : ['member', 'members'];
  if (said.length === 0) return { why: drive.gap?.reason ?? 'no active person of ours is a member' };
  const counts = new Map<string, number>();
  for (const { address } of said) {
    const unit = units.get(address.toLowerCase()) ?? '/';
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [[unit, most] = ['/', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most * 2 <= said.length)
    return { why: `its ${roles} are spread over ${[...counts.keys()].sort().join(', ')}` };
  if (unit === '/')
    return { why: `its ${said.length === 1 ? `${role} is` : `${roles} are`} in no org unit below the top` };
  return {
    unit,
    because:
      said.length === 1
        ? `its ${role} is in ${unit}`
        : `${most} of ${said.length} ${roles} looked at are in ${unit}`,
  };
}
