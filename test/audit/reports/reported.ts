import type { Policy } from '#policy/pack/policy.ts';
import { writeReports } from '../../../scripts/audit/reports/write-reports.ts';
import type { PublishedRound } from '../../../scripts/audit/rounds/round.ts';
import { aDepartment } from '../result/a-department.ts';
import { withKeptAudit, type Given } from './a-kept-audit.ts';
import { inFolder, writtenIn, type Written } from './written.ts';

export interface Reporting extends Given {
  readonly policy?: Policy;
  readonly rounds?: readonly PublishedRound[];
}

/** Writes the reports of some documents and hands over what was written. */
export const reported = <T>(given: Reporting, work: (written: Written) => T | Promise<T>): Promise<T> =>
  withKeptAudit(given, (audit) =>
    inFolder(async (out) => {
      const { policy = aDepartment(), rounds = [] } = given;
      await writeReports({ audit, policy, rounds, out });
      return work(writtenIn(out));
    }),
  );
