import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder with the panel's sources: the nearest above this program that has them.
 * @throws Error that says where to run the preview instead.
 */
export function checkoutFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'addon', 'main.ts'))) {
    const above = path.dirname(folder);
    if (above === folder)
      throw new Error(
        'The preview builds the panel from its sources, and they are not here: run it from a checkout of What to Keep.',
      );
    folder = above;
  }
  return folder;
}
