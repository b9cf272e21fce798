import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scopesToGrant } from '../../scripts/google/scopes.ts';
import { createServiceAccount } from '../../scripts/workspace/http/service-account.ts';
import { startWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import type { FileRecord, NewFile } from '../../scripts/workspace/state/file-records.ts';
import type { Switches } from '../../scripts/workspace/state/switches.ts';
import { createWorkspace, type Workspace } from '../../scripts/workspace/state/workspace.ts';
import { runCommand, type CommandResult } from '../commands/run-command.ts';
import { temporaryPack, type TemporaryPack } from '../commands/temporary-pack.ts';

export const [ADA, BEA, LEE] = ['ada', 'bea', 'lee'].map((name) => `${name}@example.gov.uk`) as [string, string, string]; // prettier-ignore
export const COMMERCIAL = '0ACommer8x3KdHp6PVA';
export const TODAY = '2026-11-25';
const UNIT = '/Corporate Services/Commercial';
const DOCUMENT = 'application/vnd.google-apps.document';

/** Each account may do what docs/security.md grants it, and no more. */
const accounts = {
  audit: createServiceAccount({ name: 'wtk-audit', scopes: scopesToGrant('audit', false, false, true) }),
  changes: createServiceAccount({ name: 'wtk-changes', scopes: scopesToGrant('changes', false) }),
};

export interface Desk {
  readonly workspace: Workspace;
  readonly files: Readonly<Record<LeeHas, FileRecord>>;
  readonly folders: Readonly<Record<'work' | 'case', FileRecord>>;
}
export type LeeHas = 'atTop' | 'deep' | 'record' | 'inCase' | 'notWorthKeeping' | 'tooYoung' | 'binnedNote';

/** Lee leaves: a writer of Commercial's drive, with documents of every kind in My Drive. */
export function desk(switches: Partial<Switches> = {}): Desk {
  const workspace = createWorkspace({ domain: 'example.gov.uk', seed: 4, now: () => Date.parse(`${TODAY}T09:00:00Z`), switches });
  const { directory, files } = workspace;
  const person = { createdTime: 0, givenName: 'A', familyName: 'Person' };
  directory.addUser({ ...person, address: ADA, admin: true });
  for (const address of [BEA, LEE]) directory.addUser({ ...person, address, orgUnit: UNIT });
  files.addDrive({ id: COMMERCIAL, name: 'Commercial', members: [{ address: BEA, role: 'organizer' }, { address: LEE, role: 'writer' }] });
  const common = { owner: LEE, createdTime: Date.parse('2024-05-02T10:00:00Z'), lastModifiedBy: LEE };
  const work = files.addFolder({ ...common, name: 'Work' });
  const inner = files.addFolder({ ...common, name: 'Notes', parent: work.id });
  const caseFolder = files.addFolder({ ...common, name: 'FOI 2024/7', properties: { 'wtk.case': 'FOI-01', 'wtk.closed': '2024-08-30' } });
  const add = (name: string, more: Partial<NewFile> = {}): FileRecord => files.addFile({ ...common, name, mimeType: DOCUMENT, ...more });
  const tag = (code: string, more = {}): Record<string, string> => ({ wtk: '1', 'wtk.class': code, 'wtk.basis': 'person', ...more });
  const all: Record<LeeHas, FileRecord> = {
    atTop: add('Draft'),
    deep: add('Thoughts', { parent: inner.id }),
    record: add('2024-05-02 Invoice', { properties: tag('FIN-01') }),
    inCase: add('Reply', { parent: caseFolder.id }),
    notWorthKeeping: add('Lunch', { properties: tag('NWK') }),
    tooYoung: add('Supper', { properties: tag('NWK'), createdTime: Date.parse('2026-10-01T10:00:00Z') }),
    binnedNote: add('Old thoughts', { trashedTime: Date.parse('2026-11-20T10:00:00Z') }),
  };
  files.addFile({ ...common, name: 'Shortcut', mimeType: 'application/vnd.google-apps.shortcut', shortcutTarget: all.atTop.id });
  return { workspace, files: all, folders: { work, case: caseFolder } };
} // prettier-ignore

/** Everything that a move must carry and an undo must put back. */
export const stateOf = ({ workspace, files }: Desk): unknown => ({
  files: Object.fromEntries(
    Object.entries(files).map(([name, { owner, drive, parent, modifiedTime, properties }]) => [
      name,
      { owner, drive, path: pathOf(workspace, parent), modifiedTime, properties },
    ]),
  ),
  made: workspace.files
    .inDrive(COMMERCIAL)
    .folders.map(({ name, parent, properties }) => ({ name, in: pathOf(workspace, parent), properties })),
});

function pathOf(workspace: Workspace, id: string | undefined): string {
  const folder = id === undefined ? undefined : workspace.files.file(id);
  return folder === undefined ? '' : `${pathOf(workspace, folder.parent)}/${folder.name}`;
}

export interface Office {
  readonly pack: TemporaryPack;
  readonly at: (name: string) => string;
  readonly wtk: (of: Desk, args: readonly string[], faults?: string) => Promise<CommandResult & { readonly calls: number }>;
  readonly close: () => void;
} // prettier-ignore

/** A folder to work in, with a pack that holds nothing. */
export function anOffice(): Office {
  const folder = mkdtempSync(path.join(tmpdir(), 'wtk-leaver-'));
  const pack = temporaryPack();
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(path.join(pack.folder, 'holds.yaml'), 'holds: []\n');
  for (const [name, { key }] of Object.entries(accounts)) writeFileSync(at(name), JSON.stringify(key));
  return {
    pack,
    at,
    wtk: async ({ workspace }, args, faults = '') => {
      const running = await startWorkspace({ workspace, faults, accounts: Object.values(accounts) });
      const writes = ['apply', 'undo'].includes(args[1] ?? '');
      const asked = writes
        ? ['--credentials', at('changes'), '--concurrency', '1']
        : ['--credentials', at('audit'), '--admin', ADA, '--pack', pack.folder, '--as-of', TODAY];
      try {
        const result = await runCommand([...args, ...asked, '--api-root', running.url, '--attempts', '1']);
        return { ...result, calls: running.requests.total - running.requests.count('token') };
      } finally {
        await running.close();
      }
    },
    close: () => {
      pack.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
