import { pageOf, textOf, type Call } from '../call.ts';
import { STRING, type Method } from '../method.ts';
import { LIST_MATTERS_RESPONSE } from '../shapes/vault-shapes.ts';
import type { MatterRecord } from '../../state/vault-store.ts';
import { PAGE_SIZE, pageSize, READ_SCOPES, requireVault, sees } from './vault-call.ts';

function matterResource(call: Call, matter: MatterRecord): Record<string, unknown> {
  const { directory } = call.workspace;
  const permission = (address: string, role: string) => ({
    accountId: directory.user(address)?.id ?? '',
    role,
  });
  return {
    matterId: matter.id,
    name: matter.name,
    ...(matter.description !== '' && { description: matter.description }),
    state: matter.state,
    ...(textOf(call, 'view') === 'FULL' && {
      matterPermissions: [
        permission(matter.owner, 'OWNER'),
        ...matter.collaborators.map((address) => permission(address, 'COLLABORATOR')),
      ],
    }),
  };
}

/** Matters that the person may see, of every state unless one is asked for. Others are left out without a word. */
export const mattersList: Method = {
  id: 'vault.matters.list',
  verb: 'GET',
  path: '/v1/matters',
  envelope: 'rpc',
  scopes: READ_SCOPES,
  parameters: {
    pageSize: PAGE_SIZE,
    pageToken: STRING,
    state: { type: 'string', values: ['STATE_UNSPECIFIED', 'OPEN', 'CLOSED', 'DELETED'] },
    view: { type: 'string', values: ['VIEW_UNSPECIFIED', 'BASIC', 'FULL'] },
  },
  shape: LIST_MATTERS_RESPONSE,
  run: (call) => {
    requireVault(call);
    const state = textOf(call, 'state') ?? 'STATE_UNSPECIFIED';
    const seen = call.workspace.vault.matters.filter(
      (matter) => sees(call, matter) && (state === 'STATE_UNSPECIFIED' || matter.state === state),
    );
    const page = pageOf(call, `vault.matters ${call.user.address} ${state}`, seen, pageSize(call));
    return {
      ...(page.items.length > 0 && { matters: page.items.map((matter) => matterResource(call, matter)) }),
      ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
    };
  },
};
