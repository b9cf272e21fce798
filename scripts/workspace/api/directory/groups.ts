import type { GroupMemberRecord, GroupRecord } from '../../state/directory-records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { ApiError } from '../api-error.ts';
import { flagOf, numberOf, pageOf, textOf } from '../call.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { GROUPS, MEMBERS } from '../shapes/directory-shapes.ts';
import { requirePrivilege } from '../privilege.ts';
import { badRequest, requireCustomer } from './users.ts';

export const groupsList: Method = {
  id: 'directory.groups.list',
  verb: 'GET',
  path: '/admin/directory/v1/groups',
  envelope: 'legacy',
  scopes: ['admin.directory.group', 'admin.directory.group.readonly'],
  parameters: {
    customer: STRING,
    domain: STRING,
    maxResults: { type: 'integer', least: 1, most: 200 },
    orderBy: { type: 'string', values: ['email'] },
    pageToken: STRING,
    query: STRING,
    sortOrder: { type: 'string', values: ['ASCENDING', 'DESCENDING'] },
    userKey: STRING,
  },
  shape: GROUPS,
  run: (call) => {
    requirePrivilege(call, 'groups');
    const { directory } = call.workspace;
    const member = textOf(call, 'userKey')?.toLowerCase();
    if (member === undefined) requireCustomer(call);
    if (textOf(call, 'query') !== undefined)
      throw badRequest("The local Workspace does not act out 'query'.");
    const groups = directory.groups
      .filter((group) => member === undefined || group.members.some((each) => each.address === member))
      .toSorted((one, other) => (one.address < other.address ? -1 : 1));
    if (textOf(call, 'sortOrder') === 'DESCENDING') groups.reverse();
    const page = pageOf(
      call,
      `directory.groups.list ${member ?? ''}`,
      groups,
      numberOf(call, 'maxResults', 200),
    );
    return {
      kind: 'admin#directory#groups',
      etag: '"groups"',
      ...(page.items.length > 0 && {
        groups: page.items.map((group) => ({
          kind: 'admin#directory#group',
          id: group.id,
          etag: `"${group.id}"`,
          email: group.address,
          name: group.name,
          description: group.description,
          directMembersCount: String(group.members.length),
          adminCreated: true,
        })),
      }),
      ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
    };
  },
};

/** Members of a group and of the groups in it, each once. */
function derived(workspace: Workspace, group: GroupRecord): GroupMemberRecord[] {
  const found = new Map<string, GroupMemberRecord>();
  const entered = new Set<string>();
  const enter = (each: GroupRecord): void => {
    if (entered.has(each.address)) return;
    entered.add(each.address);
    for (const member of each.members) {
      const inner = member.type === 'GROUP' ? workspace.directory.group(member.address ?? '') : undefined;
      if (inner) enter(inner);
      else found.set(member.address ?? 'everyone', member);
    }
  };
  enter(group);
  return [...found.values()];
}

export const membersList: Method = {
  id: 'directory.members.list',
  verb: 'GET',
  path: '/admin/directory/v1/groups/{groupKey}/members',
  envelope: 'legacy',
  scopes: [
    'admin.directory.group',
    'admin.directory.group.member',
    'admin.directory.group.member.readonly',
    'admin.directory.group.readonly',
  ],
  parameters: {
    includeDerivedMembership: BOOLEAN,
    maxResults: { type: 'integer', least: 1, most: 200 },
    pageToken: STRING,
    roles: STRING,
  },
  shape: MEMBERS,
  run: (call) => {
    requirePrivilege(call, 'groups');
    const { directory } = call.workspace;
    const group = directory.group(call.path.groupKey ?? '');
    if (!group) throw new ApiError(404, 'notFound', 'Resource Not Found: groupKey');
    const roles = textOf(call, 'roles')?.toUpperCase().split(',');
    const nested = flagOf(call, 'includeDerivedMembership');
    const members = (nested ? derived(call.workspace, group) : group.members).filter(
      (member) => roles === undefined || roles.includes(member.role),
    );
    const list = `directory.members.list ${group.address} ${roles?.join() ?? ''} ${String(nested)}`;
    const page = pageOf(call, list, members, numberOf(call, 'maxResults', 200));
    return {
      kind: 'admin#directory#members',
      etag: '"members"',
      ...(page.items.length > 0 && {
        members: page.items.map((member) => {
          const user = member.address === undefined ? undefined : directory.user(member.address);
          const inner = member.address === undefined ? undefined : directory.group(member.address);
          return {
            kind: 'admin#directory#member',
            etag: '"member"',
            id:
              member.type === 'CUSTOMER'
                ? directory.customerId
                : (user?.id ?? inner?.id ?? `1${String(member.address?.length ?? 0)}`),
            ...(member.address !== undefined && { email: member.address }),
            role: member.role,
            type: member.type === 'EXTERNAL' ? 'USER' : member.type,
            ...(user && { status: user.suspended ? 'SUSPENDED' : 'ACTIVE' }),
          };
        }),
      }),
      ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
    };
  },
};
