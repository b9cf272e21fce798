import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { packageFolder } from './package-folder.ts';
import { shown } from './shown.ts';

/**
 * Makes pages from the templates of one folder, each a single HTML file: no script, no request to anywhere, the styles
 * inside and pinned by `cssHash`, for the page's content security policy. Everything from outside is escaped; a name that
 * a template misspells is an error.
 * @param folder path from the root of the package, as in `scripts/audit/papers/html/templates`.
 * @param stylesheet file in it.
 */
export function pageMaker(folder: string, stylesheet: string): (template: string, view: object) => string {
  const templates = packageFolder(folder);
  const css = readFileSync(join(templates, stylesheet), 'utf8');
  const cssHash = createHash('sha256').update(css).digest('base64');
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(templates), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addFilter('shown', shown);
  return (template, view) => environment.render(template, { ...view, css, cssHash });
}
