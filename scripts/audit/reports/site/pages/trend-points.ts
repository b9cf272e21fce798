import type { AuditResult } from '../../../result/audit-result.ts';
import type { PublishedRound } from '../../../rounds/round.ts';

/** One point of a trend: a published round, or the audit as it stands now. */
export interface TrendPoint {
  readonly title: string;
  readonly result: AuditResult;
}

/** Points of a trend, the oldest first; an audit later than the last round comes last, as provisional. */
export function trendPoints(
  rounds: readonly PublishedRound[],
  current: AuditResult | undefined,
): TrendPoint[] {
  const points = rounds.map(({ title, result }) => ({ title, result }));
  const last = points.at(-1)?.result.asOf ?? '';
  return current === undefined || current.asOf <= last
    ? points
    : [...points, { title: 'Now, provisional', result: current }];
}
