import { drive } from 'googleapis/build/src/apis/drive/index.js';
import type { GooglePermission } from '#policy/facts/google-file.ts';
import type { Caller } from '../calls/caller.ts';
import { LIST_UNITS } from '../pace/pacer.ts';
import type { Json } from '../../node/is-object.ts';
import { pageOf, text } from './page-check.ts';
import { pages } from './pages.ts';

const api = drive({ version: 'v3' });

/** Members of a shared drive, or permissions of an item in one, read as an administrator of the organisation. */
export function permissions(
  caller: Caller,
  admin: string,
  fileId: string,
): AsyncIterable<readonly GooglePermission[]> {
  const doing = `read who may open ${fileId}`;
  return pages(doing, (pageToken) =>
    caller.call({
      job: 'permissions',
      subject: admin,
      doing,
      units: LIST_UNITS,
      pageToken,
      send: (auth) =>
        api.permissions.list({
          fileId,
          useDomainAdminAccess: true,
          supportsAllDrives: true,
          pageSize: 100,
          fields: 'nextPageToken,permissions(id,type,role,emailAddress,domain,deleted)',
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => pageOf(data, 'permissions', 'malformed', readPermission),
    }),
  );
}

const readPermission = (from: Json): GooglePermission | undefined =>
  text(from.id) === undefined || text(from.type) === undefined ? undefined : from;
