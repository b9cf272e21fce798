import { earlierOf, isPlausible, type PlainDate } from '../calendar/plain-date.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import { dateInName } from '../naming/date-in-name.ts';
import type { DatedFrom } from './retention.ts';

/**
 * The document's own date, and where it comes from. In this order: one that a person gave; metadata that a migration
 * carried over; a full valid date in the name; the earlier of created and modified. Drive's own times on a day of bulk
 * creation are doubtful: they say when the file was copied, not when the document was made. So is a day that nobody can
 * have meant.
 */
export function documentDate(
  facts: DocumentFacts,
  given: PlainDate | undefined,
  migrationDays: ReadonlySet<PlainDate>,
): DatedFrom | undefined {
  if (given !== undefined) return { on: given, from: 'person', doubtful: !isPlausible(given) };
  const { migratedOn } = facts;
  if (migratedOn !== undefined)
    return { on: migratedOn, from: 'migrated', doubtful: !isPlausible(migratedOn) };
  const named = dateInName(facts.name);
  if (named !== undefined) return { on: named.date, from: 'name', doubtful: false };
  const { createdOn, modifiedOn } = facts;
  const on =
    createdOn === undefined || modifiedOn === undefined
      ? (createdOn ?? modifiedOn)
      : earlierOf(createdOn, modifiedOn);
  if (on === undefined) return undefined;
  return { on, from: on === createdOn ? 'created' : 'modified', doubtful: isDoubtful(on, migrationDays) };
}

/** Whether nothing may fall due by a day of Drive's: files were made in bulk on it, or nobody can have meant it. */
export const isDoubtful = (on: PlainDate, migrationDays: ReadonlySet<PlainDate>): boolean =>
  migrationDays.has(on) || !isPlausible(on);
