import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PanelFile } from './build-panel.ts';

/** The folder holds something that would be pushed with the panel. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** What clasp sends to Apps Script of a folder, and of those below it. */
const PUSHED = /\.(?:js|gs|ts|html)$|(?:^|\/)appsscript\.json$/;

/**
 * Writes the panel into a folder that clasp pushes as it is, made where it is missing.
 * @throws FolderInUse when clasp would push something else from there too; nothing is written then.
 */
export async function writePanel(folder: string, files: readonly PanelFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const ours = new Set(files.map((file) => file.path));
  const others = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => PUSHED.test(name) && !ours.has(name));
  const [first] = others;
  if (first !== undefined)
    throw new FolderInUse(
      `The folder ${folder} also holds ${first}${others.length > 1 ? ` and ${others.length - 1} more` : ''}, which clasp would push with the panel: give an empty folder with --out.`,
    );
  for (const file of files) await writeFile(path.join(folder, file.path), file.text);
}
