import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { dayInWords } from '../../reports/words/day-in-words.ts';
import { capitalised, counted, numberInWords } from '../../reports/words/in-words.ts';
import type { PublishedRound } from '../../rounds/round.ts';
import type { DirectorateStanding } from '../standing/directorates.ts';
import { oneLine } from '../words/one-line.ts';
import { whatWasLeftOut } from '../words/what-was-left-out.ts';
import { standardRows, type StandardRow } from './standard-rows.ts';

/** What every statement opens with. */
export interface StatementHead {
  readonly department: string;
  readonly notice: string | undefined;
  readonly yearEnd: string;
  /** Of which day the figures are, and from which round. */
  readonly basis: string;
  /** Heads the statement where the audit left something out. */
  readonly coverage: string | undefined;
}

/** One directorate's statement as of the year end, for its director to sign. A draft until then. */
export interface DirectorateStatement extends StatementHead {
  readonly directorate: string;
  readonly standing: string;
  readonly met: number;
  readonly measurable: number;
  readonly standards: readonly StandardRow[];
  readonly leftOut: readonly string[];
  readonly signatory: string;
}

export function statementHead(
  { result, title, publishedOn, correction }: PublishedRound,
  yearEnd: PlainDate,
): StatementHead {
  const corrected = correction === undefined ? '' : `, corrected on ${dayInWords(correction.on)}`;
  return {
    department: oneLine(result.pack.title),
    notice: result.pack.notice,
    yearEnd: dayInWords(yearEnd),
    basis: `Figures as of ${dayInWords(result.asOf)}, from the round of ${oneLine(title)} published on ${dayInWords(publishedOn)}${corrected}, in the year to ${dayInWords(yearEnd)}. Schedules: version ${oneLine(result.pack.version)}.`,
    coverage: whatWasLeftOut(result),
  };
} // prettier-ignore

export function directorateStatement(
  { title, counted: teams, leftOut, met, measurable }: DirectorateStanding,
  round: PublishedRound,
  yearEnd: PlainDate,
): DirectorateStatement {
  return {
    ...statementHead(round, yearEnd),
    directorate: oneLine(title),
    standing:
      teams.length === 0
        ? 'No team of the directorate could be judged fairly, so this statement gives no figures.'
        : `${capitalised(numberInWords(teams.length))} ${teams.length === 1 ? 'team' : 'teams'} met ${met} of the ${counted(measurable, 'standard')} that could be measured.`,
    met,
    measurable,
    standards: teams.length === 0 ? [] : standardRows(round.result, teams),
    leftOut: leftOut.map(({ team, why }) => `${oneLine(team.title)} is not counted: ${oneLine(why)}.`),
    signatory: `Director, ${oneLine(title)}`,
  };
}
