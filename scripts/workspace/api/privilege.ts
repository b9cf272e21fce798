import type { AdminPrivilege, UserRecord } from '../state/directory-records.ts';
import { notAuthorised } from './api-error.ts';
import type { Call } from './call.ts';

/** May this person do what the privilege is for? */
export const hasPrivilege = (user: UserRecord, privilege: AdminPrivilege): boolean =>
  user.admin || user.privileges.has(privilege);

/** Refuses, as the Directory and Drive do, somebody whose role does not hold the privilege. @throws ApiError 403 */
export function requirePrivilege({ user }: Call, privilege: AdminPrivilege): void {
  if (!hasPrivilege(user, privilege)) throw notAuthorised();
}
