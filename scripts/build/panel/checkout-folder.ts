import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The panel's sources are not where this program is. */
export class NoCheckout extends Error {
  override readonly name = 'NoCheckout';
}

/**
 * The folder that has the panel's sources: the nearest above this program.
 * @throws NoCheckout that says where to run it instead.
 */
export function checkoutFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'addon', 'main.ts'))) {
    const above = path.dirname(folder);
    if (above === folder)
      throw new NoCheckout(
        'The panel is built from its sources, and they are not here: run this from a checkout of What to Keep.',
      );
    folder = above;
  }
  return folder;
}
