import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Latency } from '../http/latency.ts';
import { createServiceAccount } from '../http/service-account.ts';
import { startWorkspace } from '../http/start-workspace.ts';
import type { Workspace } from '../state/workspace.ts';
import { believableDepartment } from './believable-department.ts';
import { practiceAccounts, writePracticeKeys } from './practice-accounts.ts';
import { practiceScript, type PracticeScript } from './practice-script.ts';

export interface ServeOptions {
  readonly policy: Policy;
  readonly files: number;
  readonly seed: number;
  readonly asOf: PlainDate;
  /** Any free one where left out. */
  readonly port?: number;
  /** What to make go wrong, as `parseFaults` reads it. */
  readonly faults?: string;
  /** How long each answer waits. */
  readonly latency?: Latency;
  /** Where the service-account key goes; a folder of its own under the temporary directory where left out. */
  readonly credentialsOut?: string;
  /** Where the sign-in of a person with an empty Apps Script project goes; without it there is no such project. */
  readonly signInOut?: string;
  /** Where the keys of the three accounts of an installation go; without it there is the one account alone. */
  readonly keysOut?: string;
}

/** What somebody needs to audit the department. */
export interface ServedDepartment {
  readonly url: string;
  /** Address of an administrator. */
  readonly admin: string;
  /** Path of a service-account key that only its owner can read. It opens this Workspace and nothing else. */
  readonly credentials: string;
  /** Where one was asked for. */
  readonly script: PracticeScript | undefined;
  /** Folder of the three keys, where they were asked for. */
  readonly keys: string | undefined;
  readonly workspace: Workspace;
  /** Stops serving, and takes away the key file unless it was asked for by name. */
  close(): Promise<void>;
}

/**
 * Generates the department and serves it over HTTP on loopback.
 * @throws FaultSpecError when `faults` cannot be read, and the system's error when the port is taken or the key cannot be written.
 */
export async function serveDepartment(options: ServeOptions): Promise<ServedDepartment> {
  const { policy, files, seed, asOf, port, faults, latency, credentialsOut, signInOut, keysOut } = options;
  const workspace = believableDepartment({ policy, files, seed, asOf });
  const practice = keysOut === undefined ? [] : practiceAccounts();
  const server = await startWorkspace({
    workspace,
    accounts: [createServiceAccount(), ...practice],
    ...(port === undefined ? {} : { port }),
    ...(faults === undefined ? {} : { faults }),
    ...(latency === undefined ? {} : { latency }),
  });
  try {
    const key = server.accounts[0]?.key;
    const folder =
      credentialsOut === undefined ? await mkdtemp(path.join(tmpdir(), 'wtk-workspace-')) : undefined;
    const credentials = path.resolve(credentialsOut ?? path.join(folder ?? '', 'service-account.json'));
    await writeFile(credentials, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600 });
    // A file that was there keeps its mode when it is written again.
    await chmod(credentials, 0o600);
    const admin = adminOf(workspace);
    return {
      url: server.url,
      admin,
      credentials,
      script: signInOut === undefined ? undefined : await practiceScript(workspace, admin, signInOut),
      keys: keysOut === undefined ? undefined : await writePracticeKeys(practice, keysOut),
      workspace,
      close: async () => {
        await server.close();
        if (folder !== undefined) await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

function adminOf({ directory }: Workspace): string {
  const admin = directory.users.find((user) => user.admin);
  if (admin === undefined) throw new Error('The department has no administrator');
  return admin.address;
}
