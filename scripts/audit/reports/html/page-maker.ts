import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';

/**
 * Makes pages from the templates of one folder, each a single HTML file: no script, no request to anywhere, the styles
 * inside and pinned by `cssHash`, for the page's content security policy. Everything from outside is escaped; a name that
 * a template misspells is an error.
 * @param folder path from the root of the package, as in `scripts/audit/reports/page/templates`.
 * @param stylesheet file in it.
 */
export function pageMaker(folder: string, stylesheet: string): (template: string, view: object) => string {
  const templates = templatesFolder(folder);
  const css = readFileSync(join(templates, stylesheet), 'utf8');
  const cssHash = createHash('sha256').update(css).digest('base64');
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(templates), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (template, view) => environment.render(template, { ...view, css, cssHash });
}

/** The templates lie in the same place of a checkout and of the package once it is bundled. */
function templatesFolder(wanted: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, wanted))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error(
        `Cannot find the page templates: ${wanted} is missing from this installation. Install it again.`,
      );
    folder = above;
  }
  return join(folder, wanted);
}
