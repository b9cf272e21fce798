import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import {
  createServiceAccount,
  type ServiceAccount,
} from '../../../scripts/workspace/http/service-account.ts';
import { startWorkspace, type RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import { believableDepartment } from '../../../scripts/workspace/department/believable-department.ts';
import type { FileRecord } from '../../../scripts/workspace/state/file-records.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';

export const ADMIN = 'records.admin@example.gov.uk';
/** Whoever sits at the machine. */
export const OPERATOR = 'ops@example.gov.uk';

/** An ordinary Google domain, in which nobody has heard of What to Keep; and what stands in its consoles. */
export interface PracticeDomain {
  readonly workspace: Workspace;
  readonly running: RunningWorkspace;
  /** Service accounts by address, as the Cloud console has them. */
  account(address: string): ServiceAccount | undefined;
  addAccount(name: string, project: string): ServiceAccount;
  remove(address: string): void;
  /** Deletes every line of that list. */
  revokeAll(): void;
  /** What the Admin console's list of delegated clients says from now on. */
  delegate(clientId: string, scopes: readonly string[]): void;
}

export async function practiceDomain(policy: Policy): Promise<PracticeDomain> {
  const workspace = believableDepartment({ policy, files: 250, seed: 7, asOf: plainDate('2026-11-25') });
  forgetTheLabel(workspace);
  for (const address of [ADMIN, OPERATOR])
    workspace.directory.addUser({ address, givenName: 'A', familyName: 'Person' });
  const accounts: ServiceAccount[] = [];
  const running = await startWorkspace({ workspace, accounts });
  const place = (account: ServiceAccount): ServiceAccount => {
    const { client_email: address, project_id: project } = account.key;
    const at = accounts.findIndex(({ key }) => key.client_email === address);
    accounts.splice(at < 0 ? accounts.length : at, at < 0 ? 0 : 1, account);
    workspace.cloud.addAccount({ address, project, managed: account.managed });
    return account;
  };
  return {
    workspace,
    running,
    account: (address) => accounts.find(({ key }) => key.client_email === address),
    addAccount: (name, project) => place(createServiceAccount({ name, project, scopes: [] })),
    revokeAll: () => {
      for (const { key } of [...accounts]) {
        const [name = ''] = key.client_email.split('@');
        place(createServiceAccount({ name, project: key.project_id, scopes: [] }));
      }
    },
    remove: (address) => {
      const at = accounts.findIndex(({ key }) => key.client_email === address);
      if (at >= 0) accounts.splice(at, 1);
      workspace.cloud.removeAccount(address);
    },
    delegate: (clientId, scopes) => {
      const known = accounts.find(({ key }) => key.client_id === clientId);
      if (known === undefined) throw new Error(`The Admin console knows no client ${clientId}.`);
      const [name = ''] = known.key.client_email.split('@');
      place(createServiceAccount({ name, project: known.key.project_id, scopes }));
    },
  };
}

function forgetTheLabel({ files, labels }: Workspace): void {
  const forget = (file: FileRecord): void => {
    file.labels = undefined;
  };
  for (const owner of files.owners()) files.ownedBy(owner).all.forEach(forget);
  for (const { id } of files.drives) files.inDrive(id).all.forEach(forget);
  for (const label of [...labels.labels]) {
    labels.disable(label);
    labels.remove(label);
  }
}
