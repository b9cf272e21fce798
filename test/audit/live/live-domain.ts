import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FOLDER_TYPE, SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import type { AuditOptions, AuditOutcome } from '../../../scripts/audit/audit-options.ts';
import type { DocumentRow } from '../../../scripts/audit/reports/document-row.ts';
import type { AuditResult } from '../../../scripts/audit/result/audit-result.ts';
import { runAudit } from '../../../scripts/audit/run-audit.ts';
import type { GoogleAccess } from '../../../scripts/google/google-access.ts';
import { openGoogle } from '../../../scripts/google/open-google.ts';
import { publishTagLabel, type TagLabel } from '../../../scripts/workspace/department/tag-label.ts';
import {
  startWorkspace,
  type RunningWorkspace,
  type StartOptions,
} from '../../../scripts/workspace/http/start-workspace.ts';
import type { Switches } from '../../../scripts/workspace/state/switches.ts';
import type { FileIndex } from '../../../scripts/workspace/state/file-store.ts';
import { createWorkspace, type Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { AS_OF, NOW, policyWith } from '../small-domain.ts'; // prettier-ignore

export const DOMAIN = 'example.gov.uk';
export const ADMIN = `admin@${DOMAIN}`;
export const ann = `ann@${DOMAIN}`;
export const bob = `bob@${DOMAIN}`;
export const cyn = `cyn@${DOMAIN}`;
export const FINANCE = '0AFinanceDriveUk9PVA';
const DOCUMENT = 'application/vnd.google-apps.document';
const MADE = Date.parse('2019-05-02T10:00:00Z');

export interface Shelf {
  readonly owner?: string;
  readonly drive?: string;
  readonly parent?: string;
}

/** How many documents there are of Ann, Bob, Cyn and in the drive; several pages of most. */
const SEVERAL_PAGES = [1_100, 2_200, 40, 2_100] as const;
/** Enough to tell who was read. */
export const A_FEW = [5, 7, 4, 6] as const;

/** Ann, Bob and the suspended Cyn, with documents each, and a shared drive that Ann manages. A child process needs the real clock. */
export async function newWorkspace(
  now = () => NOW,
  [ofAnn, ofBob, ofCyn, ofFinance]: readonly [number, number, number, number] = SEVERAL_PAGES,
  switches: Partial<Switches> = {},
): Promise<{ workspace: Workspace; label: TagLabel }> {
  const workspace = createWorkspace({ domain: DOMAIN, seed: 11, now, switches });
  for (const address of [ADMIN, ann, bob, cyn])
    workspace.directory.addUser({
      address, givenName: address.split('@', 1)[0] ?? '', familyName: 'Example', createdTime: MADE,
      orgUnit: '/', admin: address === ADMIN, suspended: address === cyn,
    }); // prettier-ignore
  workspace.files.addDrive({
    id: FINANCE, name: 'Finance', createdTime: MADE, members: [{ address: ann, role: 'organizer' }],
  }); // prettier-ignore
  const label = publishTagLabel(workspace, await policyWith());
  addDocuments(workspace, label, { owner: ann }, ofAnn);
  addDocuments(workspace, label, { owner: bob }, ofBob);
  addDocuments(workspace, label, { owner: cyn }, ofCyn);
  addDocuments(workspace, label, { drive: FINANCE }, ofFinance);
  workspace.files.addFolder({ name: 'Folder', owner: bob, createdTime: MADE });
  return { workspace, label };
}

/** Every third document is decided: an invoice of 2019, due since April 2026. */
export function addDocuments(workspace: Workspace, label: TagLabel, shelf: Shelf, count: number): void {
  const tag = label.apply({ code: 'FIN-01', basis: 'person' });
  for (let n = 0; n < count; n += 1)
    workspace.files.addFile({
      name: `2019-05-02 Paper ${n}`, mimeType: DOCUMENT, createdTime: MADE, modifiedTime: MADE, size: 1, ...shelf,
      ...(n % 3 === 0 ? { labels: [tag] } : {}),
    }); // prettier-ignore
}

/** Documents that stand in the Workspace's own state, of everything or of some owners and drives. */
export function documentsIn(workspace: Workspace, places?: readonly string[]): number {
  const { files } = workspace;
  const of = (index: FileIndex): number =>
    index.all.filter(
      ({ gone, trashedTime, mimeType }) =>
        !gone && trashedTime === undefined && mimeType !== FOLDER_TYPE && mimeType !== SHORTCUT_TYPE,
    ).length;
  const owners = [...files.owners()].map((owner) => [owner, files.ownedBy(owner)] as const);
  const drives = files.drives.map(({ id }) => [id, files.inDrive(id)] as const);
  return [...owners, ...drives]
    .filter(([place]) => places === undefined || places.includes(place))
    .reduce((sum, [, index]) => sum + of(index), 0);
}

export interface Audited {
  readonly result: AuditResult;
  readonly rows: readonly DocumentRow[];
}

/** Audits a running Workspace through the real client, which waits for nothing between attempts. */
export async function audit(
  running: Pick<RunningWorkspace, 'url' | 'accounts'>,
  state: string,
  change: Partial<AuditOptions> = {},
  access: Pick<GoogleAccess, 'attempts' | 'timeoutMs'> = {},
): Promise<Audited> {
  const [account] = running.accounts;
  if (account === undefined) throw new Error('The Workspace has no service account');
  const google = openGoogle(
    { credentials: account.key, admin: ADMIN, apiRoot: running.url, attempts: 8, ...access },
    { sleep: () => Promise.resolve() },
  );
  let outcome: AuditOutcome | undefined;
  try {
    outcome = await runAudit({
      google, policy: await policyWith(), state, asOf: AS_OF, today: AS_OF, now: () => NOW, source: 'local', ...change,
    }); // prettier-ignore
    const rows: DocumentRow[] = [];
    for await (const batch of outcome.documents()) rows.push(...batch);
    return { result: outcome.result, rows };
  } finally {
    await outcome?.close();
    google.close();
  }
}

/** Serves a Workspace while `work` runs. */
export async function served<T>(
  options: StartOptions,
  work: (running: RunningWorkspace) => Promise<T>,
): Promise<T> {
  const running = await startWorkspace(options);
  try {
    return await work(running);
  } finally {
    await running.close();
  }
}

/** A state folder of its own, gone afterwards. */
export async function inState<T>(work: (state: string) => Promise<T>): Promise<T> {
  const state = mkdtempSync(path.join(os.tmpdir(), 'wtk-state-'));
  try {
    return await work(state);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

/** What of a result must be the same however often a run was stopped; the rows by their digest. */
export function whatCounts({ result, rows }: Audited) {
  const { documents, folders, trashed, statuses, classes, teams, gaps, lost, complete } = result;
  const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return {
    documents,
    folders,
    trashed,
    statuses,
    classes,
    teams,
    gaps,
    lost,
    complete,
    rows: rows.length,
    digest,
  };
}
