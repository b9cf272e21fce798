import { beforeEach, describe, expect, it } from '@jest/globals';
import { smallWorkspace, at, type SmallWorkspace } from '../small-workspace.ts';
import { ask, askFor, drive, type Asker } from './ask.ts';

let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});
const admin = (...scopes: string[]): Asker => ({ subject: 'ada', scopes });
const domainAdmin = { useDomainAdminAccess: true };

describe('the Directory', () => {
  interface Users {
    readonly users?: readonly { readonly primaryEmail: string }[];
    readonly nextPageToken?: string;
  }
  const users = (query: object): string[] =>
    (
      (
        ask(small.workspace, admin('admin.directory.user.readonly'), 'GET', '/admin/directory/v1/users', {
          customer: 'my_customer',
          ...query,
        }) as Users
      ).users ?? []
    ).map(({ primaryEmail }) => primaryEmail.split('@', 1)[0] ?? '');

  it.each([
    [{}, ['ada', 'bea', 'cy', 'dee', 'eli', 'gus']],
    [{ showDeleted: 'true' }, ['fay']],
    [{ query: 'isSuspended=true' }, ['dee']],
    [{ query: "orgUnitPath='/Policy'" }, ['bea']],
    [{ query: 'orgUnitPath:/Policy' }, ['bea', 'cy']],
    [{ query: 'givenName:B* isArchived=false' }, ['bea']],
    [{ orderBy: 'givenName', sortOrder: 'DESCENDING' }, ['gus', 'eli', 'dee', 'cy', 'bea', 'ada']],
    [{ maxResults: 2 }, ['ada', 'bea']],
  ])('lists people by %j', (query, found) => {
    expect(users(query)).toEqual(found);
  });

  it('refuses a search that it does not know', () => {
    expect(() => users({ query: 'shoeSize=9' })).toThrow('Invalid Input');
  });

  it('no longer lists people deleted over 20 days ago', () => {
    small.workspace.directory.addUser({
      address: 'hal@department.example',
      givenName: 'Hal',
      familyName: 'E',
      deletedTime: at('2026-05-10T00:00:00Z'),
    });
    expect(users({ showDeleted: 'true' })).toEqual(['fay']);
  });

  it.each([
    [{ type: 'children' }, ['/Digital', '/Policy']],
    [{ type: 'all' }, ['/Digital', '/Digital/Security', '/Policy', '/Policy/Briefing']],
    [{ type: 'allIncludingParent', orgUnitPath: 'Policy' }, ['/Policy', '/Policy/Briefing']],
  ])('lists org units by %j', (query, paths) => {
    const { organizationUnits } = ask(
      small.workspace,
      admin('admin.directory.orgunit.readonly'),
      'GET',
      '/admin/directory/v1/customer/my_customer/orgunits',
      query,
    ) as { organizationUnits: { orgUnitPath: string }[] };
    expect(organizationUnits.map(({ orgUnitPath }) => orgUnitPath)).toEqual(paths);
  });

  it('opens groups in groups when asked to', () => {
    const members = (query: object): (string | undefined)[] =>
      (
        ask(
          small.workspace,
          admin('admin.directory.group.member.readonly'),
          'GET',
          '/admin/directory/v1/groups/readers@department.example/members',
          { ...query },
        ) as { members: { email?: string }[] }
      ).members.map(({ email }) => email);
    expect(members({})).toEqual(['inner@department.example', 'someone@elsewhere.example']);
    expect(members({ includeDerivedMembership: true })).toEqual([
      'eli@department.example',
      'someone@elsewhere.example',
    ]);
  });

  it('ends in groups that hold each other', () => {
    const { directory } = small.workspace;
    const [inner, readers] = [
      directory.group('inner@department.example'),
      directory.group('readers@department.example'),
    ];
    if (inner && readers) directory.addGroupMember(inner, readers.address);
    expect([...directory.groupsOf('eli@department.example')].sort()).toEqual([
      'inner@department.example',
      'readers@department.example',
    ]);
  });
});

describe('shared drives for an administrator', () => {
  const list = (query: object): string[] =>
    (
      ask(small.workspace, admin('drive.readonly'), 'GET', '/drive/v3/drives', {
        ...query,
      }) as { drives: { name: string }[] }
    ).drives.map(({ name }) => name);

  it('are all there, ten a page unless told', () => {
    for (let n = 1; n <= 11; n += 1) small.workspace.files.addDrive({ name: `Drive ${n}` });
    expect(list({})).toEqual([]);
    expect(list(domainAdmin)).toHaveLength(10);
    expect(list({ ...domainAdmin, pageSize: 500 })).toHaveLength(12);
  });

  it.each([
    ["name = 'policy'", 1],
    ["name contains 'pol'", 1],
    ['memberCount = 0', 1],
    ['organizerCount > 0 and memberCount > 3', 1],
    ["createdTime > '2019-01-01T00:00:00Z'", 1],
    ['not memberCount = 0 or organizerCount = 0', 2],
  ])('are searched by %s', (q, found) => {
    small.workspace.files.addDrive({ name: 'Empty' });
    expect(list({ ...domainAdmin, q })).toHaveLength(found);
  });

  it('tell their members, groups among them', () => {
    const { permissions } = ask(
      small.workspace,
      admin('drive.metadata.readonly'),
      'GET',
      `/drive/v3/files/${small.drive.id}/permissions`,
      { ...domainAdmin, supportsAllDrives: true, fields: 'permissions(type,role,emailAddress)' },
    ) as { permissions: Record<string, unknown>[] };
    expect(permissions).toEqual([
      { type: 'user', role: 'organizer', emailAddress: 'cy@department.example' },
      { type: 'user', role: 'writer', emailAddress: 'bea@department.example' },
      { type: 'user', role: 'reader', emailAddress: 'dee@department.example' },
      { type: 'group', role: 'reader', emailAddress: 'readers@department.example' },
    ]);
  });

  it('say of an item where each permission comes from, and who is shut out of a folder', () => {
    const of = (id: string): unknown =>
      ask(small.workspace, admin('drive'), 'GET', `/drive/v3/files/${id}/permissions`, {
        ...domainAdmin,
        supportsAllDrives: true,
        fields: 'permissions(role,permissionDetails(inherited,inheritedFrom))',
      });
    expect(of(small.files.secret.id)).toEqual({
      permissions: [
        { role: 'organizer', permissionDetails: [{ inherited: true, inheritedFrom: small.drive.id }] },
      ],
    });
  });
});

describe('the log', () => {
  interface Activities {
    readonly items?: readonly {
      readonly events: readonly { readonly name: string }[];
      readonly resourceDetails: readonly Record<string, unknown>[];
    }[];
  }
  const log = (query = {}): Activities =>
    ask(
      small.workspace,
      admin('admin.reports.audit.readonly'),
      'GET',
      '/admin/reports/v1/activity/users/all/applications/drive',
      query,
    ) as Activities;
  beforeEach(() => {
    const { workspace, files } = small;
    workspace.addActivity(files.minutes, {
      event: 'rename',
      time: at('2026-05-01T00:00:00Z'),
      actor: 'bea@department.example',
    });
    workspace.addActivity(files.invoice, { event: 'trash', time: at('2026-05-03T00:00:00Z') });
    workspace.addActivity(files.invoice, { event: 'delete', time: at('2025-01-01T00:00:00Z') });
    workspace.addActivity(files.locked, {
      event: 'edit',
      time: at('2026-05-02T00:00:00Z'),
      visibleFrom: at('2027-01-01T00:00:00Z'),
    });
  });

  it.each([
    [{}, ['trash', 'rename']],
    [{ eventName: 'rename' }, ['rename']],
    [{ startTime: '2026-05-02T00:00:00Z' }, ['trash']],
    [{ endTime: '2026-05-02T00:00:00Z' }, ['rename']],
    [{ maxResults: 1 }, ['trash']],
  ])('holds 180 days, newest first, by %j', (query, found) => {
    expect((log(query).items ?? []).map(({ events }) => events[0]?.name)).toEqual(found);
  });

  it('finds a document by its id', () => {
    expect(log({ filters: `doc_id==${small.files.minutes.id}` }).items).toHaveLength(1);
    expect(log({ filters: 'doc_id==none' }).items).toBeUndefined();
  });

  it('carries the labels that the document had at the time, in words', () => {
    ask(
      small.workspace,
      drive('bea'),
      'PATCH',
      `/drive/v3/files/${small.files.minutes.id}`,
      {},
      { trashed: true },
    );
    const [event] = log({ filters: `doc_id==${small.files.minutes.id}`, eventName: 'trash' }).items ?? [];
    expect(event?.resourceDetails[0]?.appliedLabels).toMatchObject([
      {
        title: 'What to Keep',
        fieldValues: [
          { displayName: 'Record class', selectionValue: { displayName: 'POL-01 Policy' } },
          { dateValue: { year: 2024, month: 3, day: 31 } },
        ],
      },
    ]);
  });
});

describe('a label', () => {
  interface Label {
    readonly name: string;
    readonly revisionId: string;
    readonly lifecycle: { readonly state: string; readonly hasUnpublishedChanges?: boolean };
    readonly fields?: readonly {
      readonly id: string;
      readonly properties: { readonly displayName: string };
      readonly selectionOptions?: { readonly choices: readonly { readonly id: string }[] };
    }[];
  }
  const by = admin('drive.admin.labels');
  const post = (path: string, body: object): unknown =>
    ask(small.workspace, by, 'POST', `/v2/${path}`, {}, { useAdminAccess: true, ...body });
  const get = (name: string, asker = by, query: object = { useAdminAccess: true }): Label =>
    ask(small.workspace, asker, 'GET', `/v2/labels/${name}`, { view: 'LABEL_VIEW_FULL', ...query }) as Label;
  const titles = (label: Label): string[] =>
    (label.fields ?? []).map(({ properties }) => properties.displayName);

  it('shows a change to those who edit it before it is published, to others after', () => {
    const { id } = small.label;
    const ordinary: Asker = { subject: 'bea', scopes: ['drive.labels.readonly'] };
    post(`labels/${id}:delta`, {
      requests: [{ createField: { field: { properties: { displayName: 'New' }, textOptions: {} } } }],
    });
    expect(get(id).lifecycle).toEqual({ state: 'PUBLISHED', hasUnpublishedChanges: true });
    expect(titles(get(id))).toContain('New');
    expect(titles(get(`${id}@published`))).not.toContain('New');
    expect(titles(get(id, ordinary, {}))).not.toContain('New');
    const published = post(`labels/${id}:publish`, {}) as Label;
    expect(titles(get(id, ordinary, {}))).toContain('New');
    expect(get(`${id}@${published.revisionId}`).name).toBe(`labels/${id}@${published.revisionId}`);
  });

  it('takes a delta whole or not at all', () => {
    const { id } = small.label;
    const before = get(id).revisionId;
    const requests = [
      { updateLabel: { properties: { title: 'Other' } } },
      { deleteField: { id: small.fields.note.id } },
    ];
    expect(() => post(`labels/${id}:delta`, { requests })).toThrow('disabled before it is deleted');
    expect(get(id).revisionId).toBe(before);
  });

  it('refuses a change of a revision that is no longer the last', () => {
    const writeControl = { requiredRevisionId: 'old' };
    expect(() => post(`labels/${small.label.id}:delta`, { writeControl, requests: [] })).toThrow(
      'at revision',
    );
  });

  it('keeps its values on files while disabled, and loses them when deleted', () => {
    const { id } = small.label;
    const labelInfo = (): unknown =>
      askFor(small.workspace, drive('bea'), 'GET', `/drive/v3/files/${small.files.minutes.id}`, {
        fields: 'labelInfo',
        includeLabels: id,
      }).labelInfo;
    expect(() => ask(small.workspace, by, 'DELETE', `/v2/labels/${id}`, adminAccess)).toThrow(
      'disabled before it is deleted',
    );
    post(`labels/${id}:disable`, {});
    expect(labelInfo()).toMatchObject({ labels: [{ id }] });
    const set = { labelModifications: [{ labelId: id, fieldModifications: [] }] };
    expect(() =>
      ask(
        small.workspace,
        drive('bea'),
        'POST',
        `/drive/v3/files/${small.files.minutes.id}/modifyLabels`,
        {},
        set,
      ),
    ).toThrow('is disabled');
    ask(small.workspace, by, 'DELETE', `/v2/labels/${id}`, adminAccess);
    expect(labelInfo()).toEqual({ labels: [] });
  });
  const adminAccess = { useAdminAccess: true };

  it('has ids that its maker cannot choose', () => {
    const made = (
      post(`labels/${small.label.id}:delta`, {
        view: 'LABEL_VIEW_FULL',
        requests: [
          {
            createField: {
              field: {
                id: 'mine',
                properties: { displayName: 'New' },
                selectionOptions: { choices: [{ id: 'POL', properties: { displayName: 'POL' } }] },
              },
            },
          },
        ],
      }) as { updatedLabel: Label }
    ).updatedLabel.fields?.at(-1);
    expect(made?.id).toMatch(/^[A-F0-9]{10}$/);
    expect(made?.selectionOptions?.choices[0]?.id).not.toBe('POL');
  });

  it('is listed as published under the name of its revision, with fields in the full view only', () => {
    const list = (query: object): Label[] =>
      (
        ask(small.workspace, { subject: 'bea', scopes: ['drive.labels.readonly'] }, 'GET', '/v2/labels', {
          ...query,
        }) as { labels: Label[] }
      ).labels;
    const [label] = list({ publishedOnly: true, view: 'LABEL_VIEW_FULL' });
    expect(label?.name).toBe(`labels/${small.label.id}@${small.label.published?.id ?? ''}`);
    expect(label?.fields).toHaveLength(5);
    expect(list({})[0]?.fields).toBeUndefined();
    expect(list({ minimumRole: 'EDITOR' })).toBeUndefined();
  });
});
