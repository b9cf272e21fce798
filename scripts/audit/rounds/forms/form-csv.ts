import { INFORMATION } from '../../evidence/form-columns.ts';
import { csvText } from '../../reports/csv/csv-text.ts';
import type { AuditResult, TeamResult } from '../../result/audit-result.ts';
import { figureInWords } from '../../reports/words/figure-in-words.ts';

const [SEEN, LIGHT, FIGURE, ASKED] = INFORMATION;

/**
 * A team's evidence form for a spreadsheet: a row a criterion, with what Drive shows and what is asked, and empty cells
 * to fill in. Whether it is accepted is for the KIM team to say, so the form has no cell for that.
 */
export function formCsv(team: TeamResult, criteria: AuditResult['criteria']): string {
  const heading = [
    'team', 'criterion', SEEN, LIGHT, FIGURE, ASKED, 'statement', 'link', 'by', 'on', 'challenge',
  ]; // prettier-ignore
  const rows = team.criteria.map((assessment) => {
    const criterion = criteria.find(({ id }) => id === assessment.id);
    return [
      team.id,
      assessment.id,
      criterion?.title,
      assessment.light,
      figureInWords(assessment),
      criterion?.teamSupplies,
      '',
      '',
      '',
      '',
      '',
    ];
  });
  return csvText([heading, ...rows]);
}
