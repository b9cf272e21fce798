import type { HoldRecord } from '../../state/vault-store.ts';
import { pageOf, textOf, type Call } from '../call.ts';
import { STRING, type Method } from '../method.ts';
import { LIST_HOLDS_RESPONSE } from '../shapes/vault-shapes.ts';
import { PAGE_SIZE, pageSize, READ_SCOPES, requireMatter } from './vault-call.ts';

function holdResource(call: Call, hold: HoldRecord): Record<string, unknown> {
  const { directory } = call.workspace;
  const time = new Date(hold.updateTime).toISOString();
  const basic = {
    holdId: hold.id,
    name: hold.name,
    corpus: hold.corpus,
    updateTime: time,
    ...(hold.corpus === 'DRIVE' && {
      query: { driveQuery: hold.includeSharedDriveFiles ? { includeSharedDriveFiles: true } : {} },
    }),
  };
  if (textOf(call, 'view') === 'BASIC_HOLD') return basic;
  if (hold.orgUnit !== undefined)
    return { ...basic, orgUnit: { orgUnitId: directory.orgUnit(hold.orgUnit)?.id ?? '', holdTime: time } };
  return {
    ...basic,
    accounts: hold.accounts.map((address) => {
      const user = directory.user(address);
      return {
        accountId: user?.id ?? '',
        email: address,
        ...(user && { firstName: user.givenName, lastName: user.familyName }),
        holdTime: time,
      };
    }),
  };
}

export const holdsList: Method = {
  id: 'vault.matters.holds.list',
  verb: 'GET',
  path: '/v1/matters/{matterId}/holds',
  envelope: 'rpc',
  scopes: READ_SCOPES,
  parameters: {
    pageSize: PAGE_SIZE,
    pageToken: STRING,
    view: { type: 'string', values: ['HOLD_VIEW_UNSPECIFIED', 'BASIC_HOLD', 'FULL_HOLD'] },
  },
  shape: LIST_HOLDS_RESPONSE,
  run: (call) => {
    const matter = requireMatter(call);
    const page = pageOf(call, `vault.holds ${call.user.address} ${matter.id}`, matter.holds, pageSize(call));
    return {
      ...(page.items.length > 0 && { holds: page.items.map((hold) => holdResource(call, hold)) }),
      ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
    };
  },
};
