import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import * as z from 'zod';
import { parsedJson } from '../../../node/parsed-json.ts';

/** What the last report wrote, so that the next one clears away what it no longer writes, and nothing else. */
export const MANIFEST = 'report-files.json';

const manifestSchema = z.object({
  /** Paths in the folder. */
  files: z.array(z.string()),
  /** SHA-256 of those that people fill in, as they were written. */
  hashes: z.record(z.string(), z.string()),
});
export type Manifest = z.output<typeof manifestSchema>;

/** What the last report says that it wrote into the folder; nothing where there was none, or its list is damaged. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '');
  const { success, data } = manifestSchema.safeParse(parsedJson(text));
  return success ? { ...data, files: data.files.filter(isInside) } : { files: [], hashes: {} };
}

/** A list that somebody changed by hand must not make us remove what lies elsewhere. */
const isInside = (file: string): boolean =>
  !posix.isAbsolute(file) && !/^[a-z]:|\\/i.test(file) && !posix.normalize(file).startsWith('..');
