import { admin as adminApi } from 'googleapis/build/src/apis/admin/index.js';
import type { Caller } from '../calls/caller.ts';
import type { DirectoryUser, GroupMember } from '../google.ts';
import type { Json } from '../../node/is-object.ts';
import { pageOf, text } from './page-check.ts';
import { pages } from './pages.ts';

const directory = adminApi({ version: 'directory_v1' });
const LISTING_USERS = 'list the people in the directory';

/** Everybody in the organisation's directory, suspended and archived people and guests among them. */
export const users = (caller: Caller, admin: string): AsyncIterable<readonly DirectoryUser[]> =>
  pages(LISTING_USERS, (pageToken) =>
    caller.call({
      job: 'directory',
      subject: admin,
      doing: LISTING_USERS,
      units: 0,
      pageToken,
      send: (auth) =>
        directory.users.list({
          customer: 'my_customer',
          maxResults: 500,
          projection: 'basic',
          orderBy: 'email',
          fields:
            'nextPageToken,users(id,primaryEmail,orgUnitPath,suspended,archived,isGuestUser,isAdmin,isDelegatedAdmin)',
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      // The administrator who asks is in the directory: a first page with nobody on it cannot be right.
      read: (data) => pageOf(data, 'users', pageToken === undefined ? 'malformed' : 'empty', readUser),
    }),
  );

function readUser(from: Json): DirectoryUser | undefined {
  const id = text(from.id);
  const address = text(from.primaryEmail);
  if (id === undefined || address === undefined) return undefined;
  return {
    id,
    address,
    orgUnit: text(from.orgUnitPath),
    suspended: from.suspended === true,
    archived: from.archived === true,
    guest: from.isGuestUser === true,
    ...(from.isAdmin === true || from.isDelegatedAdmin === true ? { administrator: true } : {}),
  };
}

/**
 * Direct members of a group, nested groups as groups: who asks expands those, and so can stop where groups contain
 * each other. Google leaves the list out for a group without members.
 */
export function groupMembers(
  caller: Caller,
  admin: string,
  group: string,
): AsyncIterable<readonly GroupMember[]> {
  const doing = `list the members of the group ${group}`;
  return pages(doing, (pageToken) =>
    caller.call({
      job: 'directory',
      subject: admin,
      doing,
      units: 0,
      pageToken,
      send: (auth) =>
        directory.members.list({
          groupKey: group,
          maxResults: 200,
          fields: 'nextPageToken,members(email,type)',
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => pageOf(data, 'members', 'empty', readMember),
    }),
  );
}

const MEMBER_TYPES = ['USER', 'GROUP', 'CUSTOMER', 'EXTERNAL'] as const;

const readMember = (from: Json): GroupMember => ({
  address: text(from.email),
  type: MEMBER_TYPES.find((type) => type === from.type) ?? 'OTHER',
});
