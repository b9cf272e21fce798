import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file whole or not at all, for its owner's eyes: a program that is stopped leaves the old one standing. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const beside = `${file}.${process.pid}.part`;
  await writeFile(beside, text, { mode: 0o600 });
  await rename(beside, file);
}
