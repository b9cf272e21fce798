import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of a pack to be written. */
interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

export interface WrittenPack {
  /** Paths of the files written, within the pack. */
  readonly written: readonly string[];
  /** Folder that holds the schedules as they were; `undefined` where there were none. */
  readonly before: string | undefined;
}

/**
 * Writes files of a pack, each whole or not at all. Schedules that are written over are first copied to
 * `before/<stamp>`, which no reader of packs looks into.
 * @param stamp names the copy, as in `2026-11-25T101500`.
 */
export async function writePack(
  folder: string,
  files: readonly FileToWrite[],
  stamp: string,
): Promise<WrittenPack> {
  await mkdir(path.join(folder, 'schedules'), { recursive: true });
  const changed: FileToWrite[] = [];
  let replaces = false;
  for (const file of files) {
    const was = await readFile(path.join(folder, file.path), 'utf8').catch(() => undefined);
    if (was === file.text) continue;
    changed.push(file);
    replaces ||= was !== undefined;
  }
  const before = replaces ? await keepBefore(folder, stamp) : undefined;
  for (const { path: name, text } of changed) {
    const whole = path.join(folder, name);
    await writeFile(`${whole}.part`, text);
    await rename(`${whole}.part`, whole);
  }
  return { written: changed.map((file) => file.path), before };
}

async function keepBefore(folder: string, stamp: string): Promise<string> {
  const copy = path.join(folder, 'before', stamp);
  await mkdir(copy, { recursive: true });
  await cp(path.join(folder, 'schedules'), path.join(copy, 'schedules'), { recursive: true });
  const sources = path.join(folder, 'sources.tsv');
  if (await exists(sources)) await cp(sources, path.join(copy, 'sources.tsv'));
  return copy;
}

/** Takes a file away that says nothing any more. */
export const removeFile = (file: string): Promise<void> => rm(file, { force: true });

export const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
