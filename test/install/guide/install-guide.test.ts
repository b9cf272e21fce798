import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../../house/source-files.ts';
import { policyWith } from '../../audit/small-domain.ts';
import { follow, machineFor, pasteGrants, type ByHand, type Machine } from './follow.ts';
import { addScriptProject } from '../../workspace/script-project.ts';
import { signedIn } from '../../workspace/signed-in.ts';
import { ADMIN, OPERATOR, practiceDomain, type PracticeDomain } from './practice-domain.ts';
import { partOf, readGuide } from './read-guide.ts';

const read = (name: string): string => readFileSync(path.join(ROOT, 'docs', name), 'utf8');
const guide = read('install.md');
const security = read('security.md');

function required<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('It is not there.');
  return found;
}

/** What each step by hand comes to on the local Workspace. */
const BY_HAND: ByHand = {
  // The machine has it already: `wtk` on the path, and the checkout beside the working folder.
  program: () => undefined,
  grant: pasteGrants,
  role: (_machine, { workspace }) => {
    const role = ['users', 'groups', 'reports', 'drive-settings', 'labels'] as const;
    Object.assign(workspace.directory.user(ADMIN) ?? {}, { privileges: new Set(role) });
  },
  'script-project': ({ home, set }, { workspace }) => {
    script = addScriptProject(workspace, OPERATOR).id;
    set('SCRIPT', script);
    const scopes = ['script.projects', 'script.deployments', 'userinfo.email'];
    const tokens = { default: signedIn(workspace, OPERATOR, scopes) };
    writeFileSync(path.join(home, '.clasprc.json'), JSON.stringify({ tokens }));
  },
  // The Marketplace belongs to no API that the local Workspace has.
  listing: () => undefined,
  // Google lets no program enter a rule.
  vault: () => undefined,
  'delete-label': (_machine, { workspace: { labels } }) => {
    for (const label of [...labels.labels]) {
      labels.disable(label);
      labels.remove(label);
    }
  },
  'uninstall-panel': ({ home }, { workspace }) => {
    workspace.files.remove(required(workspace.files.file(script)));
    rmSync(path.join(home, '.clasprc.json'));
  },
  revoke: (_machine, practice) => {
    practice.revokeAll();
  },
  'delete-role': (_machine, { workspace }) => {
    Object.assign(workspace.directory.user(ADMIN) ?? {}, { privileges: new Set() });
  },
  // The browser opens from the command; the local gcloud signs in without one.
  browser: () => undefined,
};

let script = '';
let domain: PracticeDomain;
let machine: Machine;
beforeAll(async () => {
  domain = await practiceDomain(await policyWith());
  machine = await machineFor(domain);
});
afterAll(async () => {
  await machine.close();
  await domain.running.close();
});

describe('the install guide', () => {
  it('works when it is followed to the letter, command by command, on an ordinary domain', async () => {
    const steps = readGuide(guide);
    expect(steps.filter(({ kind }) => kind === 'run').length).toBeGreaterThan(12);

    expect(await follow(steps, machine, domain, BY_HAND)).toEqual([]);

    const { labels, cloud, scripts } = domain.workspace;
    expect(labels.labels.map(({ published }) => published?.title)).toEqual(['What to Keep']);
    expect(domain.running.requests.count('drive.files.modifyLabels')).toBeGreaterThan(0);
    expect(domain.running.requests.count('iamcredentials.projects.serviceAccounts.signJwt')).toBeGreaterThan(
      0,
    );
    expect(scripts.project(script)?.deployments.map(({ version }) => version)).toEqual([undefined, 1, 1]);
    expect(cloud.account('wtk-changes@dept-wtk-changes.iam.gserviceaccount.com')).toBeDefined();
  }, 240_000);

  it('can be taken back whole, as the security guide says', async () => {
    const steps = readGuide(partOf(security, 'How to remove everything'));
    expect(steps.length).toBeGreaterThan(6);

    expect(await follow(steps, machine, domain, BY_HAND)).toEqual([]);

    const { workspace } = domain;
    expect(workspace.labels.labels).toEqual([]);
    for (const name of ['audit', 'drives', 'changes'])
      expect(domain.account(`wtk-${name}@dept-wtk-${name}.iam.gserviceaccount.com`)).toBeUndefined();
    expect(readdirSync(path.join(machine.folder, 'records'))).toEqual(['my-department']);
    expect(
      readdirSync(machine.home, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.json'),
      ),
    ).toEqual([]);
  }, 240_000);

  it('marks everything that only a person can do, and leaves no command of ours to be read only', () => {
    const lines = guide.split('\n');
    const unmarked = lines.filter(
      (line, index) =>
        line.startsWith('**By hand**') && !(lines[index - 1] ?? '').startsWith('<!-- by hand: '),
    );
    expect(unmarked).toEqual([]);
    const shown = readGuide(guide).flatMap((step) => (step.kind === 'shown' ? [step.text] : []));
    expect(shown.filter((text) => /^(wtk|gcloud) /m.test(text))).toEqual([]);
  });
});
