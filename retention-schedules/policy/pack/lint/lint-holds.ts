import { inWords } from '../../calendar/plain-date.ts';
import type { PackProblem } from '../pack-problem.ts';
import type { Policy } from '../policy.ts';
import type { PackPlaces } from './pack-places.ts';

const FILE = 'holds.yaml';

/** Holds in force that stop us and nobody else: without their Vault hold, or told to nobody who has answered. */
export function lintHolds(policy: Policy, places: PackPlaces): PackProblem[] {
  return policy.holds.flatMap((hold, index) => {
    if (hold.releasedOn !== undefined)
      return hold.releaseAuthority === undefined
        ? [
            places.inFile(
              FILE,
              ['holds', index, 'releasedOn'],
              'warning',
              `The hold '${hold.title}' was released and does not say on whose authority: give releaseAuthority`,
            ),
          ]
        : [];
    const found: PackProblem[] = [];
    if (hold.vaultHold === undefined)
      found.push(
        places.inFile(
          FILE,
          ['holds', index, 'id'],
          'warning',
          `The hold '${hold.title}' has no matching hold in Google Vault: until it has, people can still delete what it covers`,
        ),
      );
    if (hold.notices.length === 0)
      found.push(
        places.inFile(
          FILE,
          ['holds', index, 'id'],
          'warning',
          `Nobody has been told of the hold '${hold.title}': send a notice and record it`,
        ),
      );
    hold.notices.forEach((notice, at) => {
      if (notice.acknowledgedOn === undefined)
        found.push(
          places.inFile(
            FILE,
            ['holds', index, 'notices', at],
            'warning',
            `${notice.to} has not acknowledged the notice of the hold '${hold.title}' sent on ${inWords(notice.sentOn)}: ask again`,
          ),
        );
    });
    return found;
  });
}
