import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Team } from '#policy/pack/team.ts';
import { emptyTally } from '../criteria/empty-tally.ts';
import type { Finding } from '../criteria/finding.ts';
import { DOCUMENT_CRITERIA, type DomainSurvey, type TeamTally } from '../criteria/outcome.ts';
import { assess } from './assess.ts';
import type { AuditResult } from './audit-result.ts';
import { findForTeam } from './find-for-team.ts';
import { UNASSIGNED } from './rank-teams.ts';
import type { MeasuredTeam } from './settle-teams.ts';
import { unreadPartOf, type UnreadPart } from './unread-parts.ts';

/** What is known of all teams when they are judged. */
export interface JudgedFrom {
  readonly policy: Policy;
  readonly asOf: PlainDate;
  /** One a team that has documents; `team: 'unassigned'` counts those nobody claims. */
  readonly tallies: readonly TeamTally[];
  readonly survey: DomainSurvey;
  readonly gaps: AuditResult['gaps'];
  /** Team of a person by address, to say whose figures an unread My Drive is missing from. Nobody's, unless told. */
  readonly teamOfPerson?: (address: string) => string | undefined;
}

/** Measures every team of the pack, and the documents that none claims, against every criterion. */
export function judgeTeams(from: JudgedFrom): MeasuredTeam[] {
  const { policy, tallies, survey } = from;
  const tallyOf = new Map(tallies.map((tally) => [tally.team, tally]));
  const anyUnassigned =
    (tallyOf.get(UNASSIGNED)?.documents ?? 0) > 0 || survey.drives.some(({ team }) => team === undefined);
  return [...policy.teams, ...(anyUnassigned ? [undefined] : [])].map((team) => {
    const id = team?.id ?? UNASSIGNED;
    return judgeTeam(team, tallyOf.get(id) ?? emptyTally(id), from);
  });
}

function judgeTeam(
  team: Team | undefined,
  tally: TeamTally,
  { policy, asOf, survey, gaps, teamOfPerson = () => undefined }: JudgedFrom,
): MeasuredTeam {
  const id = team?.id ?? UNASSIGNED;
  const part = unreadPartOf(id, tally.documents, gaps, policy, teamOfPerson);
  const classes = new Map(policy.classes.map((recordClass) => [recordClass.code, recordClass]));
  return {
    id,
    title: team?.title ?? UNASSIGNED,
    directorate: team?.directorate ?? '',
    documents: tally.documents,
    ...(part.unread === undefined ? {} : { unread: part.unread }),
    criteria: policy.criteria.map((definition) => {
      const finding = findForTeam(definition.id, { team, tally, survey, classes, asOf });
      const isOfDocuments = DOCUMENT_CRITERIA.some((criterion) => criterion === definition.id);
      const read = isOfDocuments && part.mostly ? tooMuchUnread(finding, part) : withUnread(finding, part);
      return assess(definition, read, team, asOf);
    }),
  };
}

const withUnread = (finding: Finding, { sentences }: UnreadPart): Finding => ({
  ...finding,
  because: [...finding.because, ...sentences],
});

/** The rest is no fair sample of a team's documents. */
function tooMuchUnread(finding: Finding, { unread, sentences }: UnreadPart): Finding {
  const why =
    unread === 'all' ? 'None of it could be read.' : 'Too much of it could not be read for a light.';
  return { passed: 0, counted: 0, unknown: finding.unknown, because: [why, ...sentences] };
}
