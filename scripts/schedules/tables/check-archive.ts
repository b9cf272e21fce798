import { Unzip, UnzipInflate } from 'fflate';
import { ScheduleUnreadable } from './source-table.ts';

const MEGABYTE = 1_000_000;
/** Largest file, and largest content once unpacked. A schedule of a whole department takes less than a megabyte. */
export const LARGEST_FILE = 20 * MEGABYTE;
const LARGEST_UNPACKED = 80 * MEGABYTE;
const STEP = 16_384;

/**
 * Names of the parts in a workbook or Word document, which are ZIP archives. Everything is unpacked once and counted,
 * since what an archive says of its own size need not be true.
 * @throws ScheduleUnreadable when it is broken, or unpacks to more than a schedule can hold.
 */
export function archiveParts(name: string, bytes: Uint8Array): ReadonlySet<string> {
  const parts = new Set<string>();
  const seen = { unpacked: 0, damaged: false };
  const unzip = new Unzip((part) => {
    parts.add(part.name);
    part.ondata = (error, chunk) => {
      if (error === null) seen.unpacked += chunk.length;
      else seen.damaged = true;
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !seen.damaged && seen.unpacked <= LARGEST_UNPACKED; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    seen.damaged = true;
  }
  if (seen.unpacked > LARGEST_UNPACKED)
    throw new ScheduleUnreadable(
      `${name} holds more than ${LARGEST_UNPACKED / MEGABYTE} MB once unpacked, which no schedule does: copy the schedule alone into a new file.`,
    );
  if (seen.damaged)
    throw new ScheduleUnreadable(
      `${name} is damaged and cannot be unpacked: open it, save it again and try the copy.`,
    );
  return parts;
}
