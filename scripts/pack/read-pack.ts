import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePack, type CompiledPack } from '#policy/pack/compile-pack.ts';
import { OPTIONAL_PACK_FILES, PACK_FILES, SCHEDULE_PATH } from '#policy/pack/pack-files.ts';

/** The directory is not a pack, or could not be read: what, where, what to do. */
export class PackUnreadable extends Error {
  override readonly name = 'PackUnreadable';
}

/** The pack that ships with the program, found from the nearest folder above this file that holds it. */
export async function examplePackDirectory(): Promise<string> {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = path.join(folder, 'retention-schedules', 'example-department');
    if (await isDirectory(candidate)) return candidate;
    const above = path.dirname(folder);
    if (above === folder)
      throw new PackUnreadable(
        'The example pack is not where the program expects it: give the folder of your pack with --pack',
      );
    folder = above;
  }
}

/**
 * Reads and compiles a pack from its folder; the example pack where none is named.
 * Problems in the pack are values in the answer.
 * @throws PackUnreadable when there is no such folder.
 */
export async function readPack(directory?: string): Promise<CompiledPack & { readonly directory: string }> {
  const folder = directory ?? (await examplePackDirectory());
  if (!(await isDirectory(folder)))
    throw new PackUnreadable(`There is no folder '${folder}': give the folder that holds pack.yaml`);
  const listed = await readdir(folder, { recursive: true });
  const wanted = listed
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name in PACK_FILES || name in OPTIONAL_PACK_FILES || SCHEDULE_PATH.test(name));
  const files = await Promise.all(
    wanted.map(async (name) => ({ path: name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
  return { ...compilePack(files), directory: folder };
}

async function isDirectory(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
