import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import type { PageView } from './page-view.ts';

const TEMPLATES = join('scripts', 'audit', 'reports', 'page', 'templates');

/**
 * The page as one HTML file: no script, no request to anywhere, styles inside and pinned by their hash in the
 * content security policy. Everything from outside is escaped.
 */
export function renderPage(view: PageView): string {
  const folder = templatesFolder();
  const css = readFileSync(join(folder, 'page.css'), 'utf8');
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const cssHash = createHash('sha256').update(css).digest('base64');
  return environment.render('page.njk', { ...view, css, cssHash });
}

/** The templates lie beside this file in a checkout, and in the same place of the package once it is bundled. */
function templatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, TEMPLATES))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error(
        `Cannot find the report's templates: ${TEMPLATES} is missing from this installation. Install it again.`,
      );
    folder = above;
  }
  return join(folder, TEMPLATES);
}
