import type { TeamEvidence } from '../evidence/team-evidence.ts';
import type { Assessment, AuditResult } from './audit-result.ts';

type Evidence = NonNullable<Assessment['evidence']>;

/**
 * How a team's evidence for a criterion stands: one accepted statement is enough; one that the KIM team has still to
 * judge is no fault of the team's. `undefined` where nothing is demanded and nothing was supplied.
 */
export function evidenceOf(
  { evidenceDemanded = false }: AuditResult['criteria'][number],
  rows: readonly TeamEvidence[],
  { alsoSupplied, nobodyToAsk }: { readonly alsoSupplied: boolean; readonly nobodyToAsk: boolean },
): Evidence | undefined {
  const demanded = evidenceDemanded && !nobodyToAsk;
  if (!demanded && rows.length === 0) return undefined;
  return {
    demanded,
    standing: alsoSupplied ? 'accepted' : standingOf(rows),
    statements: rows.map(({ statement, link, by, on, accepted, note }) => ({
      statement,
      link,
      by,
      on,
      accepted,
      ...(note === undefined ? {} : { note }),
    })),
  };
}

function standingOf(rows: readonly TeamEvidence[]): Evidence['standing'] {
  const has = (accepted: TeamEvidence['accepted']): boolean => rows.some((row) => row.accepted === accepted);
  if (has('yes')) return 'accepted';
  if (has('pending')) return 'pending';
  return has('no') ? 'refused' : 'not supplied';
}
