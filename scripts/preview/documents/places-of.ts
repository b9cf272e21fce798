import { AccessReader } from '../../workspace/api/access.ts';
import type { UserRecord } from '../../workspace/state/directory-records.ts';
import type { Workspace } from '../../workspace/state/workspace.ts';

/** Somewhere to look for documents: in the left column of Drive. */
export interface Place {
  /** `recent`, `my-drive`, `shared`, or a shared drive's id. */
  readonly id: string;
  readonly title: string;
}

/** Everywhere this person can look: what they touched last, their own drive, what others gave them, their shared drives. */
export function placesOf(workspace: Workspace, user: UserRecord): readonly Place[] {
  const access = new AccessReader(workspace, user);
  const drives = workspace.files.drives
    .filter(({ id }) => access.driveRole(id) !== undefined)
    .map(({ id, name }) => ({ id, title: name }))
    .sort((one, other) => (one.title < other.title ? -1 : 1));
  return [
    { id: 'recent', title: 'Recent' },
    { id: 'my-drive', title: 'My Drive' },
    { id: 'shared', title: 'Shared with me' },
    ...drives,
  ];
}
