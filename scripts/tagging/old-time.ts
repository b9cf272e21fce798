import type { GoogleFile } from '#policy/facts/google-file.ts';

/** When a document was last changed, and by whom, before it was written to. */
export interface TimeBefore {
  readonly modifiedTime?: string | undefined;
  readonly modifiedBy?: string | undefined;
  /** When the writing began, RFC 3339, where an earlier run began it. */
  readonly begunAt?: string | undefined;
}

/** A stop and the run after it are so far apart at most for a moved time to be ours, with clocks that differ. */
const OURS_WITHIN_MS = 10 * 60_000;

export const timeOf = ({ modifiedTime, lastModifyingUser }: GoogleFile): TimeBefore => ({
  ...(modifiedTime === undefined ? {} : { modifiedTime }),
  ...(lastModifyingUser?.emailAddress === undefined ? {} : { modifiedBy: lastModifyingUser.emailAddress }),
});

/**
 * The time to send back to Drive, which moves it when it is written to; `undefined` where it did not move, or where
 * somebody may have worked on the document between an interrupted run and this one: then the new time is theirs.
 */
export function oldTimeFor(
  now: GoogleFile,
  { modifiedTime: before, modifiedBy, begunAt }: TimeBefore,
  subject: string,
): string | undefined {
  const { modifiedTime } = now;
  if (before === undefined || modifiedTime === before) return undefined;
  if (begunAt === undefined) return before;
  const by = now.lastModifyingUser?.emailAddress;
  const isOurs = by === undefined || by === modifiedBy || by.toLowerCase() === subject.toLowerCase();
  const apart = Math.abs(Date.parse(modifiedTime ?? '') - Date.parse(begunAt));
  return isOurs && apart <= OURS_WITHIN_MS ? before : undefined;
}
