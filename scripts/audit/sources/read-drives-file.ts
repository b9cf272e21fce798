import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { SharedDrive } from '../../google/google.ts';

/** The file of shared drives cannot be used: which, why, what to do. */
export class DrivesFileUnreadable extends Error {
  override readonly name = 'DrivesFileUnreadable';
}

const HEADINGS = new Set(['id', 'drive id', 'driveid', 'drive']);
/** What Google's ids of drives are made of; a name in the id's column is the likely mistake. */
const ID = /^[A-Za-z0-9_-]{5,}$/;

/**
 * Shared drives from a file: one id a line, or a CSV with the id first and the drive's name second. A heading is left out.
 * @throws DrivesFileUnreadable with the line of the first id that cannot be one.
 */
export async function readDrivesFile(path: string): Promise<SharedDrive[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new DrivesFileUnreadable(
      `The file of shared drives '${path}' cannot be read (${error instanceof Error ? error.message : String(error)}): check the path given with --drives.`,
    );
  });
  const drives = new Map<string, SharedDrive>();
  for (const [place, cells] of rowsOf(text, path).entries()) {
    const id = (cells[0] ?? '').trim();
    if (id === '' || (place === 0 && HEADINGS.has(id.toLowerCase()))) continue;
    if (!ID.test(id))
      throw new DrivesFileUnreadable(
        `${path}, row ${place + 1}: '${id}' is not the id of a shared drive. Give one id a line, as in the drive's web address after /folders/.`,
      );
    const name = (cells[1] ?? '').trim();
    drives.set(id, { id, name: name === '' ? id : name });
  }
  if (drives.size === 0)
    throw new DrivesFileUnreadable(`The file of shared drives '${path}' names none: give one id a line.`);
  return [...drives.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function rowsOf(text: string, path: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new DrivesFileUnreadable(
      `${path} is not a list of ids or a CSV (${error instanceof Error ? error.message : String(error)}). Give one id a line.`,
    );
  }
}
