import { pageMaker } from '../../reports/html/page-maker.ts';

/** Papers, each by its template. */
export type Paper = 'letter' | 'directorate-statement' | 'rolled-up-statement' | 'siro-paper' | 'assessment';

let make: ReturnType<typeof pageMaker> | undefined;

/** A paper as one HTML file that prints. Everything from outside is escaped. */
export function renderPaper(paper: Paper, view: object): string {
  make ??= pageMaker('scripts/audit/papers/html/templates', 'paper.css');
  return make(`${paper}.njk`, view);
}
