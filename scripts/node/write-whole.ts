import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** For its owner's eyes. */
const PRIVATE = 0o600;
/** As the person's own settings have it. */
export const SHARED = 0o666;

/** Writes a file whole or not at all: a program that is stopped, or a disk that is full, leaves the old one standing. */
export async function writeWhole(file: string, text: string, mode: number = PRIVATE): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, text, { mode });
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
