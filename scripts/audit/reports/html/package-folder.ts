import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A folder or file that lies in the same place of a checkout and of the package once it is bundled.
 * @param wanted path from the root of the package.
 */
export function packageFolder(wanted: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, wanted))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error(
        `Cannot find what pages are made of: ${wanted} is missing from this installation. Install it again, or run 'npm run build' in a checkout.`,
      );
    folder = above;
  }
  return join(folder, wanted);
}
