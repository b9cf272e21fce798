import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scopesToGrant } from '../../../scripts/google/scopes.ts';
import type { CheckId, Finding } from '../../../scripts/install/doctor/finding.ts';
import {
  createServiceAccount,
  type ServiceAccount,
} from '../../../scripts/workspace/http/service-account.ts';
import { startWorkspace, type RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import type { FileRecord } from '../../../scripts/workspace/state/file-records.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { jsonOf, runCommand, type CommandResult } from '../../commands/run-command.ts';
import { temporaryPack, type TemporaryPack } from '../../commands/temporary-pack.ts';
import { ADMIN, newOrganisation, settle, wishesOf } from '../../labels/label-desk.ts';

export const PEOPLE = ['bea', 'cy', 'dee', 'eve'].map((name) => `${name}@example.gov.uk`);
const LEAVER = 'fay@example.gov.uk';

/** What can be broken before the doctor comes. */
export interface Domain {
  readonly workspace: Workspace;
  accounts: { audit: ServiceAccount; drives?: ServiceAccount; changes?: ServiceAccount };
  /** What a suspended person left. */
  readonly note: FileRecord;
  /** Arguments in place of, or after, the usual ones. */
  readonly flags: string[];
  faults: string;
  /** Its account was deleted in the Cloud project; the key file is still in hand. */
  deleted: keyof Domain['accounts'] | undefined;
  /** Milliseconds by which Google's clock is ahead of this machine's. */
  clock: number;
}

export const account = (
  name: string,
  scopes: readonly string[],
  project = `${name}-project`,
): ServiceAccount => createServiceAccount({ name, project, scopes });

/** A small department in which everything is as it should be. */
export async function wholeDomain(): Promise<Domain> {
  const workspace = newOrganisation();
  const { directory, files } = workspace;
  for (const address of PEOPLE.filter((person) => directory.user(person) === undefined))
    directory.addUser({ address, givenName: 'A', familyName: 'Person' });
  directory.addUser({ address: LEAVER, givenName: 'A', familyName: 'Leaver', suspended: true });
  directory.addGroup({ address: 'managers@example.gov.uk', name: 'Managers', members: [ADMIN, ...PEOPLE] });
  files.addDrive({
    name: 'Policy',
    createdTime: Date.parse('2020-01-01T00:00:00Z'),
    members: [{ address: 'managers@example.gov.uk', role: 'organizer' }],
  });
  await settle(workspace, await wishesOf());
  const note = files.addFile({
    name: 'A note of the leaver',
    mimeType: 'application/pdf',
    owner: LEAVER,
    createdTime: Date.parse('2025-01-01T00:00:00Z'),
  });
  return {
    workspace,
    note,
    deleted: undefined,
    accounts: {
      audit: account('wtk-audit', scopesToGrant('audit', true)),
      drives: account('wtk-drives', scopesToGrant('drives', true)),
      changes: account('wtk-changes', scopesToGrant('changes', true)),
    },
    flags: [],
    faults: '',
    clock: 0,
  };
}

export interface Visited {
  readonly result: CommandResult;
  readonly findings: readonly Finding[];
  readonly running: RunningWorkspace;
}

/** The pack we ship, whose one hold that names none in Vault is there for the doctor to find, with a name for it. */
export function packWithHoldsNamed(): TemporaryPack {
  const pack = temporaryPack();
  pack.edit('holds.yaml', '    # No hold in Vault: `wtk doctor` says so.', '    vaultHold: FOI 2026/0412');
  return pack;
}

/** Has the doctor look at a domain. */
export async function visited(domain: Domain, more: readonly string[] = ['--json']): Promise<Visited> {
  const { workspace, accounts, flags, faults, clock, deleted } = domain;
  const folder = await mkdtemp(path.join(tmpdir(), 'wtk-doctor-'));
  const pack = packWithHoldsNamed();
  const running = await startWorkspace({
    workspace,
    accounts: Object.entries(accounts).flatMap(([name, each]) => (name === deleted ? [] : [each])),
    faults,
    now: () => Date.now() + clock,
  });
  try {
    const keys: string[] = [];
    for (const [name, { key }] of Object.entries(accounts)) {
      const file = path.join(folder, `${name}.json`);
      await writeFile(file, JSON.stringify(key));
      keys.push(name === 'audit' ? '--credentials' : `--${name}-credentials`, file);
    }
    const usual = [
      '--pack',
      pack.folder,
      '--admin',
      ADMIN,
      '--api-root',
      running.url,
      '--attempts',
      '1',
      '--as-of',
      '2026-11-25',
    ];
    const state = ['--state', path.join(folder, 'state')];
    const result = await runCommand(['doctor', ...keys, ...usual, ...state, ...flags, ...more]);
    const findings = more.includes('--json') ? (jsonOf(result) as { findings: Finding[] }).findings : [];
    return { result, findings, running };
  } finally {
    await running.close();
    pack.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The checks that found something, each once. */
export const found = (findings: readonly Finding[]): readonly CheckId[] => [
  ...new Set(
    findings
      .filter(({ standing }) => standing === 'broken' || standing === 'attention')
      .map(({ check }) => check),
  ),
];
