import { constants, copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../node/error-code.ts';
import { SHARED, writeWhole } from '../../node/write-whole.ts';

/** A file of a pack to be written. */
export interface FileToWrite {
  readonly path: string;
  /** `undefined` takes the file away: it says nothing any more. */
  readonly text: string | undefined;
  /** Only where there is none: one that stands there is somebody's, and stays. */
  readonly begins?: boolean;
}

export interface WrittenPack {
  /** Paths of the files written, within the pack. */
  readonly written: readonly string[];
  /** Files that were to be begun and were there already, as they still are. */
  readonly kept: readonly string[];
  /** Folder that holds the files as they were; `undefined` where none was written over or taken away. */
  readonly before: string | undefined;
}

/**
 * Writes files of a pack in turn, each whole or not at all. Whatever is written over or taken away is first copied to
 * `before/<stamp>`, which no reader of packs looks into.
 * @param stamp names the copy, as in `2026-11-25T101500`.
 */
export async function writePack(
  folder: string,
  files: readonly FileToWrite[],
  stamp: string,
): Promise<WrittenPack> {
  const changed: FileToWrite[] = [];
  const [kept, replaced]: [string[], string[]] = [[], []];
  for (const file of files) {
    const was = await textOf(path.join(folder, file.path));
    if (was === file.text) continue;
    if (was !== undefined) (file.begins === true ? kept : replaced).push(file.path);
    if (was === undefined || file.begins !== true) changed.push(file);
  }
  const before = replaced.length > 0 ? await keepBefore(folder, replaced, stamp) : undefined;
  for (const { path: name, text } of changed) {
    const whole = path.join(folder, name);
    if (text === undefined) await rm(whole);
    else await writeWhole(whole, text, SHARED);
  }
  const written = changed.flatMap(({ path: name, text }) => (text === undefined ? [] : [name]));
  return { written, kept, before };
}

/** A file's text; `undefined` where there is none. One that cannot be read is not taken for none. */
export const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });

async function keepBefore(folder: string, names: readonly string[], stamp: string): Promise<string> {
  const copy = await newFolder(path.join(folder, 'before'), stamp);
  for (const name of names) {
    await mkdir(path.dirname(path.join(copy, name)), { recursive: true });
    await copyFile(path.join(folder, name), path.join(copy, name), constants.COPYFILE_EXCL);
  }
  return copy;
}

/** Two imports in one second share no folder: the later copy would cover the earlier. */
async function newFolder(within: string, stamp: string): Promise<string> {
  await mkdir(within, { recursive: true });
  for (let number = 1; ; number += 1) {
    const folder = path.join(within, number === 1 ? stamp : `${stamp}-${number}`);
    const isNew = await mkdir(folder).then(
      () => true,
      (error: unknown) => {
        if (errorCode(error) === 'EEXIST') return false;
        throw error;
      },
    );
    if (isNew) return folder;
  }
}
