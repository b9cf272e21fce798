import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import { deployDesk, KIT, MAX, type DeployDesk } from '../deploy/deploy-desk.ts';
import { signedIn } from '../workspace/signed-in.ts';
import { jsonOf, runCommand, type CommandResult } from './run-command.ts';
import { temporaryPack } from './temporary-pack.ts';

const SCOPES = ['script.projects', 'script.deployments', 'userinfo.email'];

let desk: DeployDesk;
let running: RunningWorkspace;
let folder: string;
const at = (name: string): string => path.join(folder, name);
const signIn = (address = KIT, scopes = SCOPES): Promise<void> =>
  writeFile(
    at('sign-in.json'),
    JSON.stringify({ tokens: { default: signedIn(desk.workspace, address, scopes) } }),
  );

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-deploy-'));
  desk = deployDesk();
  running = await startWorkspace({ workspace: desk.workspace });
  await signIn();
});
afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

const deploy = (...args: string[]): Promise<CommandResult> =>
  runCommand([
    ...['deploy', ...args, '--settings', at('deploy.json'), '--sign-in', at('sign-in.json')],
    ...['--state', at('state'), '--api-root', running.url],
  ]); // prettier-ignore
const first = (...args: string[]): Promise<CommandResult> => deploy('--script', desk.project.id, ...args);
const journal = async (): Promise<unknown[]> =>
  (await readFile(at('state/deploy.journal'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('wtk deploy', () => {
  it('says what it would do, does it, and gives the version before back', async () => {
    const dry = await first('--release', 'live', '--dry-run');
    expect(dry).toMatchObject({ exitCode: 0, stderr: '' });
    expect(dry.stdout).toMatch(/^What to Keep, as kit@example\.gov\.uk\n {2}Example Department, version .+, 118 classes, no label; by kit/);
    expect(dry.stdout).toContain("Would make a deployment for 'live'.\nNothing was changed.");
    expect(desk.project.versions).toEqual([]);

    const one = await first('--release', 'live');
    expect(one).toMatchObject({ exitCode: 0, stderr: '' });
    expect(one.stdout).toContain('Pushed the panel, and read it back the same, byte for byte.\nKept it as version 1.');

    const pack = temporaryPack();
    try {
      pack.edit('schedules/finance.yaml', 'P6Y', 'P7Y');
      const two = await deploy('--release', 'live', '--pack', pack.folder);
      expect(two.stdout).toMatch(/Since version 1:\n {2}Classes changed: FIN-\d\d/);
      expect(two.stdout).toContain("Moved 'live' from version 1 to version 2.");
      expect((await deploy('--release', 'live', '--pack', pack.folder)).stdout).toContain('nothing left to do');
    } finally {
      pack.remove();
    }

    const back = await deploy('rollback', 'live');
    expect(back).toMatchObject({ exitCode: 0, stderr: '' });
    expect(back.stdout).toContain("Moved 'live' from version 2 back to version 1, as kit@example.gov.uk.");
    expect(desk.project.deployments[1]?.version).toBe(1);
    expect((await journal()).map((entry) => (entry as { step: string }).step)).toEqual([
      'pushed', 'versioned', 'deployed', 'pushed', 'versioned', 'deployed', 'rolled-back',
    ]);
    const settings = JSON.parse(await readFile(at('deploy.json'), 'utf8')) as unknown;
    expect(settings).toEqual({
      scriptId: desk.project.id,
      environments: { live: { deploymentId: desk.project.deployments[1]?.id } },
    });
  }); // prettier-ignore

  it('prints JSON of what was planned and what was done', async () => {
    expect(jsonOf(await first('--json'))).toMatchObject({
      by: KIT,
      dryRun: false,
      environment: null,
      since: null,
      pushes: true,
      version: 'none',
      done: [expect.stringMatching(/^Pushed/)],
      versionNumber: null,
    });
    await first('--release', 'live');
    desk.workspace.scripts.addVersion(desk.project, 'by hand');
    expect(jsonOf(await deploy('rollback', 'live', '--to', '2', '--dry-run', '--json'))).toMatchObject({
      dryRun: true,
      from: 1,
      to: 2,
      changes: [],
    });
  });

  it('tells which version people have, and whether it is in step', async () => {
    const none = await first('status');
    expect(none).toMatchObject({ exitCode: 2, stderr: '' });
    expect(none.stdout).toContain('Nobody has the panel yet');
    await first('--release', 'live');
    const one = await deploy('status');
    expect(one).toMatchObject({ exitCode: 0, stderr: '' });
    expect(one.stdout).toMatch(/live: version 1, made on 25 November 2026\n {2}Example Department, version/);
    expect(one.stdout).toContain('What was pushed last is version 1.\nThe project holds 1 of 200 versions.');

    const pack = temporaryPack();
    try {
      expect(await deploy('status', '--pack', pack.folder)).toMatchObject({ exitCode: 0 });
      pack.edit('schedules/finance.yaml', 'P6Y', 'P7Y');
      const behind = await deploy('status', '--pack', pack.folder);
      expect(behind.exitCode).toBe(2);
      expect(behind.stdout).toMatch(/Deployed now, people would notice:\n {4}Classes changed: FIN-/);
      await deploy('--pack', pack.folder);
      expect((await deploy('status')).stdout).toContain('by kit@example.gov.uk, is in no version.');
      await rm(at('deploy.json'));
      expect(jsonOf(await first('status', '--json'))).toMatchObject({
        environments: [{ environment: 'live', version: { number: 1 } }],
        versions: 1,
      });
    } finally {
      pack.remove();
    }
  });

  it('says whom to ask where the project is not theirs to change, and what to switch on', async () => {
    const said = async (): Promise<string> => {
      const { stderr, exitCode } = await first('--attempts', '1');
      expect(exitCode).toBe(1);
      expect(stderr).not.toContain('fault in wtk');
      return stderr;
    };
    desk.workspace.scripts.apiUsers.delete(KIT);
    expect(await said()).toContain(
      'Switch the Google Apps Script API on for yourself at https://script.google',
    );
    desk.workspace.scripts.apiUsers.add(KIT);
    const file = desk.workspace.files.file(desk.project.id);
    const permission = file?.permissions?.find(({ address }) => address === MAX);
    if (file !== undefined) desk.workspace.files.unshare(file, permission?.id ?? '');
    await signIn(MAX);
    expect(await said()).toContain('share it with you as an editor');
    await signIn(KIT, ['userinfo.email']);
    expect(await said()).toContain("Sign in again with 'npx clasp login'");
    await signIn(KIT, ['script.projects', 'script.deployments']);
    expect(await said()).toContain('the sign-in shows no address. Sign in again');
    desk.workspace.cloud.signOut();
    expect(await said()).toContain("Sign in again with 'npx clasp login'");
  });

  it.each([
    ['no sign-in', undefined, 'there is no such file'],
    ['no JSON', '{', 'it is not JSON'],
    ['a service account', '{"type":"service_account"}', 'does not work with those'],
    ['nobody', '{"tokens":{}}', 'nobody is signed in there'],
    ['half a sign-in', '{"tokens":{"default":{"client_id":"x"}}}', 'is not whole'],
  ])('says so where the sign-in is %s', async (_, content, why) => {
    await rm(at('sign-in.json'));
    if (content !== undefined) await writeFile(at('sign-in.json'), content);
    const { stderr, exitCode } = await first();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(why);
    expect(stderr).toContain('npx clasp login');
  });

  it.each([
    ['no script at all', [], 'the first time, give the id'],
    ['what is no script id', ['--script', 'x'], "'x' is no script id"],
    ['no name of an environment', ['--release', 'Live!'], "'Live!' cannot be the name"],
    ['a flag with a typo', ['--relase', 'live'], "unknown option '--relase'. Did you mean --release?"],
    ['a way that there is not', ['roll-back', 'live'], 'too many arguments'],
  ])('refuses %s, in words', async (_, args, why) => {
    const { stderr, exitCode } = await deploy(...args);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('fault in wtk');
  });

  it.each([
    ['no JSON', '{', 'Mend it, or move it away and give the script with --script'],
    ['another file', '{"scriptId":"1234567890123456789012345"}', 'is not right'],
    [
      'of another script',
      '{"scriptId":"1234567890123456789012345","environments":{}}',
      'is of another script',
    ],
  ])('refuses settings that are %s', async (_, content, why) => {
    await writeFile(at('deploy.json'), content);
    const { stderr, exitCode } = await first();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(why);
  });

  it('names the versions to choose from where it does not know what was there before', async () => {
    await first('--release', 'live');
    desk.workspace.scripts.addVersion(desk.project, 'tried by hand');
    const { stderr } = await deploy('rollback', 'live');
    expect(stderr).toBe(
      "wtk: The journal knows of no earlier version of 'live': say which one with --to. The latest others are 2 (tried by hand).\n",
    );
    expect((await deploy('rollback', 'live', '--to', '9')).stderr).toContain('There is no version 9');
    expect((await deploy('rollback', 'test')).stderr).toContain("'test' has no deployment yet");
  });
});
