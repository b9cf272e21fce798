import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Google } from '../../../scripts/google/google.ts';
import { openGoogle } from '../../../scripts/google/open-google.ts';
import { readCredentials } from '../../../scripts/google/read-credentials.ts';
import { createServiceAccount, LOCAL_PROJECT } from '../../../scripts/workspace/http/service-account.ts';
import { startWorkspace, type RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { smallWorkspace } from '../../workspace/small-workspace.ts';
import { askToken, assertion } from '../../workspace/workspace-client.ts';
import { collected, failureOf } from '../loopback-google.ts';
import { ownSignInForEachTest, signInFile } from './own-sign-in.ts';

const account = createServiceAccount();
const { client_email: robot } = account.key;
const [ada, bea] = ['ada@department.example', 'bea@department.example'];
const SIGN = 'iamcredentials.projects.serviceAccounts.signJwt';
const machine = ownSignInForEachTest();

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Set {
  readonly workspace: Workspace;
  readonly running: RunningWorkspace;
  readonly google: Google;
}

/** The audit's account without a key, on a machine at which Bea is signed in. */
async function keyless({ now = Date.now, named = robot } = {}): Promise<Set> {
  const { workspace } = smallWorkspace();
  workspace.cloud.letSign(robot, bea);
  machine.signIn(workspace, bea);
  const running = await startWorkspace({ workspace, accounts: [account], now });
  const google = openGoogle({
    credentials: readCredentials(named),
    admin: ada,
    apiRoot: running.url,
    attempts: 1,
    concurrency: 20,
  });
  open.push(
    () => running.close(),
    () => {
      google.close();
    },
  );
  return { workspace, running, google };
}

describe('a service account without a key', () => {
  it('is named by its address in place of a file', () => {
    expect(readCredentials('WTK-audit@project.iam.gserviceaccount.com')).toEqual({
      client_email: 'wtk-audit@project.iam.gserviceaccount.com',
      keyless: true,
    });
    expect(() => readCredentials('wtk-audit.json')).toThrow(/there is no such file/);
  });

  it('acts in the name of the person, for the scopes of the job, by the signature that Google makes', async () => {
    const { google, running } = await keyless();

    expect((await collected(google.users())).flat()).not.toEqual([]);
    expect((await google.filesPage({ subject: bea, only: 'documents' })).files).not.toEqual([]);

    expect(running.requests.entries.map(({ method, subject }) => [method, subject])).toEqual([
      ['token', undefined],
      [SIGN, bea],
      ['token', undefined],
      ['directory.users.list', ada],
      [SIGN, bea],
      ['token', undefined],
      ['drive.files.list', bea],
    ]);
  });

  it('asks for one signature and one token when twenty calls begin at once', async () => {
    const { google, running } = await keyless();

    const page = (): Promise<unknown> => google.filesPage({ subject: bea, only: 'documents' });
    await Promise.all(Array.from({ length: 20 }, page));
    await page();

    expect(running.requests.count(SIGN)).toBe(1);
    expect(running.requests.count('token')).toBe(2);
    expect(running.requests.count('drive.files.list')).toBe(21);
  });

  it("never shows one person's token for another", async () => {
    const { google, running } = await keyless();

    for (const subject of [bea, 'cy@department.example', bea])
      await google.filesPage({ subject, only: 'folders' });

    expect(
      running.requests.entries
        .filter(({ method }) => method === 'drive.files.list')
        .map(({ subject }) => subject),
    ).toEqual([bea, 'cy@department.example', bea]);
    expect(running.requests.count(SIGN)).toBe(2);
  });
});

/** What a platform answers that says who its machine is: to be asked for what is behind the path. */
type Platform = (path: string) => {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
};

async function platformWith(answers: Platform): Promise<string> {
  const server = http.createServer((request, response) => {
    const { status = 200, json, text } = answers(request.url ?? '');
    response.writeHead(status, {
      'metadata-flavor': 'Google',
      'content-type': json === undefined ? 'text/plain' : 'application/json',
    });
    response.end(json === undefined ? text : JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  );
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a machine that is signed in by itself', () => {
  /** A set in which the account `runner` may sign, and a token in its name. */
  async function runnersSet(): Promise<Set & { readonly token: object }> {
    const runner = createServiceAccount({ name: 'runner', scopes: [] });
    const { workspace } = smallWorkspace();
    workspace.cloud.letSign(robot, runner.key.client_email);
    const running = await startWorkspace({ workspace, accounts: [account, runner] });
    const { body } = await askToken(running, assertion(runner, undefined, ['cloud-platform']));
    const credentials = readCredentials(robot);
    const google = openGoogle({ credentials, admin: ada, apiRoot: running.url, attempts: 1 });
    open.push(
      () => running.close(),
      () => {
        google.close();
      },
    );
    return { workspace, running, google, token: body as object };
  }
  const federated = (platform: string): string =>
    JSON.stringify({
      type: 'external_account',
      audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/a/providers/b',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `http://${platform}/exchange`,
      credential_source: { url: `http://${platform}/who-am-i`, format: { type: 'text' } },
    });

  it('by workload identity asks its platform who it is, and Google to sign for that', async () => {
    const { google, running, token } = await runnersSet();
    const asked: string[] = [];
    const platform = await platformWith((path) => {
      asked.push(path);
      return path === '/exchange'
        ? { json: { ...token, issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' } }
        : { text: 'a-subject-token' };
    });
    machine.write(federated(platform));

    expect((await google.filesPage({ subject: bea, only: 'documents' })).files).not.toEqual([]);
    expect(asked).toEqual(['/who-am-i', '/exchange']);
    expect(running.requests.count(SIGN)).toBe(1);
  });

  it.each([
    ['says that it does not know it', '/who-am-i', 403],
    ['is not believed by Google', '/exchange', 400],
  ])('is told so, with what to do, where its platform %s', async (_what, refusing, status) => {
    const { google, running, token } = await runnersSet();
    const platform = await platformWith((path) =>
      path === refusing
        ? { status, json: { error: 'invalid_grant', error_description: 'eyJhbGciOiJub25lIn0.e30.' } }
        : path === '/exchange'
          ? { json: token }
          : { text: 'a-subject-token' },
    );
    machine.write(federated(platform));

    const error = (await failureOf(google.filesPage({ subject: bea, only: 'documents' }))) as Error;

    expect(error).toMatchObject({ kind: 'credentials', remedy: expect.stringMatching(/sign in/i) });
    expect(error.message).toMatch(/own sign-in to Google Cloud failed|gives no answer/);
    expect(error.message).not.toMatch(/eyJ|subject-token/);
    expect(running.requests.count(SIGN)).toBe(0);
  });
});

const HOUR = 60 * 60 * 1000;

interface Trouble {
  readonly now?: () => number;
  readonly named?: string;
  readonly breaks?: (set: Set) => void;
}

const troubles: readonly (readonly [string, Trouble, said: RegExp, remedy: RegExp])[] = [
  [
    'whoever is signed in may not sign as the account',
    {
      breaks: ({ workspace }) => {
        machine.signIn(workspace, 'cy@department.example');
      },
    },
    /Signing without a key failed: Google answered 403 IAM_PERMISSION_DENIED/,
    /role Service Account Token Creator .* add-iam-policy-binding wtk-audit@/,
  ],
  [
    'the API that signs is off',
    {
      breaks: ({ workspace }) => {
        workspace.cloud.switchOff(LOCAL_PROJECT, 'iamcredentials.googleapis.com');
      },
    },
    /Signing without a key failed: Google answered 403 SERVICE_DISABLED/,
    /Enable the IAM Service Account Credentials API .* gcloud services enable iamcredentials\.googleapis\.com/,
  ],
  [
    'the account is not there',
    { named: robot.replace('audit', 'adit') },
    /Google answered 404 NOT_FOUND, 'Not found; Gaia id not found/,
    /no service account is called wtk-adit@/,
  ],
  ["this machine's clock is hours slow", { now: () => Date.now() + 5 * HOUR }, /exp claim/, /clock/],
  ["this machine's clock is minutes fast", { now: () => Date.now() - 0.2 * HOUR }, /short-lived/, /clock/],
  [
    'the sign-in ended',
    {
      breaks: ({ workspace }) => {
        workspace.cloud.signOut();
      },
    },
    /This machine's own sign-in to Google Cloud failed: Google answered 400 invalid_grant/,
    /Sign in again: gcloud auth application-default login/,
  ],
  [
    'the sign-in left out the scope for the cloud',
    {
      breaks: ({ workspace }) => {
        machine.signIn(workspace, bea, ['drive.metadata.readonly']);
      },
    },
    /Signing without a key failed: Google answered 403 ACCESS_TOKEN_SCOPE_INSUFFICIENT/,
    /without leaving the scope cloud-platform out/,
  ],
  [
    'the sign-in names no project to count to',
    {
      breaks: ({ workspace: { cloud } }) => {
        const token = cloud.signIn({ address: bea, scopes: ['cloud-platform'], project: undefined });
        machine.write(signInFile(token));
      },
    },
    /Google answered 403 SERVICE_DISABLED, 'Your application is authenticating/,
    /set-quota-project PROJECT/,
  ],
  [
    'nobody is signed in',
    {
      breaks: () => {
        machine.forget();
      },
    },
    /Nobody is signed in to Google Cloud at this machine/,
    /gcloud auth application-default login, or point GOOGLE_APPLICATION_CREDENTIALS/,
  ],
  [
    'the file of the sign-in is broken',
    {
      breaks: () => {
        machine.write('{"refresh_token":"1//local-broken"');
      },
    },
    /file of the sign-in to Google Cloud cannot be used/,
    /Sign in with gcloud/,
  ],
  [
    'the file of the sign-in is gone',
    {
      breaks: () => {
        process.env.GOOGLE_APPLICATION_CREDENTIALS = '/nowhere/sign-in.json';
      },
    },
    /named in GOOGLE_APPLICATION_CREDENTIALS, does not exist/,
    /Sign in with gcloud/,
  ],
];

describe('signing without a key says what to do', () => {
  it.each(troubles)('when %s', async (_what, { breaks, ...trouble }, said, remedy) => {
    const set = await keyless(trouble);
    breaks?.(set);

    const error = (await failureOf(set.google.filesPage({ subject: bea, only: 'documents' }))) as Error;

    expect(error).toMatchObject({ kind: 'credentials', remedy: expect.stringMatching(remedy) });
    expect(error.message).toMatch(said);
    expect(JSON.stringify(error) + String(error.stack)).not.toMatch(/1\/\/local|ya29\.|eyJ/);
    expect(set.running.requests.count('drive.files.list')).toBe(0);
  });

  it('and does not call it a fault of the person when the delegation is what lacks', async () => {
    const { workspace } = smallWorkspace();
    const bare = createServiceAccount({ scopes: [] });
    workspace.cloud.letSign(robot, bea);
    machine.signIn(workspace, bea);
    const running = await startWorkspace({ workspace, accounts: [bare] });
    const google = openGoogle({ credentials: readCredentials(robot), admin: ada, apiRoot: running.url });
    open.push(
      () => running.close(),
      () => {
        google.close();
      },
    );

    expect(await failureOf(collected(google.users()))).toMatchObject({
      kind: 'credentials',
      reason: 'unauthorized_client',
      remedy: expect.stringContaining(`Domain-wide delegation, grant ${robot} exactly these scopes:`),
    });
  });
});
