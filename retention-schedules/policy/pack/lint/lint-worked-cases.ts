import { inWords } from '../../calendar/plain-date.ts';
import { historicalDate, transferDate } from '../../retention/historical-date.ts';
import type { PackProblem } from '../pack-problem.ts';
import type { Policy } from '../policy.ts';
import type { PackPlaces } from './pack-places.ts';
import { retentionOn } from './sample-retention.ts';

/** Every worked case of every class, computed: one that does not come out means that the rule or the case is wrong. */
export function lintWorkedCases(policy: Policy, places: PackPlaces): PackProblem[] {
  const byCode = new Map(policy.classes.map((entry) => [entry.code, entry]));
  return policy.classes.flatMap((entry) => {
    if (entry.action === 'retain-permanently') return [];
    return entry.cases.flatMap((worked, index) => {
      const wrong = (field: string, message: string): PackProblem =>
        places.inClass(
          entry.code,
          ['cases', index, field],
          'error',
          `The worked case '${worked.is}' of ${entry.code} ${message}`,
        );
      const retention = retentionOn(entry, worked.on, {
        made: worked.created,
        parent: worked.in === undefined ? undefined : byCode.get(worked.in),
      });
      if (retention.kind !== 'scheduled')
        return [
          wrong(
            'dueOn',
            'cannot be computed: the class is kept as its case is, so say with "in" which class the case has',
          ),
        ];
      const transferBy = transferDate(
        entry.action,
        historicalDate(policy.settings.law, worked.created ?? worked.on),
      );
      return [
        ...(retention.dueOn === worked.dueOn
          ? []
          : [
              wrong(
                'dueOn',
                `does not come out: by the rule it is due on ${inWords(retention.dueOn)}, not ${inWords(worked.dueOn)}`,
              ),
            ]),
        ...(worked.transferBy === undefined || worked.transferBy === transferBy
          ? []
          : [
              wrong(
                'transferBy',
                transferBy === undefined
                  ? 'has a last day to transfer, and records of this class are not transferred'
                  : `does not come out: it must be transferred by ${inWords(transferBy)}, not ${inWords(worked.transferBy)}`,
              ),
            ]),
      ];
    });
  });
}
