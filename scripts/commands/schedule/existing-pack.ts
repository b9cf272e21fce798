import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Policy } from '#policy/pack/policy.ts';
import { openPolicy } from '../flags/pack.ts';

/**
 * The pack in a folder, or `undefined` where none is begun there.
 * @throws CommandFailure when the pack has errors.
 */
export async function openExistingPack(folder: string | undefined): Promise<Policy | undefined> {
  if (folder === undefined) return undefined;
  const begun = await stat(path.join(folder, 'pack.yaml')).then(
    (found) => found.isFile(),
    () => false,
  );
  return begun ? openPolicy(folder) : undefined;
}
