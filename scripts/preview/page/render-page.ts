import path from 'node:path';
import nunjucks from 'nunjucks';

const TEMPLATES = path.join('scripts', 'preview', 'page', 'templates');

/** Writes a template as HTML. Everything from outside is escaped. */
export function pageRenderer(root: string): (template: string, view: object) => string {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(path.join(root, TEMPLATES)), {
    autoescape: true,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (template, view) => environment.render(template, view);
}
