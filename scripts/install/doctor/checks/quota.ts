import { blame } from '../blame.ts';
import type { Check } from '../check.ts';
import { attention, broken, notTried, well } from '../finding.ts';

/** Google turned no call of this visit away for their number. Told last, since it is told of all the others. */
export const quota: Check = {
  id: 'quota',
  run: (visit) => {
    const { accounts, admin, google } = visit.settings;
    const spent = visit.errors.find((error) => blame(error, admin) === 'quota');
    if (spent !== undefined)
      return Promise.resolve([
        broken('quota', spent.message, 'the audit would be turned away in the same way.', spent.remedy),
      ]);
    if (visit.errors.some((error) => blame(error, admin) === 'connection'))
      return Promise.resolve([notTried('quota', 'connection')]);
    const counts = [google.counts, ...accounts.map(({ prober }) => prober.counts)];
    const calls = counts.reduce((sum, each) => sum + each.calls, 0);
    const retries = counts.reduce((sum, each) => sum + each.retries, 0);
    return Promise.resolve([
      retries === 0
        ? well('quota', `${calls} calls, none turned away`)
        : attention(
            'quota',
            `${retries} of ${calls} calls had to be made again`,
            'something else spends the quota of this Cloud project, or Google is slow today: the audit takes longer.',
            'Give wtk a Cloud project of its own, or run the audit at another hour.',
          ),
    ]);
  },
};
