import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServiceAccount, LOCAL_PROJECT } from '../../scripts/workspace/http/service-account.ts';
import { startWorkspace, type RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import { signInFile } from '../google/auth/own-sign-in.ts';
import { ROOT } from '../house/source-files.ts';
import { addScriptProject } from '../workspace/script-project.ts';
import { signedIn } from '../workspace/signed-in.ts';
import { smallWorkspace } from '../workspace/small-workspace.ts';
import { askToken, assertion } from '../workspace/workspace-client.ts';

const CLI = path.join(ROOT, 'dist/wtk/cli.js');
const account = createServiceAccount();
/** Whom a machine of Google's is signed in as. */
const runner = createServiceAccount({ name: 'runner', scopes: [] });
const [ada, bea] = ['ada@department.example', 'bea@department.example'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-secrets-'));
  for (const name of ['given', 'left', 'left/temporary', 'left/home']) await mkdir(path.join(folder, name));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const given = (name: string): string => path.join(folder, 'given', name);
const left = (name: string): string => path.join(folder, 'left', name);

/** Runs the built `wtk` with everything that a library may log switched on. */
const told = (args: readonly string[], credentials: string, machine?: string): Promise<string> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      GOOGLE_APPLICATION_CREDENTIALS: credentials,
      ...(machine === undefined
        ? { METADATA_SERVER_DETECTION: 'none' }
        : { GCE_METADATA_HOST: machine, METADATA_SERVER_DETECTION: 'assume-present' }),
      GOOGLE_SDK_NODE_LOGGING: '*',
      NODE_DEBUG: 'gaxios,google-auth-library,googleapis',
      WTK_TRACE: '1',
      HOME: left('home'),
      TMPDIR: left('temporary'),
    };
    execFile(
      process.execPath,
      [CLI, ...args],
      { env, cwd: left('.'), maxBuffer: 50_000_000 },
      (_, stdout, stderr) => {
        resolve(`${stdout}\n${stderr}`);
      },
    );
  });

/** Everything that was left on the disk, as it stands there. */
async function onDisk(): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(left('.'), { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file), await readFile(file, 'latin1')] as const;
      }),
  );
}

/** Secrets that were printed, or left on the disk, each with its place. */
async function secretsIn(output: string): Promise<readonly string[]> {
  const secrets = [
    'ya29.',
    'eyJ',
    '1//local-',
    'd-local-secret',
    'nothing-worth-stealing',
    ...account.key.private_key.split('\n').filter((line) => line.length > 40),
  ];
  const places = [['what was printed', output] as const, ...(await onDisk())];
  return places.flatMap(([place, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret}`),
  );
}

/** What a machine of Google's asks for its own token: a server beside it, which answers nobody else. */
async function metadataServer(running: RunningWorkspace): Promise<http.Server> {
  const { body } = await askToken(running, assertion(runner, undefined, ['cloud-platform']));
  const server = http.createServer((request, response) => {
    response.setHeader('metadata-flavor', 'Google').setHeader('content-type', 'application/json');
    const asksToken = request.url?.includes('/service-accounts/default/token') === true;
    response.end(asksToken ? JSON.stringify(body) : '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const ways = [
  ['with a key', 'key.json', undefined],
  ['without a key', account.key.client_email, undefined],
  ['with a key, while calls fail', 'key.json', 'rate-limit:endless,user=bea@department.example'],
  ['without a key, while calls fail', account.key.client_email, 'truncate:endless'],
  ['without a key, while the grant is taken away', account.key.client_email, 'revoke:after=3'],
] as const;

describe('a token or a key', () => {
  it.each(ways)(
    'is told nowhere and kept nowhere by an audit %s',
    async (_way, named, faults) => {
      expect(existsSync(CLI)).toBe(true);
      const { workspace } = smallWorkspace();
      workspace.cloud.letSign(account.key.client_email, bea);
      const refreshToken = workspace.cloud.signIn({
        address: bea,
        scopes: ['cloud-platform'],
        project: LOCAL_PROJECT,
      });
      await writeFile(given('key.json'), JSON.stringify(account.key));
      await writeFile(given('sign-in.json'), signInFile(refreshToken, LOCAL_PROJECT));
      const running = await startWorkspace({
        workspace,
        accounts: [account],
        ...(faults === undefined ? {} : { faults }),
      });

      const output = await told(
      [
        ...['audit', '--api-root', running.url, '--admin', ada, '--attempts', '2'],
        ...['--credentials', named === 'key.json' ? given(named) : named],
        ...['--state', left('state'), '--out', left('out')],
      ],
      given('sign-in.json'),
    ); // prettier-ignore
      await running.close();

      expect(running.requests.count('token')).toBeGreaterThan(0);
      expect(output).toMatch(faults === undefined ? /What to Keep audit/ : /NOT READ|Google refuses/);
      expect(await secretsIn(output)).toEqual([]);
    },
    30_000,
  );

  it.each([
    ['that is done', undefined, /Made the deployment of 'live'/],
    ['that Google refuses', 'server-error:endless', /Could not/],
    ['whose sign-in has ended', 'revoked', /Sign in again/],
  ])(
    'is told nowhere and kept nowhere by a deployment %s',
    async (_way, trouble, said) => {
      const { workspace } = smallWorkspace();
      const { id } = addScriptProject(workspace, bea);
      const scopes = ['script.projects', 'script.deployments', 'userinfo.email'];
      const tokens = { default: signedIn(workspace, bea, scopes) };
      await writeFile(given('clasp.json'), JSON.stringify({ tokens }));
      if (trouble === 'revoked') workspace.cloud.signOut();
      const faults = trouble === 'revoked' ? undefined : trouble;
      const running = await startWorkspace({ workspace, ...(faults === undefined ? {} : { faults }) });
      const output = await told(
        [
          ...['deploy', '--api-root', running.url, '--script', id, '--release', 'live', '--attempts', '2'],
          ...['--sign-in', given('clasp.json'), '--settings', left('deploy.json'), '--state', left('state')],
        ],
        given('none.json'),
      ); // prettier-ignore
      await running.close();
      expect(output).toMatch(said);
      expect(await secretsIn(output)).toEqual([]);
    },
    30_000,
  );

  it('is told nowhere by a machine of Google’s that is signed in by itself', async () => {
    const { workspace } = smallWorkspace();
    workspace.cloud.letSign(account.key.client_email, runner.key.client_email);
    const running = await startWorkspace({ workspace, accounts: [account, runner] });
    const server = await metadataServer(running);
    const { port } = server.address() as AddressInfo;

    const output = await told(
      [
        ...['audit', '--api-root', running.url, '--admin', ada, '--credentials', account.key.client_email],
        ...['--state', left('state'), '--out', left('out')],
      ],
      '',
      `127.0.0.1:${port}`,
    ); // prettier-ignore
    server.close();
    await running.close();

    expect(output).toContain('What to Keep audit');
    const signers = running.requests.entries.filter(({ method }) => method.endsWith('signJwt'));
    expect(new Set(signers.map(({ subject }) => subject))).toEqual(new Set([runner.key.client_email]));
    const places = [['what was printed', output] as const, ...(await onDisk())];
    expect(places.filter(([, text]) => /ya29\.|eyJ/.test(text)).map(([place]) => place)).toEqual([]);
  }, 30_000);
});
