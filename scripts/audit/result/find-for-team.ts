import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { Team } from '#policy/pack/team.ts';
import { notMeasured, type Finding } from '../criteria/finding.ts';
import { lapsedSchedules } from '../criteria/lapsed-schedules.ts';
import type { DocumentCriterion, DomainSurvey, TeamTally } from '../criteria/outcome.ts';
import { expectedButEmpty, reasonsToSample } from '../criteria/unsaved-information.ts';
import { drivesNobodyClaims, unownedInformation } from '../criteria/unowned-information.ts';

export interface TeamEvidence {
  /** `undefined`: the documents that no team claims. */
  readonly team: Team | undefined;
  readonly tally: TeamTally;
  readonly survey: DomainSurvey;
  readonly classes: ReadonlyMap<string, RecordClass>;
  readonly asOf: PlainDate;
}

/** What one criterion finds for one team. */
export function findForTeam(
  criterion: CriterionId,
  { team, tally, survey, classes, asOf }: TeamEvidence,
): Finding {
  switch (criterion) {
    case 'lapsed-schedules':
      return team === undefined
        ? notMeasured('No team, so no list of classes.')
        : lapsedSchedules(team, classes, asOf);
    case 'unowned-information':
      return team === undefined ? drivesNobodyClaims(survey) : unownedInformation(team, survey);
    case 'unsaved-information':
      return savedFinding(tally, team);
    case 'nonstandard-names':
    case 'stray-storage':
    case 'exposed-information':
    case 'overdue-disposals':
      return counted(tally, criterion);
  }
}

function savedFinding(tally: TeamTally, team: Team | undefined): Finding {
  const doubts = reasonsToSample(tally);
  const empty = team === undefined ? [] : expectedButEmpty(team, tally);
  const expected =
    empty.length === 0 ? [] : [`Expected, but nothing saved in twelve months: ${empty.join(', ')}.`];
  const finding = counted(tally, 'unsaved-information');
  return {
    ...finding,
    because: [...finding.because, ...expected],
    ...(doubts.length > 0 ? { untilSampled: doubts } : {}),
  };
}

/** Why a criterion has nothing to count, where it has nothing. */
const NOTHING: Readonly<Record<DocumentCriterion, string>> = {
  'nonstandard-names':
    'No document of its own to name is new in the period or was seen to be renamed in it: those received, on hold or in a closed case are not.',
  'unsaved-information': 'No document has been quiet for 30 days.',
  'stray-storage': 'No record is of a class kept in a shared drive.',
  'exposed-information': 'No file is shared.',
  'overdue-disposals': 'No record of an approved class has fallen due that is not on hold.',
};

function counted({ outcomes }: TeamTally, criterion: DocumentCriterion): Finding {
  const { pass, fail, unknown } = outcomes[criterion];
  const isNothing = pass + fail + unknown === 0;
  return { passed: pass, counted: pass + fail, unknown, because: isNothing ? [NOTHING[criterion]] : [] };
}
