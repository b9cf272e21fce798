import type { Assessment } from '../../result/audit-result.ts';

/** How a standard stands, in the words of a compliance statement. */
export const STANDINGS = ['met', 'partly met', 'not met', 'not measured', 'exempt'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One team's standing: green is met, amber partly, red or evidence not supplied not. */
export function standingOf({ light, exemption }: Pick<Assessment, 'light' | 'exemption'>): Standing {
  if (exemption !== undefined) return 'exempt';
  switch (light) {
    case 'green':
      return 'met';
    case 'amber':
      return 'partly met';
    case 'red':
    case 'evidence not supplied':
      return 'not met';
    case 'could not be measured':
      return 'not measured';
  }
}

/** Several teams' standing as one: met where all that were measured meet it, not met where none meets it even in part. */
export function standingTogether(standings: readonly Standing[]): Standing {
  const measured = standings.filter((standing) => standing !== 'not measured' && standing !== 'exempt');
  if (measured.length === 0)
    return standings.includes('not measured') || standings.length === 0 ? 'not measured' : 'exempt';
  if (measured.every((standing) => standing === 'met')) return 'met';
  return measured.every((standing) => standing === 'not met') ? 'not met' : 'partly met';
}
