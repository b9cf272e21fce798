import type { GoogleAccess } from '../../../scripts/google/google-access.ts';
import type { TagLabel } from '../../../scripts/workspace/department/tag-label.ts';
import type { UserRecord } from '../../../scripts/workspace/state/directory-records.ts';
import type { Switches } from '../../../scripts/workspace/state/switches.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { NOW } from '../small-domain.ts';
import { A_FEW, audit, documentsIn, inState, newWorkspace, served, type Audited } from './live-domain.ts';

export interface SeveralAudits {
  readonly workspace: Workspace;
  readonly label: TagLabel;
  readonly audit: (
    faults?: string,
    access?: Pick<GoogleAccess, 'attempts' | 'timeoutMs'>,
  ) => Promise<Audited>;
  /** Changes people in the directory. */
  readonly make: (change: Partial<UserRecord>, ...people: readonly string[]) => void;
  readonly documentsOf: (...places: readonly string[]) => number;
}

/** A Workspace of a few documents, audited again and again into one state folder. */
export async function severalAudits<T>(
  work: (it: SeveralAudits) => Promise<T>,
  switches: Partial<Switches> = {},
): Promise<T> {
  const { workspace, label } = await newWorkspace(() => NOW, A_FEW, switches);
  return inState((state) =>
    work({
      workspace,
      label,
      audit: (faults = '', access = {}) =>
        served({ workspace, faults }, (running) => audit(running, state, {}, access)),
      make: (change, ...people) => {
        for (const address of people) Object.assign(workspace.directory.user(address) ?? {}, change);
      },
      documentsOf: (...places) => documentsIn(workspace, places),
    }),
  );
}
