import { createHash } from 'node:crypto';
import { teamOf, indexPolicy } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { withHoldsOfVault } from '../vault/holds/with-holds-of-vault.ts';
import type { AuditOptions, AuditOutcome } from './audit-options.ts';
import { certify, ifNobodyWasRead, plannedGaps, tagGaps } from './certify.ts';
import { outcomeContext } from './criteria/outcome-context.ts';
import type { DomainSurvey } from './criteria/outcome.ts';
import { acceptedSharing } from './evidence/accepted-links.ts';
import { assembleResult } from './result/assemble-result.ts';
import type { AuditResult } from './result/audit-result.ts';
import { isComplete } from './result/is-complete.ts';
import { NOTHING_SUPPLIED } from './result/supplied.ts';
import { dropUnfinished } from './settle/drop-unfinished.ts';
import { findLost } from './settle/lost-records.ts';
import { openPageDesk } from './pages/page-desk.ts';
import { periodSince } from './rounds/period-since.ts';
import { settleCases } from './settle/settle-cases.ts';
import { settleRenames } from './settle/settle-renames.ts';
import { countAll } from './settle/tallies.ts';
import { makePlan } from './sources/make-plan.ts';
import type { AuditPlan } from './sources/plan.ts';
import { documentRows } from './store/document-rows.ts';
import { finishRun } from './store/finish-run.ts';
import { openStore } from './store/open-store.ts';
import {
  keepPlan,
  knownPermissions,
  knownWords,
  openRun,
  readJournal,
  type RunOpened,
} from './store/run-log.ts';
import { SCHEMA_VERSION } from './store/schema.ts';
import type { AuditStore } from './store/store.ts';
import { Words } from './store/words.ts';
import { findCases } from './walk/find-cases.ts';
import { partlyRead } from './walk/partly-read.ts';
import { PermissionExposures } from './walk/permission-exposures.ts';
import { walkSources } from './walk/walk-sources.ts';
import { withoutDrive } from './walk/without-drive.ts';

const CONCURRENCY = 8;
const EXPOSURE_BUDGET = 1_000;
const DAY_MS = 86_400_000;
/** The log is asked for as long back as a bin (30 days) and after it an administrator (25) can give a file back. */
const LOG_DAYS = 55;

/**
 * Audits a live domain: every person's My Drive and every shared drive, to a result that says what was not read.
 *
 * A source that cannot be read is a gap and the others go on. Everything read is in the store with the place it was
 * read to, so a run that was stopped goes on where it stopped when it is run again, to the same result.
 * @throws CredentialsRefused when Google refuses the key for everybody; the store is intact.
 * @throws StoreError when the store's file, disk or memory fails.
 */
export async function runAudit(options: AuditOptions): Promise<AuditOutcome> {
  const { store, movedAside } = await openStore(
    options.state,
    options.full === true ? ['older', 'corrupt'] : ['older'],
  );
  try {
    const { result, plan, policy } = await auditInto(store, options);
    const nameOf = placeNames(plan);
    return {
      result,
      policy,
      movedAside,
      store,
      nameOf,
      documents: () => documentRows(store, nameOf),
      close: () => store.close(),
    };
  } catch (error) {
    // Pages already read are kept, whatever stopped the run.
    await store.flush().catch(() => undefined);
    await store.close().catch(() => undefined);
    throw error;
  }
}

async function auditInto(
  store: AuditStore,
  options: AuditOptions,
): Promise<{ result: AuditResult; plan: AuditPlan; policy: Policy }> {
  const { google, concurrency = CONCURRENCY, supplied = NOTHING_SUPPLIED } = options;
  const opened = await openRun(store, {
    asOf: options.asOf,
    today: options.today,
    now: instant(options.now()),
    fingerprint: fingerprint(options),
    full: options.full === true,
  });
  const { plan, resumed } = await planFor(opened, store, options, concurrency);
  const policy = withHoldsOfVault(options.policy, plan.vaultHolds);
  const { run, asOf } = opened;
  const period = periodSince(options.previous, asOf);
  const words = new Words(await knownWords(store));
  const before = await readJournal(store, run);
  const budget = (options.exposureBudget ?? EXPOSURE_BUDGET) - before.lookups;
  const permissions = [...plan.memberPermissions, ...(await knownPermissions(store))];
  const { trustedDomains } = policy.settings;
  const exposures = new PermissionExposures(google, trustedDomains, permissions, Math.max(0, budget));
  const walked = await walkSources({
    google,
    store,
    run,
    plan,
    journal: before,
    words,
    exposures,
    casesOf: () => findCases(store, policy.cases),
    openDesk: () => openPageDesk((files) => exposures.lookUp(files)),
    settingOf: (cases) => ({
      policy,
      asOf,
      periodStart: period.periodStart,
      cases,
      tags: { labelMap: plan.labelMap, labelsReadable: plan.labelsReadable },
      permissions,
    }),
    concurrency,
    onProgress: options.onProgress,
  });
  await store.flush();
  const { reads, leftOut } = await withoutDrive(walked, store);
  const broken = reads.filter(({ gap }) => gap !== undefined);
  await dropUnfinished(
    store,
    broken.map(({ source }) => source.number),
  );
  const context = outcomeContext(policy, asOf, period.periodStart);
  await settleCases(store, policy.settings.law, context);
  await settleRenames(store, context);
  const [journal, tallies] = [
    await readJournal(store, run),
    await countAll(store, acceptedSharing(supplied.evidence)),
  ];
  const walkGaps = {
    planned: plannedGaps(plan),
    broken: broken.flatMap(({ gap }) => (gap === undefined ? [] : [gap])),
    partly: await partlyRead(reads, store, journal),
  };
  // What this process made again is not all in the journal: a list that broke off writes no entry.
  const retries = before.retries + google.counts.retries;
  const counted = { journal, tallies, leftOut, retries, resumed };
  const certificate = certify(plan, walkGaps, counted);
  const gaps = ifNobodyWasRead(
    [...walkGaps.planned, ...walkGaps.broken, ...walkGaps.partly, ...tagGaps(plan, tallies)],
    plan,
  );
  const nameOf = placeNames(plan);
  const { lost, gap: logGap } = await findLost(store, google, {
    asOf,
    since: instant(options.now() - LOG_DAYS * DAY_MS),
    complete: isComplete('full', certificate, gaps),
    nameOf,
  });
  const index = indexPolicy(policy);
  const orgUnits = new Map(plan.people.map(({ address, orgUnit }) => [address, orgUnit]));
  const result = assembleResult({
    policy,
    asOf,
    mode: 'full',
    startedAt: opened.startedAt,
    finishedAt: instant(options.now()),
    source: options.source,
    documents: tallies.documents,
    folders: tallies.folders,
    trashed: tallies.trashed,
    statuses: tallies.statuses,
    classes: [...tallies.classes],
    tallies: tallies.teams,
    certificate,
    gaps: logGap === undefined ? gaps : [...gaps, logGap],
    lost,
    ...period,
    supplied,
    survey: surveyOf(plan, (drive) => index.teamOfDrive.get(drive)?.id),
    teamOfPerson: (address) =>
      teamOf({ kind: 'my-drive', owner: address, orgUnit: orgUnits.get(address) }, index)?.id,
  });
  await finishRun(store, run, result);
  return { result, plan, policy };
}

async function planFor(
  opened: RunOpened,
  store: AuditStore,
  { google, policy, drives, vault }: AuditOptions,
  concurrency: number,
): Promise<{ plan: AuditPlan; resumed: boolean }> {
  if (opened.plan !== undefined) return { plan: opened.plan, resumed: opened.resumed };
  const { trustedDomains } = policy.settings;
  const plan = await makePlan(google, {
    trustedDomains,
    concurrency,
    ...(drives === undefined ? {} : { drives }),
    ...(vault === undefined ? {} : { vault: { read: vault, asOf: opened.asOf } }),
  });
  await keepPlan(store, opened.run, plan);
  return { plan, resumed: false };
}

/** Stands for all that a resumed run must share with its beginning: the pack, Vault's holds, the drives asked for, the store's shape. */
const fingerprint = ({ policy, vault, drives, source, previous }: AuditOptions): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        SCHEMA_VERSION,
        policy,
        vault ?? null,
        drives ?? null,
        source,
        previous?.result.asOf ?? null,
      ]),
    )
    .digest('hex');

const instant = (at: number): string => new Date(at).toISOString();

/** A drive's name by its id; an address stands for itself. */
function placeNames({ drives }: AuditPlan): (place: string) => string {
  const names = new Map(drives.map(({ id, name }) => [id, name]));
  return (place) => names.get(place) ?? place;
}

function surveyOf(plan: AuditPlan, teamOfDrive: (drive: string) => string | undefined): DomainSurvey {
  const active = plan.people.filter(({ suspended, archived }) => !suspended && !archived);
  return {
    drives: plan.drives.map(({ id, name, activeOrganizers, membersRead, unreadGroups }) => ({
      drive: id, name, team: teamOfDrive(id), activeOrganizers,
      // Whoever manages it may be in a group that could not be looked into.
      membersRead: membersRead && (activeOrganizers > 0 || unreadGroups === undefined),
    })), // prettier-ignore
    activePeople: plan.directoryRead
      ? new Set(active.map(({ address }) => address.toLowerCase()))
      : undefined,
  };
}
