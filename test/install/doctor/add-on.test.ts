import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../scripts/install/doctor/finding.ts';
import { startWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { TemporaryPack } from '../../commands/temporary-pack.ts';
import { settle, wishesOf } from '../../labels/label-desk.ts';
import { addScriptProject } from '../../workspace/script-project.ts';
import { signedIn } from '../../workspace/signed-in.ts';
import { packWithHoldsNamed, PEOPLE, visited, wholeDomain, type Domain } from './a-domain.ts';

const [kit = '', other = ''] = PEOPLE;
const SCOPES = ['script.projects', 'script.deployments', 'userinfo.email'];

let folder: string;
let pack: TemporaryPack;
const at = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-add-on-'));
  pack = packWithHoldsNamed();
});
afterEach(async () => {
  pack.remove();
  await rm(folder, { recursive: true, force: true });
});

const signIn = ({ workspace }: Domain, address = kit, scopes = SCOPES): Promise<void> =>
  writeFile(
    at('sign-in.json'),
    JSON.stringify({ tokens: { default: signedIn(workspace, address, scopes) } }),
  );

/** A whole domain with a script of Kit's, and the panel deployed to its people. */
async function deployed(): Promise<Domain> {
  const domain = await wholeDomain();
  const { workspace, flags } = domain;
  const project = addScriptProject(workspace, kit);
  const { labelMap } = await settle(workspace, await wishesOf());
  await writeFile(at('label.json'), JSON.stringify(labelMap));
  await signIn(domain);
  const running = await startWorkspace({ workspace });
  const { exitCode, stderr } = await runCommand([
    ...['deploy', '--script', project.id, '--release', 'live', '--label', at('label.json'), '--pack', pack.folder],
    ...['--settings', at('deploy.json'), '--sign-in', at('sign-in.json'), '--state', at('state')],
    ...['--api-root', running.url],
  ]); // prettier-ignore
  await running.close();
  expect([exitCode, stderr]).toEqual([0, '']);
  flags.push('--pack', pack.folder, '--panel', at('deploy.json'), '--sign-in', at('sign-in.json'));
  return domain;
}

const ofPanel = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ check }) => check === 'add-on');
const isElsewhere = ({ check, standing }: Finding): boolean =>
  check !== 'add-on' && (standing === 'broken' || standing === 'attention');

describe('the panel that people have', () => {
  it('is well where it is as it would be built today', async () => {
    const { findings, result } = await visited(await deployed());

    expect(ofPanel(findings)).toEqual([
      { check: 'add-on', standing: 'well', says: 'live: version 1 deployed, in step' },
    ]);
    expect(findings.filter(isElsewhere)).toEqual([]);
    expect(result.exitCode).toBe(0);
  });

  it('is said to be older than the schedules, with what would change', async () => {
    const domain = await deployed();
    pack.edit('schedules/finance.yaml', 'P6Y', 'P7Y');
    const { findings, result } = await visited(domain);

    expect(ofPanel(findings)).toMatchObject([
      {
        standing: 'attention',
        says: expect.stringMatching(/^live: version 1 deployed; the pack here is newer \(.*FIN-/),
        mend: 'wtk deploy --release live',
      },
    ]);
    expect(result.exitCode).toBe(2);
  });

  it('is nobody’s before the first release', async () => {
    const domain = await wholeDomain();
    const { id: scriptId } = addScriptProject(domain.workspace, kit);
    await writeFile(at('deploy.json'), JSON.stringify({ scriptId, environments: {} }));
    await signIn(domain);
    domain.flags.push('--panel', at('deploy.json'), '--sign-in', at('sign-in.json'));

    const { findings } = await visited(domain);

    expect(ofPanel(findings)).toMatchObject([{ standing: 'attention', says: 'nobody has the panel yet' }]);
  });

  const ways: readonly (readonly [string, (domain: Domain) => Promise<void> | void, RegExp])[] = [
    [
      'its deployment was deleted',
      async ({ workspace }) => {
        const { scriptId } = JSON.parse(await readFile(at('deploy.json'), 'utf8')) as { scriptId: string };
        const project = workspace.scripts.project(scriptId);
        if (project !== undefined) project.deployments = project.deployments.slice(0, 1);
      },
      /The deployment of 'live', \S+, is not in the project any more/,
    ],
    [
      'the script was deleted',
      async ({ workspace }) => {
        const { scriptId } = JSON.parse(await readFile(at('deploy.json'), 'utf8')) as { scriptId: string };
        const file = workspace.files.file(scriptId);
        if (file !== undefined) workspace.files.remove(file);
      },
      /404/,
    ],
    [
      'the sign-in ended',
      ({ workspace }) => {
        workspace.cloud.signOut();
      },
      /invalid_grant.*npx clasp login/,
    ],
    [
      'whoever signed in may not open the script',
      (domain) => signIn(domain, other),
      /(403|404).*clasp login/,
    ],
  ];

  it.each(ways)('is named, and nothing else, where %s', async (_way, breaks, words) => {
    const domain = await deployed();
    await breaks(domain);

    const { findings, result } = await visited(domain);

    expect(ofPanel(findings)).toMatchObject([{ standing: 'broken' }]);
    expect(JSON.stringify(ofPanel(findings))).toMatch(words);
    expect(findings.filter(isElsewhere)).toEqual([]);
    expect(result.exitCode).toBe(1);
  });
});
