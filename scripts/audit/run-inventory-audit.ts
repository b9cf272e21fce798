import type { AuditOutcome, InventoryAuditOptions } from './audit-options.ts';
import { outcomeContext } from './criteria/outcome-context.ts';
import { acceptedSharing } from './evidence/accepted-links.ts';
import { assembleResult } from './result/assemble-result.ts';
import type { Certificate } from './result/audit-result.ts';
import { NOTHING_SUPPLIED } from './result/supplied.ts';
import { PageReader } from './pages/page-reader.ts';
import { periodSince } from './rounds/period-since.ts';
import { dropUnfinished } from './settle/drop-unfinished.ts';
import { findLost } from './settle/lost-records.ts';
import { settleCases } from './settle/settle-cases.ts';
import { settleRenames } from './settle/settle-renames.ts';
import { countAll, type Tallies } from './settle/tallies.ts';
import { documentRows } from './store/document-rows.ts';
import { finishRun } from './store/finish-run.ts';
import { openStore } from './store/open-store.ts';
import { knownWords, openRun } from './store/run-log.ts';
import type { AuditStore } from './store/store.ts';
import { Words } from './store/words.ts';
import { gapsOfListing } from './sources/inventory/gaps-of-listing.ts';
import { findCases } from './walk/find-cases.ts';

/**
 * Audits a listing in place of the live domain, through the same evaluation and criteria. Always from its beginning.
 * The store is kept in a folder of its own, so that an inventory is not taken for the domain's last audit.
 * @throws InventoryUnreadable, with file and line, when the listing is broken; StoreError when the store fails.
 */
export async function runInventoryAudit(options: InventoryAuditOptions): Promise<AuditOutcome> {
  const { store, movedAside } = await openStore(options.state, ['older', 'corrupt']);
  try {
    const result = await auditListing(store, options);
    return {
      result,
      policy: options.policy,
      movedAside,
      store,
      nameOf: itself,
      documents: () => documentRows(store, itself),
      close: () => store.close(),
    };
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
}

const itself = (place: string): string => place;

async function auditListing(store: AuditStore, options: InventoryAuditOptions) {
  const { policy, listing, source, supplied = NOTHING_SUPPLIED } = options;
  const instant = (): string => new Date(options.now()).toISOString();
  const { run, asOf, startedAt } = await openRun(store, {
    asOf: options.asOf,
    today: options.today,
    now: instant(),
    fingerprint: `inventory ${source}`,
    full: true,
  });
  const period = periodSince(options.previous, asOf);
  const words = new Words(await knownWords(store));
  const cases = await findCases(store, policy.cases);
  const pages = new PageReader({ policy, asOf, periodStart: period.periodStart, cases });
  let documents = 0;
  for await (const batch of listing) {
    const columns = words.renumber(pages.ofFacts(batch, 0));
    await store.write({ run, words: words.takeFresh(), documents: columns });
    documents += columns.count;
    options.onProgress?.({ part: 'documents', sources: 1, sourcesDone: 0, documents });
  }
  await store.flush();
  await dropUnfinished(store, []);
  const context = outcomeContext(policy, asOf, period.periodStart);
  await settleCases(store, policy.settings.law, context);
  await settleRenames(store, context);
  const tallies = await countAll(store, acceptedSharing(supplied.evidence));
  const lostOptions = { asOf, since: startedAt, complete: false, nameOf: itself };
  const { lost } = await findLost(store, undefined, lostOptions);
  const result = assembleResult({
    policy,
    asOf,
    mode: 'inventory',
    startedAt,
    finishedAt: instant(),
    source,
    documents: tallies.documents,
    folders: listing.counts.folders,
    trashed: tallies.trashed,
    statuses: tallies.statuses,
    classes: [...tallies.classes],
    tallies: tallies.teams,
    certificate: certificateOf(tallies),
    gaps: gapsOfListing(listing, source),
    lost,
    ...period,
    supplied,
    survey: { drives: [], activePeople: undefined },
  });
  await finishRun(store, run, result);
  return result;
}

/** A listing names no owners or drives that were expected, so the certificate counts none. */
const certificateOf = ({ tagsUnreadable, exposureUnknown }: Tallies): Certificate => ({
  ownersExpected: 0,
  ownersRead: 0,
  ownersPartlyRead: 0,
  ownersUnreadable: 0,
  drivesExpected: 0,
  drivesRead: 0,
  drivesPartlyRead: 0,
  drivesUnreadable: 0,
  tagsUnreadable: [...tagsUnreadable.values()].reduce((sum, documents) => sum + documents, 0),
  pages: 0,
  retries: 0,
  incompleteSearches: 0,
  restarts: 0,
  resumed: false,
  leftOut: [],
  exposureUnknown,
});
