import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { DomainSurvey, TeamTally } from '../criteria/outcome.ts';
import { emptyTally } from '../criteria/empty-tally.ts';
import { assess } from './assess.ts';
import type { AuditResult, TeamResult } from './audit-result.ts';
import { findForTeam } from './find-for-team.ts';
import { rankTeams, UNASSIGNED } from './rank-teams.ts';
import { isComplete, unreadPartOf } from './what-was-not-read.ts';

type Observed =
  | 'mode' | 'startedAt' | 'finishedAt' | 'source' | 'documents' | 'folders' | 'trashed' | 'statuses'
  | 'certificate' | 'gaps' | 'classes' | 'lost'; // prettier-ignore

/** All that an audit learned, before anything is judged. */
export interface ResultInput extends Pick<AuditResult, Observed> {
  readonly asOf: PlainDate;
  readonly policy: Policy;
  /** One a team that has documents; `team: 'unassigned'` counts those nobody claims. */
  readonly tallies: readonly TeamTally[];
  readonly survey: DomainSurvey;
  /** Team of a person by address, to say whose figures an unread My Drive is missing from. Nobody's, unless told. */
  readonly teamOfPerson?: (address: string) => string | undefined;
}

/** Judges what an audit learned: criteria, lights, scores and ranks by the pack's thresholds. Same input, same result. */
export function assembleResult(input: ResultInput): AuditResult {
  const { policy, asOf, mode, startedAt, finishedAt, source, certificate, gaps } = input;
  const { documents, folders, trashed, statuses, classes, lost } = input;
  return {
    schemaVersion: '1.1',
    complete: isComplete(mode, certificate, gaps),
    mode,
    asOf,
    startedAt,
    finishedAt,
    pack: packOf(policy),
    source,
    standing: 'provisional',
    documents,
    folders,
    trashed,
    statuses,
    certificate,
    gaps,
    criteria: policy.criteria.map(({ id, heading, title, asks, thresholds }) => ({
      id,
      heading,
      title,
      asks,
      thresholds,
    })),
    teams: rankTeams(judgeTeams(input)),
    classes,
    lost,
  };
}

function judgeTeams({ policy, asOf, tallies, survey, gaps, teamOfPerson = () => undefined }: ResultInput) {
  const tallyOf = new Map(tallies.map((tally) => [tally.team, tally]));
  const classes = new Map(policy.classes.map((recordClass) => [recordClass.code, recordClass]));
  const anyUnassigned =
    (tallyOf.get(UNASSIGNED)?.documents ?? 0) > 0 || survey.drives.some(({ team }) => team === undefined);
  return [...policy.teams, ...(anyUnassigned ? [undefined] : [])].map(
    (team): Omit<TeamResult, 'rank' | 'met' | 'measurable'> => {
      const id = team?.id ?? UNASSIGNED;
      const tally = tallyOf.get(id) ?? emptyTally(id);
      const unread = unreadPartOf(id, gaps, policy, teamOfPerson);
      return {
        id,
        title: team?.title ?? UNASSIGNED,
        directorate: team?.directorate ?? '',
        documents: tally.documents,
        criteria: policy.criteria.map((definition) => {
          const finding = findForTeam(definition.id, { team, tally, survey, classes, asOf });
          return assess(definition, { ...finding, because: [...finding.because, ...unread] }, team, asOf);
        }),
      };
    },
  );
}

function packOf({ settings: { id, title, version, notice } }: Policy): AuditResult['pack'] {
  return { id, title, version, ...(notice === undefined ? {} : { notice }) };
}
