import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import { visible } from '../../../terminal/visible.ts';
import { packageFolder } from '../html/package-folder.ts';
import { shown } from '../html/shown.ts';
import type { Folder } from './folder.ts';
import type { Page } from './page.ts';

const TEMPLATES = 'scripts/audit/reports/site/templates';

let environment: nunjucks.Environment | undefined;

/**
 * A page of a folder as HTML: no script, nothing fetched but the folder's own stylesheet. Everything from outside is
 * escaped, and characters that hide or turn the direction of writing are shown.
 */
export function renderPage(page: Page, folder: Folder): string {
  environment ??= makeEnvironment();
  const here = page.section ?? page.file;
  const html = environment.render('layout.njk', {
    ...folder,
    ...(page.ofAudit === true ? folder.audited : folder.shown),
    page,
    navigation: folder.navigation.map(({ file, text }) => ({
      href: file,
      text,
      ...(file === page.file ? { current: true } : file === here ? { active: true } : {}),
    })),
    crumbs: crumbsOf(page, folder),
  });
  return `${html
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()}\n`;
}

/** The way back from a page that the navigation does not name. */
function crumbsOf({ file, section, heading, title }: Page, { navigation }: Folder): object[] {
  const above = navigation.find((item) => item.file === section);
  if (above === undefined || above.file === file) return [];
  return [{ text: above.text, href: above.file }, { text: visible(title ?? heading) }];
}

function makeEnvironment(): nunjucks.Environment {
  const govuk = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));
  const made = new nunjucks.Environment(
    new nunjucks.FileSystemLoader([packageFolder(TEMPLATES), join(govuk, 'dist')]),
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  );
  made.addFilter('shown', shown);
  return made;
}
