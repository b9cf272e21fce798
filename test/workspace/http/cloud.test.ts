import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServiceAccount, LOCAL_PROJECT } from '../../../scripts/workspace/http/service-account.ts';
import { startWorkspace, type RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import type { AdminPrivilege } from '../../../scripts/workspace/state/directory-records.ts';
import { smallWorkspace } from '../small-workspace.ts';
import { askToken, assertion, clientFor, type Answer } from '../workspace-client.ts';

const account = createServiceAccount();
const { client_email: robot } = account.key;
const small = smallWorkspace();
const { cloud, directory } = small.workspace;
const ada = 'ada@department.example';
const USERS = '/admin/directory/v1/users';
const LOG = '/admin/reports/v1/activity/users/all/applications/drive';
const SIGN = `/v1/projects/-/serviceAccounts/${robot}:signJwt`;

let running: RunningWorkspace;
beforeAll(async () => {
  for (const privilege of ['users', 'groups', 'reports', 'labels', 'vault', 'drive-settings'] as const)
    directory.addUser({
      address: `${privilege}@department.example`,
      givenName: 'Delegated',
      familyName: 'Administrator',
      privileges: [privilege],
    });
  cloud.letSign(robot, 'bea@department.example');
  running = await startWorkspace({ workspace: small.workspace, accounts: [account] });
});
afterAll(() => running.close());

const get = async (subject: string, scope: string, path: string, query = {}): Promise<Answer> =>
  (await clientFor(running, subject, [scope]))('GET', path, query);

const detailOf = ({ body }: Answer): unknown =>
  (body as { error: { details?: { reason?: string }[] } }).error.details?.find(({ reason }) => reason);

describe('an API that is off in the Cloud project', () => {
  it.each([
    ['Drive', 'drive.googleapis.com', 'drive', '/drive/v3/files', 'accessNotConfigured'],
    ['the Admin SDK', 'admin.googleapis.com', 'admin.reports.audit.readonly', LOG, 'accessNotConfigured'],
    [
      'Drive Labels',
      'drivelabels.googleapis.com',
      'drive.admin.labels.readonly',
      '/v2/labels',
      'PERMISSION_DENIED',
    ],
  ])('refuses every call of %s, and says which and where to switch it on', async (...row) => {
    const [, service, scope, path, reason] = row;
    cloud.switchOff('elsewhere', service);
    expect((await get(ada, scope, path)).status).toBe(200);

    const switched = smallWorkspace().workspace;
    switched.cloud.switchOff(LOCAL_PROJECT, service);
    const server = await startWorkspace({ workspace: switched, accounts: [account] });
    const answer = await (await clientFor(server, ada, [scope]))('GET', path);
    await server.close();

    expect([answer.status, answer.reason]).toEqual([403, reason]);
    expect(detailOf(answer)).toMatchObject({ reason: 'SERVICE_DISABLED', metadata: { service } });
    expect((answer.body as { error: { message: string } }).error.message).toMatch(
      /has not been used in project \d{12} before or it is disabled\. Enable it by visiting https:/,
    );
  });
});

describe("a delegated administrator's role", () => {
  const calls: Readonly<
    Record<
      Exclude<AdminPrivilege, 'org-units' | 'vault-all-matters'>,
      readonly [scope: string, path: string, query: object]
    >
  > = {
    users: ['admin.directory.user.readonly', USERS, { customer: 'my_customer' }],
    groups: [
      'admin.directory.group.member.readonly',
      '/admin/directory/v1/groups/readers@department.example/members',
      {},
    ],
    reports: ['admin.reports.audit.readonly', LOG, {}],
    labels: ['drive.admin.labels.readonly', '/v2/labels', { useAdminAccess: true }],
    vault: ['ediscovery.readonly', '/v1/matters', {}],
    'drive-settings': ['drive.readonly', '/drive/v3/drives', { useDomainAdminAccess: true }],
  };

  it.each(Object.keys(calls) as (keyof typeof calls)[])(
    'lets in by %s and shuts out without',
    async (name) => {
      const [scope, path, query] = calls[name];
      for (const held of Object.keys(calls)) {
        const { status } = await get(`${held}@department.example`, scope, path, query);
        const refused = name === 'reports' ? 401 : 403;
        expect([name, held, status]).toEqual([name, held, held === name ? 200 : refused]);
      }
    },
  );
});

describe('a service account in its own name', () => {
  it('gets a token for any scope without delegation, and reaches nothing with it', async () => {
    const none = createServiceAccount({ name: 'undelegated', scopes: [] });
    const server = await startWorkspace({ workspace: smallWorkspace().workspace, accounts: [none] });
    const own = await clientFor(server, undefined, ['drive']);
    expect(await own('GET', '/drive/v3/files')).toMatchObject({ status: 200, body: { files: [] } });
    expect((await askToken(server, assertion(none, ada, ['drive']))).reason).toBe('unauthorized_client');
    await server.close();
  });
});

describe('signing without a key file', () => {
  const claims = (more: object = {}): string => {
    const now = Math.floor(Date.now() / 1000);
    return JSON.stringify({
      iss: robot,
      sub: ada,
      scope: 'https://www.googleapis.com/auth/admin.directory.user.readonly',
      aud: 'https://oauth2.googleapis.com/token',
      iat: now,
      exp: now + 3600,
      ...more,
    });
  };
  const signAs = async (subject: string, path: string, payload: unknown): Promise<Answer> =>
    (await clientFor(running, subject, ['cloud-platform']))('POST', path, {}, { payload });

  it('gives what the token endpoint takes, signed with the key that Google keeps', async () => {
    const { status, body } = await signAs('bea@department.example', SIGN, claims());
    expect(status).toBe(200);
    const { keyId, signedJwt } = body as { keyId: string; signedJwt: string };
    expect(keyId).not.toBe(account.key.private_key_id);

    const token = await askToken(running, signedJwt);
    expect(token.status).toBe(200);

    const [head = '', , signature = ''] = signedJwt.split('.');
    const forged = Buffer.from(claims({ sub: 'bea@department.example' })).toString('base64url');
    expect((await askToken(running, `${head}.${forged}.${signature}`)).reason).toBe('invalid_grant');
  });

  it.each([
    ['somebody without the role', 'cy', SIGN, claims(), 403, 'PERMISSION_DENIED'],
    ['an account that is not there', 'bea', SIGN.replace('wtk-audit', 'wtk-adit'), claims(), 404, 'NOT_FOUND'],
    ['a project in place of the wildcard', 'bea', SIGN.replace('-/', 'mine/'), claims(), 400, 'INVALID_ARGUMENT'],
    ['what is no set of claims', 'bea', SIGN, '[]', 400, 'INVALID_ARGUMENT'],
    ['nothing', 'bea', SIGN, undefined, 400, 'INVALID_ARGUMENT'],
    ['claims that hold for a day', 'bea', SIGN, claims({ exp: Date.now() / 1000 + 86_400 }), 400, 'INVALID_ARGUMENT'],
  ])('is refused to %s', async (_what, person, path, payload, status, reason) => {
    const answer = await signAs(`${person}@department.example`, path, payload);
    expect([answer.status, answer.reason]).toEqual([status, reason]);
  }); // prettier-ignore

  it('is refused to a token of another scope', async () => {
    const drive = await clientFor(running, 'bea@department.example', ['drive']);
    expect((await drive('POST', SIGN, {}, { payload: claims() })).status).toBe(403);
  });

  it('is for whoever signed in at the machine, until the sign-in ends', async () => {
    const refresh = (token: string): Promise<Response> =>
      fetch(`${running.url}/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token }),
      });
    const token = cloud.signIn({
      address: 'bea@department.example',
      scopes: ['cloud-platform'],
      project: LOCAL_PROJECT,
    });
    expect((await refresh(token)).status).toBe(200);
    cloud.signOut();
    expect(await (await refresh(token)).json()).toEqual({
      error: 'invalid_grant',
      error_description: 'Token has been expired or revoked.',
    });
  });
});

describe('what a person may do with labels', () => {
  it.each([
    ['ada', { canAdministrateLabels: true, canCreateSharedLabels: true }],
    ['bea', { canAdministrateLabels: false, canCreateSharedLabels: true }],
    ['eli', { canAdministrateLabels: false, canCreateSharedLabels: false }],
  ])('depends on role and licence: %s', async (person, expected) => {
    const { body } = await get(
      `${person}@department.example`,
      'drive.labels.readonly',
      '/v2/users/me/capabilities',
    );
    expect(body).toMatchObject(expected);
  });
});
