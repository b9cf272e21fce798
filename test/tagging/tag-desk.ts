import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import type { Tag } from '#policy/tag/tag.ts';
import { labelModification, tagProperties } from '#policy/tag/write-tag.ts';
import { openGoogle } from '../../scripts/google/open-google.ts';
import { openTagger } from '../../scripts/google/open-tagger.ts';
import { applyTagPlan, undoJournal } from '../../scripts/tagging/apply-tag-plan.ts';
import type { GoneThrough } from '../../scripts/batch/go-through.ts';
import { Journal } from '../../scripts/tagging/journal.ts';
import { makeTagPlan } from '../../scripts/tagging/make-tag-plan.ts';
import { readTagPlan, writeTagPlan } from '../../scripts/tagging/plan-file.ts';
import type { TagPlan } from '../../scripts/tagging/tag-plan.ts';
import { NO_RULES, type TagRules } from '../../scripts/tagging/tag-rules.ts';
import { createServiceAccount } from '../../scripts/workspace/http/service-account.ts';
import { startWorkspace, type RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import type { FileRecord, NewFile } from '../../scripts/workspace/state/file-records.ts';
import type { Switches } from '../../scripts/workspace/state/switches.ts';
import { createWorkspace, type Workspace } from '../../scripts/workspace/state/workspace.ts';
import { policyWith } from '../audit/small-domain.ts';
import { ADMIN, settle, wishesOf } from '../labels/label-desk.ts';

export const TODAY = plainDate('2026-11-25');
export const NOW = '2026-11-25T09:00:00.000Z';
export const [FINANCE, LEGAL] = ['0AFinanceDriveTestPVA', '0ALegalDriveTestUkPVA'];
export const [BEA, CY] = ['bea@example.gov.uk', 'cy@example.gov.uk'];
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** A hold on everything in the legal drive. */
export const HOLD: Policy['holds'][number] = {
  id: 'the-inquiry',
  title: 'The inquiry',
  kind: 'inquiry',
  authority: 'Inquiries Act 2005',
  contact: ADMIN,
  placedOn: plainDate('2026-01-01'),
  scope: [{ drives: [LEGAL] }],
  words: [],
  notices: [],
};

export const heldPolicy = (change: Partial<Policy> = {}): Promise<Policy> =>
  policyWith({ holds: [HOLD], ...change });

/** Two shared drives that Cy manages and Bea's My Drive, with documents in every state that tagging meets. */
export interface Organisation {
  readonly workspace: Workspace;
  readonly files: Readonly<Record<FileName, FileRecord>>;
  readonly folders: Readonly<Record<'case' | 'shelf' | 'inner', string>>;
  readonly labelMap: LabelMap | undefined;
}
export type FileName =
  | 'inCase' | 'undecided' | 'onShelf' | 'recent' | 'held' | 'mine' | 'binned'
  | 'chosen' | 'bulk' | 'carried' | 'twice' | 'conflict' | 'drifted'; // prettier-ignore

const tag = (code: string, more: Partial<Tag> = {}): Tag => ({
  code,
  basis: 'person',
  decidedBy: BEA,
  ...more,
});

export async function organisation({
  label = true,
  switches = {},
}: { readonly label?: boolean; readonly switches?: Partial<Switches> } = {}): Promise<Organisation> {
  const workspace = createWorkspace({ domain: 'example.gov.uk', seed: 5, now: () => Date.parse(NOW), switches });
  const { directory, files } = workspace;
  const person = { createdTime: 0, givenName: 'A', familyName: 'Person' };
  directory.addUser({ ...person, address: ADMIN, admin: true });
  for (const address of [BEA, CY]) directory.addUser({ ...person, address });
  for (const [id, name] of [[FINANCE, 'Finance'], [LEGAL, 'Legal']] as const) // prettier-ignore
    files.addDrive({ id, name, members: [{ address: CY, role: 'organizer' }] });
  const labelMap = label ? (await settle(workspace, await wishesOf())).labelMap : undefined;
  const inDrive = { drive: FINANCE, createdTime: Date.parse('2019-05-02T10:00:00Z') };
  const caseFolder = files.addFolder({ ...inDrive, name: 'FOI 2019/12', properties: { 'wtk.case': 'FOI-01', 'wtk.closed': '2019-08-30' } });
  const shelf = files.addFolder({ ...inDrive, name: 'Invoices' });
  const inner = files.addFolder({ ...inDrive, name: 'May', parent: shelf.id });
  const add = (name: string, more: Partial<NewFile> = {}): FileRecord =>
    files.addFile({ ...inDrive, name, mimeType: GOOGLE_DOC, lastModifiedBy: BEA, modifiedTime: Date.parse('2019-06-03T10:00:00Z'), ...more }); // prettier-ignore
  const onLabel = (file: FileRecord, on: Tag): FileRecord => {
    if (labelMap === undefined) file.properties = properties(on);
    else workspace.applyLabel(file, applied(on, labelMap));
    return file;
  };
  const all: Record<FileName, FileRecord> = {
    inCase: add('Reply', { parent: caseFolder.id }),
    undecided: add('2019-05-02 Invoice Acme'),
    onShelf: add('2019-05-02 Invoice Bolt', { parent: inner.id }),
    recent: add('Invoice of today', { modifiedTime: Date.parse('2026-11-20T10:00:00Z') }),
    held: add('2019-05-02 Claim', { drive: LEGAL }),
    mine: add('2019-05-02 Notes', { drive: undefined, owner: BEA }),
    binned: add('2019-05-02 Old invoice', { trashedTime: Date.parse('2026-11-20T10:00:00Z') }),
    chosen: onLabel(add('2019-05-02 Statement'), tag('FIN-02')),
    bulk: onLabel(add('2019-05-02 Ledger'), tag('FIN-02', { basis: 'default' })),
    carried: add('2019-05-02 Receipt', { properties: properties(tag('FIN-01', { disposal: 'retained' })) }),
    twice: onLabel(add('2019-05-02 Card', { properties: properties(tag('FIN-01')) }), tag('FIN-01')),
    conflict: onLabel(add('2019-05-02 Order', { properties: properties(tag('FIN-01')) }), tag('FIN-02')),
    drifted: onLabel(add('2019-05-02 Remittance'), tag('FIN-01', { then: 'review', keepUntil: plainDate('2050-01-01') })),
  };
  return { workspace, files: all, folders: { case: caseFolder.id, shelf: shelf.id, inner: inner.id }, labelMap };
} // prettier-ignore

const properties = (on: Tag): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tagProperties(on)).filter((pair): pair is [string, string] => pair[1] !== null),
  );

function applied(on: Tag, map: LabelMap) {
  const values: Record<string, readonly string[]> = {};
  for (const { fieldId, setSelectionValues, setDateValues, setUserValues } of labelModification(on, map).fieldModifications) {
    const value = setSelectionValues ?? setDateValues ?? setUserValues;
    if (value !== undefined) values[fieldId] = value;
  }
  return { labelId: map.labelId, revisionId: map.revisionId ?? '', values };
} // prettier-ignore

/** Everything that tagging must not lose and undo must put back. */
export function stateOf({ workspace, files }: Organisation): unknown {
  const labelId = workspace.labels.labels[0]?.id;
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      name,
      {
        name: file.name,
        parent: file.parent,
        modifiedTime: new Date(file.modifiedTime).toISOString(),
        properties: Object.entries(file.properties ?? {}).sort(),
        label: Object.entries(file.labels?.find((each) => each.labelId === labelId)?.values ?? {}).sort(),
      },
    ]),
  );
}

const account = createServiceAccount();
const access = (running: RunningWorkspace) => ({
  credentials: account.key,
  admin: ADMIN,
  apiRoot: running.url,
  attempts: 1,
});
const serve = async <T>(workspace: Workspace, faults: string, work: (running: RunningWorkspace) => Promise<T>): Promise<T> => {
  const running = await startWorkspace({ workspace, faults, accounts: [account] });
  try {
    return await work(running);
  } finally {
    await running.close();
  }
}; // prettier-ignore

export interface Simulating {
  readonly policy?: Policy;
  readonly rules?: Partial<Omit<TagRules, 'defaultOf'>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly only?: readonly string[];
  readonly faults?: string;
}

export const simulate = (org: Organisation, { policy, rules, defaults, only, faults = '' }: Simulating): Promise<TagPlan> =>
  serve(org.workspace, faults, async (running) => {
    const google = openGoogle(access(running), { sleep: () => Promise.resolve() });
    try {
      return await makeTagPlan({
        google,
        policy: policy ?? (await heldPolicy()),
        asOf: TODAY,
        rules: { ...NO_RULES, ...rules },
        defaults: new Map(Object.entries(defaults ?? {})),
        concurrency: 4,
        only,
      });
    } finally {
      google.close();
    }
  }); // prettier-ignore

export interface Written {
  /** `undefined` where the run broke off. */
  readonly gone: GoneThrough | undefined;
  readonly error: unknown;
  readonly calls: number;
}

/** Runs a plan, or takes it back, with its journal in a folder. */
async function run(
  org: Organisation,
  faults: string,
  journal: Journal,
  work: (options: Parameters<typeof undoJournal>[0]) => Promise<GoneThrough>,
): Promise<Written> {
  return serve(org.workspace, faults, async (running) => {
    const tagger = openTagger(access(running), org.labelMap?.labelId);
    const calls = (): number => running.requests.total - running.requests.count('token');
    try {
      const gone = await work({ tagger, journal, now: () => NOW, concurrency: 1 });
      return { gone, error: undefined, calls: calls() };
    } catch (error) {
      return { gone: undefined, error, calls: calls() };
    } finally {
      tagger.close();
      await journal.close();
    }
  });
}

export interface Office {
  readonly journal: string;
  readonly apply: (org: Organisation, plan: TagPlan, faults?: string) => Promise<Written>;
  readonly undo: (org: Organisation, faults?: string) => Promise<Written>;
}

/** A folder with a plan's journal in it, gone afterwards. */
export async function inOffice<T>(work: (office: Office) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wtk-tags-'));
  const [file, journal] = [path.join(folder, 'tags.plan'), path.join(folder, 'tags.plan.journal')];
  try {
    return await work({
      journal,
      apply: async (org, plan, faults = '') => {
        await writeTagPlan(file, plan);
        const read = await readTagPlan(file);
        const begun = {
          step: 'begun',
          version: 1,
          plan: read.hash,
          labelMap: read.head.labelMap,
          at: NOW,
        } as const;
        return run(org, faults, await Journal.forPlan(journal, begun), (options) =>
          applyTagPlan(read, options),
        );
      },
      undo: async (org, faults = '') => run(org, faults, await Journal.toUndo(journal), undoJournal),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
