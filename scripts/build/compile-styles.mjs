/** Compiles the site's stylesheet, with those parts of govuk-frontend that it names, to one small file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from 'sass';

const SOURCE = 'scripts/audit/reports/site/styles/site.scss';
const TARGET = 'dist/wtk/site.css';

export function compileStyles() {
  const { css } = compile(SOURCE, {
    loadPaths: ['node_modules/govuk-frontend/dist/govuk'],
    quietDeps: true,
    style: 'compressed',
    charset: false,
  });
  if (/@font-face|url\(/.test(css))
    throw new Error(
      `${SOURCE} brings in a font or a picture: the site is to be one file that fetches nothing.`,
    );
  mkdirSync(path.dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, `${css}\n`);
}
