import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { numberInWords } from '../../reports/words/in-words.ts';
import type { PublishedRound } from '../../rounds/round.ts';
import { UNASSIGNED } from '../../result/rank-teams.ts';
import { oneLine } from '../words/one-line.ts';
import { standardRows, type StandardRow } from '../statements/standard-rows.ts';
import { statementHead, type StatementHead } from '../statements/statement-view.ts';
import { factInWords } from './facts-in-words.ts';
import { ASSESSMENT_ELEMENTS, CODE_THEMES, UNVERIFIED } from './headings.ts';

export interface AssessmentElementView {
  readonly element: string;
  readonly code: string;
  readonly shows: readonly string[];
  readonly missing: readonly string[];
  /** What only people can show. */
  readonly people: readonly string[];
}

/** Evidence for an Information Management Assessment, under its headings. */
export interface AssessmentView extends StatementHead {
  readonly headings: readonly {
    readonly title: string;
    readonly elements: readonly AssessmentElementView[];
  }[];
  readonly unverified: readonly string[];
}

/** @param rounds published rounds up to this one. */
export function assessmentView(
  round: PublishedRound,
  rounds: number,
  policy: Policy,
  yearEnd: PlainDate,
): AssessmentView {
  const rows = standardRows(
    round.result,
    round.result.teams.filter(({ id, rank }) => id !== UNASSIGNED && rank !== null),
  );
  const titles = [...new Set(ASSESSMENT_ELEMENTS.map(({ heading }) => heading))];
  return {
    ...statementHead(round, yearEnd),
    headings: titles.map((title) => ({
      title,
      elements: ASSESSMENT_ELEMENTS.filter(({ heading }) => heading === title).map(
        ({ element, code, criteria, facts, people }) => {
          const standards = rows.filter(({ id }) => criteria.includes(id));
          const told = facts.map((fact) => factInWords(fact, { policy, round, rounds }));
          return {
            element,
            code: CODE_THEMES[code],
            shows: [
              ...standards.filter(({ measurable }) => measurable > 0).map(shows),
              ...told.flatMap((it) => ('shows' in it ? [it.shows] : [])),
            ],
            missing: [
              ...standards.flatMap(lacks),
              ...told.flatMap((it) => ('missing' in it ? [it.missing] : [])),
            ],
            people,
          };
        },
      ),
    })),
    unverified: UNVERIFIED,
  };
}

const shows = ({ title, met, measurable, figure }: StandardRow): string =>
  `${oneLine(title)}: ${met} of ${measurable} teams ${measurable === 1 ? 'meets' : 'meet'} it${figure === undefined ? '' : ` (${figure})`}.`;

function lacks({ title, measurable, missing }: StandardRow): string[] {
  if (measurable === 0) return [`${oneLine(title)}: could not be measured.`];
  return missing.length === 0
    ? []
    : [`${oneLine(title)}: ${numberInWords(missing.length)} ${missing.length === 1 ? 'thing is' : 'things are'} missing or exempt, listed in the directorates’ statements.`];
} // prettier-ignore
