import { listDrives } from '../audit/sources/list-drives.ts';
import { listPeople } from '../audit/sources/list-people.ts';
import { oursOf } from '../audit/sources/ours-of.ts';
import type { Google, SharedDrive } from '../google/google.ts';
import type { Domain } from './domain.ts';

/** Members of so many drives are asked for at a time. */
const AT_ONCE = 8;

/**
 * People from the directory and members of shared drives, as the audit reads them; no files.
 * @param trustedDomains domains of ours, should the directory not be readable.
 * @param given drives by id from a file, in place of Google's list.
 */
export async function readDomain(
  google: Google,
  trustedDomains: readonly string[],
  given: readonly SharedDrive[] | undefined,
): Promise<Domain> {
  const listed = await listPeople(google);
  const { people, gap } = listed;
  const { drives, gap: drivesGap } = await listDrives(google, oursOf(listed, trustedDomains), given, AT_ONCE);
  return { people, drives, gaps: [gap, drivesGap].filter((it) => it !== undefined) };
}
