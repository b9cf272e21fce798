import { idInLink } from '../sources/inventory/gam/id-in-link.ts';
import type { TeamEvidence } from './team-evidence.ts';

/** A file or folder whose sharing has a reason that the KIM team accepted. */
export interface AcceptedSharing {
  readonly team: string;
  readonly id: string;
}

/**
 * Files and folders that are shared outside for an accepted reason: links to Drive in accepted evidence for
 * `exposed-information`. They count as passing, in their own team's figures only.
 */
export function acceptedSharing(evidence: readonly TeamEvidence[]): AcceptedSharing[] {
  return evidence.flatMap(({ team, criterion, accepted, link }) => {
    const id = idInLink(link);
    return criterion === 'exposed-information' && accepted === 'yes' && id !== undefined
      ? [{ team, id }]
      : [];
  });
}
