import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { standingOf, standingTogether, type Standing } from '../standing/standing-of.ts';
import { figureOf } from '../words/few.ts';
import { oneLine } from '../words/one-line.ts';
import { PLAIN_STANDARDS } from '../words/plain-standards.ts';
import { evidenceLines, missingLines, type EvidenceLine, type TeamAssessment } from './evidence-lines.ts';

/** One standard over several teams, as a statement gives it. */
export interface StandardRow {
  readonly id: AuditResult['criteria'][number]['id'];
  readonly title: string;
  readonly asks: string;
  readonly standing: Standing;
  /** Teams that meet it, of those that could be measured. */
  readonly met: number;
  readonly measurable: number;
  /** `320 of 351` over all teams together; `undefined` where nothing was counted, or too little to be told. */
  readonly figure: string | undefined;
  readonly teams: readonly {
    readonly title: string;
    readonly standing: Standing;
    readonly figure: string | undefined;
  }[];
  readonly evidence: readonly EvidenceLine[];
  readonly missing: readonly string[];
}

export function standardRows({ criteria }: AuditResult, teams: readonly TeamResult[]): StandardRow[] {
  return criteria.map(({ id, title, asks }) => {
    const assessed = teams.flatMap((team): TeamAssessment[] => {
      const assessment = team.criteria.find((it) => it.id === id);
      return assessment === undefined ? [] : [{ team, assessment }];
    });
    const standings = assessed.map(({ assessment }) => standingOf(assessment));
    const told = assessed.map(({ team, assessment }, at) => ({
      title: oneLine(team.title),
      standing: standings[at] ?? 'not measured',
      figure: isTold(standings[at])
        ? figureOf(assessment.numerator, assessment.denominator, PLAIN_STANDARDS[id].countsThings)?.figure
        : undefined,
    }));
    const counted = assessed.filter((_, at) => isTold(standings[at]));
    const hidden = told.some(({ figure, standing }) => isTold(standing) && !(figure ?? '').includes(' of '));
    const total = figureOf(
      sum(counted.map(({ assessment }) => assessment.numerator)),
      sum(counted.map(({ assessment }) => assessment.denominator)),
      PLAIN_STANDARDS[id].countsThings,
    );
    return {
      id,
      title: oneLine(title),
      asks: oneLine(asks),
      standing: standingTogether(standings),
      met: standings.filter((it) => it === 'met').length,
      measurable: counted.length,
      // A sum beside all parts but one would give that one away.
      figure: hidden ? total?.share : total?.figure,
      teams: told,
      evidence: evidenceLines(assessed),
      missing: missingLines(assessed),
    };
  });
} // prettier-ignore

const isTold = (standing: Standing | undefined): boolean =>
  standing === 'met' || standing === 'partly met' || standing === 'not met';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
