import { blame } from '../blame.ts';
import type { Check } from '../check.ts';
import { broken, well } from '../finding.ts';
import { ownTokens } from './credentials.ts';

/** Google can be reached from this machine, and what comes back is Google's. */
export const connection: Check = {
  id: 'connection',
  run: async (visit) => {
    for (const [, answer] of await ownTokens(visit)) {
      if (answer.ok || blame(answer.error, visit.settings.admin) !== 'connection') continue;
      const { message, remedy } = answer.error;
      return [broken('connection', message, 'everything else is asked of Google.', remedy)];
    }
    return [well('connection', 'Google answers')];
  },
};
