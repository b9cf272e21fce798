import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Answer } from './answer.ts';

/** The page's script and styles, by the path they are served at. @throws when the script cannot be built. */
export async function pageAssets(root: string): Promise<ReadonlyMap<string, Answer>> {
  const folder = path.join(root, 'scripts', 'preview');
  const [script, pageStyles, cardStyles] = await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: [path.join(folder, 'client', 'client.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
    }),
    readFile(path.join(folder, 'page', 'page.css'), 'utf8'),
    readFile(path.join(folder, 'render', 'card.css'), 'utf8'),
  ]);
  const asset = (type: Answer['type'], body: string): Answer => ({ status: 200, type, body });
  return new Map([
    ['/client.js', asset('text/javascript', script.outputFiles[0]?.text ?? '')],
    ['/page.css', asset('text/css', pageStyles)],
    ['/card.css', asset('text/css', cardStyles)],
  ]);
}
