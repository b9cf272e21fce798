import type { UserRecord } from '../../state/directory-records.ts';
import { permissionIdOf } from '../../state/server-ids.ts';
import type { Workspace } from '../../state/workspace.ts';

/** Drive's short form of a person. Somebody outside the organisation is known by the address alone. */
export function driveUser(
  workspace: Workspace,
  address: string,
  reader: UserRecord,
): Record<string, unknown> {
  const user = workspace.directory.user(address);
  return {
    kind: 'drive#user',
    displayName: user ? `${user.givenName} ${user.familyName}` : address.slice(0, address.indexOf('@')),
    me: address === reader.address,
    permissionId: permissionIdOf(address),
    emailAddress: address,
  };
}
