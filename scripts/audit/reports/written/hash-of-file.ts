import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** SHA-256 of a file's bytes, in hex; `undefined` where there is no such file. */
export async function hashOfFile(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
