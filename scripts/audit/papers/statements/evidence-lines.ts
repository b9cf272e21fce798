import { dayInWords } from '../../reports/words/day-in-words.ts';
import type { Assessment, TeamResult } from '../../result/audit-result.ts';
import { safeLink } from '../html/safe-link.ts';
import { oneLine } from '../words/one-line.ts';

/** A statement of a team's, as supplied. Nobody is named. */
export interface EvidenceLine {
  readonly team: string;
  readonly statement: string;
  readonly link: string | undefined;
  /** `accepted, 3 November 2026`. */
  readonly standing: string;
}

const ACCEPTED = { yes: 'accepted', no: 'not accepted', pending: 'not yet checked' } as const;

/** What teams supplied for one standard. */
export function evidenceLines(assessed: readonly TeamAssessment[]): EvidenceLine[] {
  return assessed.flatMap(({ team, assessment: { evidence } }) =>
    (evidence?.statements ?? []).map(({ statement, link, on, accepted }) => ({
      team: oneLine(team.title),
      statement: oneLine(statement),
      link: safeLink(link),
      standing: `${ACCEPTED[accepted]}, ${dayInWords(on)}`,
    })),
  );
}

/** One standard of one team. */
export interface TeamAssessment {
  readonly team: TeamResult;
  readonly assessment: Assessment;
}

/** What is still missing for one standard, in sentences: evidence demanded and not there, what could not be measured, exemptions. */
export function missingLines(assessed: readonly TeamAssessment[]): string[] {
  return assessed.flatMap(({ team, assessment }) => {
    const title = oneLine(team.title);
    const { evidence, light, exemption, expiredExemption, measured } = assessment;
    return [
      ...(evidence?.demanded === true && evidence.standing !== 'accepted'
        ? [`${title}: evidence ${evidence.standing === 'pending' ? 'not yet checked' : evidence.standing}.`]
        : []),
      ...(light === 'could not be measured' ? [`${title}: could not be measured.`] : []),
      ...((measured?.untilSampled.length ?? 0) > 0 && light === 'amber'
        ? [`${title}: a sample of its decisions has not been checked.`]
        : []),
      ...(exemption === undefined
        ? []
        : [`${title}: exempt until ${dayInWords(exemption.until)} (${oneLine(exemption.rationale)}).`]),
      ...(expiredExemption === undefined
        ? []
        : [`${title}: an exemption ran out on ${dayInWords(expiredExemption.until)}.`]),
    ];
  });
}
