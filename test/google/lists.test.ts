import { describe, expect, it } from '@jest/globals';
import {
  ADMIN,
  collected,
  failureOf,
  loopbackForEachTest,
  OWNER,
  refusal,
  type Behaviour,
  type LoopbackGoogle,
} from './loopback-google.ts';

const loopback = loopbackForEachTest();
const start = (reply: Behaviour['reply']): Promise<LoopbackGoogle> => loopback.start({ reply });
const parameters = (): Record<string, string>[] =>
  loopback.server.asked.map(({ query }) => Object.fromEntries(query));

describe('listing files', () => {
  it("asks for a person's own files, binned ones too, without folders, and no more of each than is used", async () => {
    const google = (
      await start(() => ({ json: { files: [{ id: 'a' }], nextPageToken: 'next', incompleteSearch: true } }))
    ).open();

    const page = await google.filesPage({ subject: OWNER, only: 'documents', labelId: 'LABEL' });

    expect(page).toEqual({ files: [{ id: 'a' }], nextPageToken: 'next', incompleteSearch: true });
    expect(loopback.server.asked[0]?.path).toBe('/drive/v3/files');
    const [asked] = parameters();
    expect(asked).toMatchObject({
      corpora: 'user',
      q: "'me' in owners and mimeType != 'application/vnd.google-apps.folder'",
      pageSize: '1000',
      includeLabels: 'LABEL',
    });
    expect(asked?.fields).toMatch(
      /^nextPageToken,incompleteSearch,files\(id,.*owners\(emailAddress,me\).*labelInfo\(labels\(id,revisionId,fields\)\)\)$/,
    );
    expect(Object.keys(asked ?? {}).sort()).toEqual(['corpora', 'fields', 'includeLabels', 'pageSize', 'q']);
  });

  it('asks for the folders of a shared drive with what Drive fills there', async () => {
    const google = (await start(() => ({ json: { files: [] } }))).open();

    const page = await google.filesPage({ subject: OWNER, drive: 'DRIVE', only: 'folders' }, 'token+/=');

    expect(page).toEqual({ files: [], nextPageToken: undefined, incompleteSearch: false });
    const [asked] = parameters();
    expect(asked).toMatchObject({
      corpora: 'drive',
      driveId: 'DRIVE',
      includeItemsFromAllDrives: 'true',
      supportsAllDrives: 'true',
      q: "mimeType = 'application/vnd.google-apps.folder'",
      pageToken: 'token+/=',
    });
    expect(asked?.fields).toContain('permissionIds');
    expect(asked?.fields).not.toMatch(/permissions\(|owners|labelInfo/);
  });
});

describe('listing what an administrator sees', () => {
  it('reads everybody in the directory, page by page', async () => {
    const google = (
      await start((_, n) => ({
        json:
          n === 1
            ? {
                users: [{ id: '1', primaryEmail: OWNER, orgUnitPath: '/Policy', suspended: true }],
                nextPageToken: 'two',
              }
            : { users: [{ id: '2', primaryEmail: 'g@example.org', archived: true, isGuestUser: true }] },
      }))
    ).open();

    expect(await collected(google.users())).toEqual([
      { id: '1', address: OWNER, orgUnit: '/Policy', suspended: true, archived: false, guest: false },
      {
        id: '2',
        address: 'g@example.org',
        orgUnit: undefined,
        suspended: false,
        archived: true,
        guest: true,
      },
    ]);
    expect(loopback.server.asked.map(({ path }) => path)).toEqual([
      '/admin/directory/v1/users',
      '/admin/directory/v1/users',
    ]);
    expect(parameters()).toMatchObject([
      { customer: 'my_customer', maxResults: '500' },
      { pageToken: 'two' },
    ]);
  });

  it('takes a directory without anybody for a broken answer', async () => {
    const google = (await start(() => ({ json: {} }))).open({ attempts: 2 });

    expect(await failureOf(collected(google.users()))).toMatchObject({
      kind: 'malformed',
      subject: ADMIN,
      attempts: 2,
    });
  });

  it('reads direct members of a group, and a group without any', async () => {
    const members = [
      { email: OWNER, type: 'USER' },
      { email: 'team@example.gov.uk', type: 'GROUP' },
      { type: 'CUSTOMER' },
      { email: 'x@example.org', type: 'SERVICE' },
    ];
    const google = (
      await start((_, n) => ({ json: n === 1 ? { members } : { kind: 'admin#directory#members' } }))
    ).open();

    expect(await collected(google.groupMembers('all staff@example.gov.uk'))).toEqual([
      { address: OWNER, type: 'USER' },
      { address: 'team@example.gov.uk', type: 'GROUP' },
      { address: undefined, type: 'CUSTOMER' },
      { address: 'x@example.org', type: 'OTHER' },
    ]);
    expect(await collected(google.groupMembers('empty@example.gov.uk'))).toEqual([]);
    expect(loopback.server.asked[0]?.path).toBe(
      '/admin/directory/v1/groups/all%20staff%40example.gov.uk/members',
    );
  });

  it('reads shared drives and their members with the access of a domain administrator', async () => {
    const google = (
      await start(({ path }) => ({
        json: path.endsWith('/drives')
          ? { drives: [{ id: 'D1', name: 'Finance' }, { id: 'D2' }] }
          : { permissions: [{ id: 'p', type: 'user', role: 'organizer', emailAddress: OWNER }] },
      }))
    ).open();

    expect(await collected(google.sharedDrives())).toEqual([
      { id: 'D1', name: 'Finance' },
      { id: 'D2', name: 'D2' },
    ]);
    expect(await collected(google.permissions('D1'))).toEqual([
      { id: 'p', type: 'user', role: 'organizer', emailAddress: OWNER },
    ]);
    expect(loopback.server.asked.map(({ path }) => path)).toEqual([
      '/drive/v3/drives',
      '/drive/v3/files/D1/permissions',
    ]);
    expect(parameters()).toMatchObject([
      { useDomainAdminAccess: 'true', pageSize: '100' },
      { useDomainAdminAccess: 'true', supportsAllDrives: 'true', pageSize: '100' },
    ]);
  });

  it('says which privilege an administrator lacks', async () => {
    const google = (
      await start(() => refusal(403, 'forbidden', 'Not Authorized to access this resource/api'))
    ).open();

    expect(await failureOf(collected(google.users()))).toMatchObject({
      kind: 'forbidden',
      remedy: `Give ${ADMIN} the administrator privilege Users > Read and Groups > Read.`,
    });
  });

  it('does not follow a list whose next page is the same page', async () => {
    const google = (await start(() => ({ json: { drives: [], nextPageToken: 'round' } }))).open();

    expect(await failureOf(collected(google.sharedDrives()))).toMatchObject({ kind: 'malformed' });
    expect(loopback.server.asked).toHaveLength(2);
  });
});
