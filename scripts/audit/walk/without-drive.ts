import { PLACE_KINDS } from '../store/columns.ts';
import type { AuditStore } from '../store/store.ts';
import type { SourceRead } from './walk-sources.ts';

export interface WithoutDrive {
  /** People who are not expected to be read after all. */
  readonly leftOut: readonly { readonly who: string; readonly why: string }[];
  /** The others, where it matters what the last audit knew of somebody it is said. */
  readonly reads: readonly SourceRead[];
}

/**
 * Sets people aside for whom Drive is switched off: there is nothing to read, and nothing unread. Two kinds stay gaps:
 * people of whom the last audit found documents, since those still stand where nobody can reach them; and everybody,
 * where nobody at all could be read, since then it is the whole domain that is closed to the audit.
 */
export async function withoutDrive(reads: readonly SourceRead[], store: AuditStore): Promise<WithoutDrive> {
  const off = reads.filter(({ driveOff }) => driveOff);
  const people = reads.filter(({ source }) => source.kind === 'user');
  if (off.length === 0 || off.length === people.length) return { leftOut: [], reads };
  const known = await documentsKnown(
    store,
    off.map(({ source }) => source.id),
  );
  const knownOf = ({ source, driveOff }: SourceRead): number =>
    driveOff ? (known.get(source.id.toLowerCase()) ?? 0) : 0;
  return {
    leftOut: off
      .filter((read) => knownOf(read) === 0)
      .map(({ source }) => ({
        who: source.id,
        why: 'Drive is switched off for this account, and the last audit found no documents of theirs',
      })),
    reads: reads
      .filter((read) => !read.driveOff || knownOf(read) > 0)
      .map((read) => withKnown(read, knownOf(read))),
  };
}

function withKnown(read: SourceRead, known: number): SourceRead {
  if (read.gap === undefined || known === 0) return read;
  const reason = `${read.gap.reason} The last audit found ${known} ${known === 1 ? 'document' : 'documents'} of theirs.`;
  return { ...read, gap: { ...read.gap, reason } };
}

/** By address in small letters: documents in My Drive that the last audit left in the store. */
async function documentsKnown(
  store: AuditStore,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.all(
    `SELECT lower(word) AS owner, count(*) AS n FROM documents JOIN words ON words.code = documents.place
     WHERE place_kind = ${PLACE_KINDS.indexOf('my-drive')}
       AND lower(word) IN (SELECT unnest(from_json(?, '["VARCHAR"]'))) GROUP BY ALL`,
    [JSON.stringify(addresses.map((address) => address.toLowerCase()))],
  );
  return new Map(rows.map((row) => [String(row.owner), Number(row.n)]));
}
