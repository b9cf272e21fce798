import { drivelabels } from 'googleapis/build/src/apis/drivelabels/index.js';
import type { Caller } from '../calls/caller.ts';
import type { LabelRights } from '../prober.ts';
import { answerObject } from '../reads/page-check.ts';

const { users } = drivelabels({ version: 'v2' });

export const labelRights = (
  caller: Caller,
  job: 'labels' | 'labelChanges',
  subject: string,
): Promise<LabelRights> =>
  caller.call({
    job,
    subject,
    doing: `ask what ${subject} may do with labels`,
    units: 0,
    send: (auth) => users.getCapabilities({ name: 'users/me/capabilities', auth }),
    read: (data) => {
      const { canAdministrateLabels, canCreateAdminLabels, canCreateSharedLabels } = answerObject(data);
      return {
        administers: canAdministrateLabels === true,
        creates: canCreateAdminLabels === true || canCreateSharedLabels === true,
      };
    },
  });
