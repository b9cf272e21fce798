import { ITSELF } from './auth/token-clients.ts';
import type { Surroundings } from './calls/caller.ts';
import { GoogleError } from './google-error.ts';
import type { GoogleAccess } from './google-access.ts';
import { openCaller } from './open-caller.ts';
import type { Prober } from './prober.ts';
import { askDrive, countTagged } from './probes/drive-probes.ts';
import { labelRights } from './probes/label-rights.ts';
import { tokenProbe } from './probes/token-probe.ts';
import { sheetValues } from './reads/sheet-values.ts';

/** Any scope does: the account asks in its own name, in which it reaches nothing. */
const OWN_SCOPE = 'https://www.googleapis.com/auth/drive.metadata.readonly';

/**
 * One service account, to try what it can. Nothing is sent before the first call.
 * @throws GoogleError when the key cannot sign.
 */
export function openProber(access: GoogleAccess, around: Partial<Surroundings> = {}): Prober {
  const { caller, close } = openCaller(access, around);
  const { client_email: email } = access.credentials;
  return {
    ownToken: () => tokenProbe(caller, ITSELF, `sign in as ${email}`, OWN_SCOPE),
    token: (subject, scope) => tokenProbe(caller, subject, `sign in as ${subject} for ${scope}`, scope),
    asksDrive: (job, subject) => askDrive(caller, job, subject),
    labelRights: (job, subject) => labelRights(caller, job, subject),
    asksSheets: (subject) => sheetsAnswer(() => sheetValues(caller, subject, 'no-such-sheet')),
    tagged: (subject, labelId) => countTagged(caller, subject, labelId),
    get counts() {
      return caller.counts;
    },
    close,
  };
}

/** That a sheet is not there shows, too, that the API answers. */
async function sheetsAnswer(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof GoogleError && error.kind === 'not-found')) throw error;
  }
}
