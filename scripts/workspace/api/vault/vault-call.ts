import type { MatterRecord } from '../../state/vault-store.ts';
import { ApiError } from '../api-error.ts';
import { numberOf, type Call } from '../call.ts';
import { hasPrivilege } from '../privilege.ts';

export const READ_SCOPES = ['ediscovery', 'ediscovery.readonly'];

/** A page of Vault holds at most, and where nothing or 0 is asked, a hundred. */
export const pageSize = (call: Call): number => numberOf(call, 'pageSize', 100) || 100;
export const PAGE_SIZE = { type: 'integer', least: 0, most: 100 } as const;

const denied = (): ApiError => new ApiError(403, 'forbidden', 'The caller does not have permission');

/** @throws ApiError 403 for somebody without a privilege of Vault's */
export function requireVault({ user }: Call): void {
  if (!hasPrivilege(user, 'vault') && !hasPrivilege(user, 'vault-all-matters')) throw denied();
}

/** Whether this person sees the matter: it is theirs, is shared with them, or they may see all. */
export function sees({ user }: Call, { owner, collaborators }: MatterRecord): boolean {
  return (
    hasPrivilege(user, 'vault-all-matters') || owner === user.address || collaborators.includes(user.address)
  );
}

/** @throws ApiError 404 for a matter that is not there, 403 for one that this person may not see */
export function requireMatter(call: Call): MatterRecord {
  requireVault(call);
  const matter = call.workspace.vault.matter(call.path.matterId ?? '');
  if (!matter) throw new ApiError(404, 'notFound', 'Requested entity was not found.');
  if (!sees(call, matter)) throw denied();
  return matter;
}
