import type { UserRecord } from '../../state/directory-records.ts';
import { ApiError } from '../api-error.ts';
import { numberOf, pageOf, textOf, type Call } from '../call.ts';
import { STRING, type Method } from '../method.ts';
import { requirePrivilege } from '../privilege.ts';
import { instant } from '../resources/times.ts';
import { USER, USERS } from '../shapes/directory-shapes.ts';
import { userPredicate } from './user-query.ts';

const SCOPES = ['admin.directory.user', 'admin.directory.user.readonly'];

/** Deleted people can be listed, and brought back, for this long. */
const DELETED_FOR_MS = 20 * 24 * 60 * 60 * 1000;

/** A 400 as the Admin SDK writes it for parameters. */
export const badRequest = (message: string): ApiError => new ApiError(400, 'badRequest', message);

/** `customer` (its id or `my_customer`) or `domain` says whose. @throws ApiError when both are missing or another's */
export function requireCustomer(call: Call): void {
  const { directory } = call.workspace;
  const customer = textOf(call, 'customer');
  const domain = textOf(call, 'domain');
  if (customer === undefined && domain === undefined) throw badRequest('Bad Request');
  if (customer !== undefined && customer !== 'my_customer' && customer !== directory.customerId) {
    throw badRequest('Invalid Input: customer');
  }
  if (domain !== undefined && domain.toLowerCase() !== directory.domain) {
    throw new ApiError(404, 'notFound', 'Domain not found.');
  }
}

/** A person as the Directory gives it. */
export function userResource(call: Call, user: UserRecord): Record<string, unknown> {
  const fullName = `${user.givenName} ${user.familyName}`;
  return {
    kind: 'admin#directory#user',
    id: user.id,
    etag: `"${user.id}"`,
    primaryEmail: user.address,
    name: { givenName: user.givenName, familyName: user.familyName, fullName },
    isAdmin: user.admin,
    isDelegatedAdmin: user.privileges.size > 0,
    ...(user.lastLoginTime !== undefined && { lastLoginTime: instant(user.lastLoginTime) }),
    creationTime: instant(user.createdTime),
    ...(user.deletedTime !== undefined && { deletionTime: instant(user.deletedTime) }),
    agreedToTerms: true,
    suspended: user.suspended,
    ...(user.suspended && { suspensionReason: user.suspensionReason }),
    archived: user.archived,
    changePasswordAtNextLogin: false,
    ipWhitelisted: false,
    emails: [{ address: user.address, primary: true }],
    customerId: call.workspace.directory.customerId,
    orgUnitPath: user.orgUnit,
    isMailboxSetup: !user.guest,
    isEnrolledIn2Sv: true,
    isEnforcedIn2Sv: true,
    includeInGlobalAddressList: true,
    ...(user.guest && { isGuestUser: true, guestAccountInfo: { primaryGuestEmail: user.address } }),
  };
}

const sortKey: Readonly<Record<string, (user: UserRecord) => string>> = {
  email: (user) => user.address,
  familyName: (user) => `${user.familyName} ${user.givenName}`.toLowerCase(),
  givenName: (user) => `${user.givenName} ${user.familyName}`.toLowerCase(),
};

function listUsers(call: Call): unknown {
  requirePrivilege(call, 'users');
  requireCustomer(call);
  const deleted = textOf(call, 'showDeleted') === 'true';
  const matches = userPredicate(textOf(call, 'query'));
  const now = call.workspace.now();
  const key = sortKey[textOf(call, 'orderBy') ?? 'email'] ?? ((user: UserRecord) => user.address);
  const users = call.workspace.directory.users
    .filter((user) =>
      deleted
        ? user.deletedTime !== undefined && now - user.deletedTime <= DELETED_FOR_MS
        : user.deletedTime === undefined,
    )
    .filter(matches)
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  if (textOf(call, 'sortOrder') === 'DESCENDING') users.reverse();
  const list = ['customer', 'domain', 'query', 'orderBy', 'sortOrder', 'showDeleted']
    .map((name) => textOf(call, name) ?? '')
    .join('\u0001');
  const page = pageOf(call, `directory.users.list ${list}`, users, numberOf(call, 'maxResults', 100));
  return {
    kind: 'admin#directory#users',
    etag: '"users"',
    ...(page.items.length > 0 && { users: page.items.map((user) => userResource(call, user)) }),
    ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
  };
}

export const usersList: Method = {
  id: 'directory.users.list',
  verb: 'GET',
  path: '/admin/directory/v1/users',
  envelope: 'legacy',
  scopes: [...SCOPES, 'cloud-platform'],
  parameters: {
    customFieldMask: STRING,
    customer: STRING,
    domain: STRING,
    event: { type: 'string', values: ['add', 'delete', 'makeAdmin', 'undelete', 'update'] },
    maxResults: { type: 'integer', least: 1, refuseAbove: 500 },
    orderBy: { type: 'string', values: ['email', 'familyName', 'givenName'] },
    pageToken: STRING,
    projection: { type: 'string', values: ['basic', 'custom', 'full'] },
    query: STRING,
    showDeleted: STRING,
    sortOrder: { type: 'string', values: ['ASCENDING', 'DESCENDING'] },
    viewType: { type: 'string', values: ['admin_view', 'domain_public'] },
  },
  shape: USERS,
  run: listUsers,
};

export const usersGet: Method = {
  id: 'directory.users.get',
  verb: 'GET',
  path: '/admin/directory/v1/users/{userKey}',
  envelope: 'legacy',
  scopes: SCOPES,
  parameters: {
    customFieldMask: STRING,
    projection: { type: 'string', values: ['basic', 'custom', 'full'] },
    viewType: { type: 'string', values: ['admin_view', 'domain_public'] },
  },
  shape: USER,
  run: (call) => {
    requirePrivilege(call, 'users');
    const user = call.workspace.directory.user(call.path.userKey ?? '');
    if (!user || user.deletedTime !== undefined)
      throw new ApiError(404, 'notFound', 'Resource Not Found: userKey');
    return userResource(call, user);
  },
};
