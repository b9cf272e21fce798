import type { CriterionDefinition } from '#policy/pack/criterion-definition.ts';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { movementBetween, withMovement } from '../rounds/movement-between.ts';
import type { PublishedRound } from '../rounds/round.ts';
import type { AuditResult } from './audit-result.ts';
import { isComplete } from './is-complete.ts';
import { judgeTeams, type JudgedFrom } from './judge-teams.ts';
import { settleTeams } from './settle-teams.ts';
import { NOTHING_SUPPLIED, type Supplied } from './supplied.ts';

type Observed =
  | 'mode' | 'startedAt' | 'finishedAt' | 'source' | 'documents' | 'folders' | 'trashed' | 'statuses'
  | 'certificate' | 'classes' | 'lost'; // prettier-ignore

/** All that an audit learned, before anything is judged. */
export interface ResultInput extends Pick<AuditResult, Observed>, JudgedFrom {
  /** First day of the period that names are judged in, where it is to be said. */
  readonly periodStart?: PlainDate;
  /** What teams supplied; nothing unless told. */
  readonly supplied?: Supplied;
  /** The last published round, to say what moved since. */
  readonly previous?: PublishedRound;
}

/** Judges what an audit learned: criteria, lights, scores and ranks by the pack's thresholds. Same input, same result. */
export function assembleResult(input: ResultInput): AuditResult {
  const { policy, asOf, mode, startedAt, finishedAt, source, certificate, gaps } = input;
  const { documents, folders, trashed, statuses, classes, lost, periodStart, previous } = input;
  const criteria = policy.criteria.map(criterionOf);
  const result: AuditResult = {
    schemaVersion: '1.1',
    complete: isComplete(mode, certificate, gaps),
    mode,
    asOf,
    startedAt,
    finishedAt,
    pack: packOf(policy),
    source,
    standing: 'provisional',
    ...(periodStart === undefined ? {} : { periodStart }),
    documents,
    folders,
    trashed,
    statuses,
    certificate,
    gaps,
    criteria,
    teams: settleTeams(judgeTeams(input), criteria, asOf, input.supplied ?? NOTHING_SUPPLIED),
    classes,
    lost,
  };
  return previous === undefined ? result : withMovement(result, movementBetween(previous, result));
}

function criterionOf(definition: CriterionDefinition): AuditResult['criteria'][number] {
  const { id, heading, title, asks, thresholds, driveShows, teamSupplies, evidenceDemanded } = definition;
  const { samplePassesAt } = definition;
  return {
    id,
    heading,
    title,
    asks,
    thresholds,
    driveShows,
    teamSupplies,
    evidenceDemanded,
    ...(samplePassesAt === undefined ? {} : { samplePassesAt }),
  };
}

function packOf({ settings: { id, title, version, notice } }: Policy): AuditResult['pack'] {
  return { id, title, version, ...(notice === undefined ? {} : { notice }) };
}
