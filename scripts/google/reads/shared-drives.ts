import { drive } from 'googleapis/build/src/apis/drive/index.js';
import type { Caller } from '../calls/caller.ts';
import type { SharedDrive } from '../google.ts';
import { LIST_UNITS } from '../pace/pacer.ts';
import type { Json } from '../../node/is-object.ts';
import { pageOf, text } from './page-check.ts';
import { pages } from './pages.ts';

const { drives } = drive({ version: 'v3' });
const DOING = 'list the shared drives';

/** Every shared drive of the organisation, as its administrator sees them. */
export const sharedDrives = (caller: Caller, admin: string): AsyncIterable<readonly SharedDrive[]> =>
  pages(DOING, (pageToken) =>
    caller.call({
      job: 'drives',
      subject: admin,
      doing: DOING,
      units: LIST_UNITS,
      pageToken,
      send: (auth) =>
        drives.list({
          useDomainAdminAccess: true,
          pageSize: 100,
          fields: 'nextPageToken,drives(id,name)',
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => pageOf(data, 'drives', 'malformed', readSharedDrive),
    }),
  );

function readSharedDrive(from: Json): SharedDrive | undefined {
  const id = text(from.id);
  return id === undefined ? undefined : { id, name: text(from.name) ?? id };
}
