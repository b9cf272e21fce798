import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { openScriptProjects } from '../../../scripts/google/open-script-projects.ts';
import { readSignIn } from '../../../scripts/google/read-sign-in.ts';
import { readServiceAccountKey } from '../../../scripts/google/read-service-account-key.ts';
import { runCommand } from '../../commands/run-command.ts';
import { MANIFEST } from '../script-project.ts';
import { readPack } from '../../../scripts/pack/read-pack.ts';
import {
  serveDepartment,
  type ServedDepartment,
  type ServeOptions,
} from '../../../scripts/workspace/department/serve-department.ts';
import { ChildFailed, startInChild } from '../../../scripts/workspace/department/start-in-child.ts';

let policy: Policy;
beforeAll(async () => {
  const pack = await readPack();
  if (pack.policy === undefined) throw new Error('The example pack does not compile');
  policy = pack.policy;
});

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function serve(more: Partial<ServeOptions> = {}): Promise<ServedDepartment> {
  const served = await serveDepartment({
    policy,
    files: 50,
    seed: 1,
    asOf: plainDate('2026-11-22'),
    ...more,
  });
  undo.push(() => served.close());
  return served;
}

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'wtk-test-'));
  undo.push(() => rm(made, { recursive: true }));
  return made;
}

describe('a served department', () => {
  it('can be signed in to with the key that was written, which only its owner can read', async () => {
    const { credentials } = await serve();
    expect(readServiceAccountKey(credentials).client_email).toMatch(/^wtk-audit@/);
    expect((await stat(credentials)).mode & 0o777).toBe(0o600);
  });

  it('has an Apps Script project to push to only where somebody wants to practise that', async () => {
    expect((await serve()).script).toBeUndefined();
    const { url, script, workspace, admin } = await serve({
      signInOut: path.join(await folder(), 'in.json'),
    });
    const { scriptId = '', signIn = '' } = script ?? {};
    expect((await stat(signIn)).mode & 0o777).toBe(0o600);
    const scripts = openScriptProjects(readSignIn(signIn), { apiRoot: url, attempts: 1 });
    expect(await scripts.person()).toBe(admin);
    await scripts.replaceContent(scriptId, [MANIFEST]);
    scripts.close();
    expect(workspace.scripts.project(scriptId)?.files).toMatchObject([MANIFEST]);
  });

  it('has the three accounts of an installation where somebody wants to practise one, each with its own scopes', async () => {
    const keysOut = path.join(await folder(), 'keys');
    const { url, admin } = await serve({ keysOut });
    const key = (name: string): string => path.join(keysOut, `wtk-${name}.json`);
    expect((await stat(key('changes'))).mode & 0o777).toBe(0o600);

    const { stdout } = await runCommand([
      ...['doctor', '--api-root', url, '--admin', admin, '--json', '--as-of', '2026-11-22'],
      ...['--credentials', key('audit'), '--drives-credentials', key('drives')],
      ...['--changes-credentials', key('changes')],
    ]); // prettier-ignore

    const { findings } = JSON.parse(stdout) as { findings: { check: string; standing: string }[] };
    expect(findings.filter(({ standing }) => standing === 'broken')).toEqual([]);
    expect(findings.filter(({ check }) => check === 'delegation' || check === 'projects')).toMatchObject(
      Array.from({ length: 4 }, () => ({ standing: 'well' })),
    );
  });

  it('names an administrator who is in its directory', async () => {
    const { admin, workspace } = await serve();
    expect(workspace.directory.user(admin)).toMatchObject({ admin: true, suspended: false });
  });

  it('refuses those who have not signed in', async () => {
    const { url } = await serve();
    const answer = await fetch(`${url}/drive/v3/files`);
    expect(answer.status).toBe(401);
  });

  it('takes its key away when it closes', async () => {
    const served = await serve();
    undo.pop();
    await served.close();
    await expect(readFile(served.credentials)).rejects.toThrow('ENOENT');
  });

  it('closes a key file to others even where one stood open, and leaves it there', async () => {
    const file = path.join(await folder(), 'key.json');
    await writeFile(file, 'old', { mode: 0o644 });
    const served = await serve({ credentialsOut: file });
    expect(served.credentials).toBe(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    undo.pop();
    await served.close();
    expect(readServiceAccountKey(file).private_key).toContain('PRIVATE KEY');
  });

  it('fails when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    undo.push(() => new Promise((resolve) => other.close(resolve)));
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(serve({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('serves nothing when the key cannot be written', async () => {
    const missing = path.join(await folder(), 'no', 'such', 'key.json');
    await expect(serve({ credentialsOut: missing })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a Workspace in another process', () => {
  const script = async (text: string): Promise<string> => {
    const file = path.join(await folder(), 'serve.mjs');
    await writeFile(file, text);
    return file;
  };

  it('is known by the line that it prints, and goes when it is told', async () => {
    const child = await startInChild(
      await script(
        "console.log(JSON.stringify({ url: 'http://x', admin: process.argv[2], credentials: 'c', pid: process.pid })); setInterval(() => {}, 1e6);",
      ),
      ['a@b.example'],
    );
    expect(child).toMatchObject({ url: 'http://x', admin: 'a@b.example', credentials: 'c' });
    await child.stop();
  });

  it.each([
    [
      'what it said, when it fails',
      "console.error('wtk: Port 80 is in use.'); process.exit(1);",
      'wtk: Port 80 is in use.',
    ],
    ['that it said nothing, when it just ends', '', 'it said nothing'],
    [
      'the same, when its line is no JSON',
      "console.log('hello'); setInterval(() => {}, 1e6);",
      'it said nothing',
    ],
  ])('gives %s', async (_, text, said) => {
    const started = startInChild(await script(text), []);
    await expect(started).rejects.toThrow(ChildFailed);
    await expect(started).rejects.toThrow(said);
  });
});
