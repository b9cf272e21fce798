import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest, type Manifest } from './manifest.ts';

/**
 * The manifest at the top of a checkout.
 * @throws ManifestError with the place of each problem.
 */
export const readPanelManifest = async (root: string): Promise<Manifest> =>
  readManifest(await readFile(path.join(root, 'appsscript.json'), 'utf8'));
