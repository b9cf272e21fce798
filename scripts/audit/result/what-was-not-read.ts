import type { Policy } from '#policy/pack/policy.ts';
import type { AuditResult, Certificate, Gap } from './audit-result.ts';

/**
 * Whether everything that was expected was read: no gap, and a certificate without anything unread.
 * A listing is complete when the listing was read to its end, whatever it leaves out.
 */
export function isComplete(
  mode: AuditResult['mode'],
  certificate: Certificate,
  gaps: readonly Gap[],
): boolean {
  if (gaps.length > 0) return false;
  if (mode === 'inventory') return true;
  return (
    certificate.ownersPartlyRead + certificate.ownersUnreadable === 0 &&
    certificate.drivesPartlyRead + certificate.drivesUnreadable === 0 &&
    certificate.tagsUnreadable === 0 &&
    certificate.incompleteSearches === 0
  );
}

/**
 * Sentences for a team's figures, where a part of its documents was not read: its shared drives (by the pack), its
 * people (by `teamOfPerson`, which only the walk can know).
 */
export function unreadPartOf(
  team: string,
  gaps: readonly Gap[],
  policy: Policy,
  teamOfPerson: (address: string) => string | undefined,
): string[] {
  const drives = new Set(policy.teams.find(({ id }) => id === team)?.drives.map(({ id }) => id));
  const ofTeam = gaps.filter((gap) => {
    if (gap.kind === 'shared-drive') return gap.id !== undefined && drives.has(gap.id);
    return gap.kind === 'user' && teamOfPerson(gap.source) === team;
  });
  const unreadDrives = ofTeam
    .filter(({ kind }) => kind === 'shared-drive')
    .map((gap) => `${gap.source}${isCountedInPart(gap) ? ' (part of it)' : ''}`);
  const unreadPeople = ofTeam.filter(({ kind }) => kind === 'user').length;
  return [
    ...(unreadDrives.length > 0 ? [`Leaves out what could not be read: ${unreadDrives.join(', ')}.`] : []),
    ...(unreadPeople > 0
      ? [
          `Leaves out documents of ${unreadPeople} ${unreadPeople === 1 ? 'person' : 'people'} whose Drive could not be read whole.`,
        ]
      : []),
  ];
}

/** Part of it was read, and that part is in the figures. */
const isCountedInPart = ({ partly, documentsLeftOut = 0 }: Gap): boolean => partly && documentsLeftOut === 0;
