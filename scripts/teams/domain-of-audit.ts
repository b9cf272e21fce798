import type { AuditPlan } from '../audit/sources/plan.ts';
import { lastAudit, NothingToReport } from '../audit/reports/last-audit.ts';
import type { Domain } from './domain.ts';

/**
 * People and shared drives as the last finished audit of a state folder found them, and its day.
 * @throws NothingToReport when there is none, or it was of a listing.
 */
export async function domainOfAudit(state: string): Promise<Domain & { readonly asOf: string }> {
  const audit = await lastAudit(state);
  try {
    const [row] = await audit.store.all(
      "SELECT plan FROM runs WHERE state = 'finished' ORDER BY run DESC LIMIT 1",
    );
    if (typeof row?.plan !== 'string')
      throw new NothingToReport(
        `The audit in '${state}' is of a listing, which has no directory: name the state of an audit of the domain, or read it with --credentials and --admin.`,
      );
    const { people, drives, gaps } = JSON.parse(row.plan) as AuditPlan;
    return { people, drives, gaps: gaps.filter(({ kind }) => kind === 'directory'), asOf: audit.result.asOf };
  } finally {
    await audit.close();
  }
}
