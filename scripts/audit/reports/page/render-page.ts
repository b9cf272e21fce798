import { pageMaker } from '../html/page-maker.ts';
import type { PageView } from './page-view.ts';

/** The page as one HTML file. */
export const renderPage = (view: PageView): string =>
  pageMaker('scripts/audit/reports/page/templates', 'page.css')('page.njk', view);
