import { plainDate } from '#policy/calendar/plain-date.ts';
import { openScriptProjects } from '../../scripts/google/open-script-projects.ts';
import type { ScriptFile, ScriptProjects } from '../../scripts/google/script-projects.ts';
import { carryOut, type Deployed } from '../../scripts/deploy/carry-out.ts';
import type { DeployEntry } from '../../scripts/deploy/deploy-journal.ts';
import type { DeploySettings } from '../../scripts/deploy/deploy-settings.ts';
import { planDeploy, type DeployPlan, type DeployWishes } from '../../scripts/deploy/plan-deploy.ts';
import { readStanding } from '../../scripts/deploy/read-standing.ts';
import { startWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import type { ScriptProjectRecord } from '../../scripts/workspace/state/script-records.ts';
import { createWorkspace, type Workspace } from '../../scripts/workspace/state/workspace.ts';
import { addScriptProject } from '../workspace/script-project.ts';
import { signedIn } from '../workspace/signed-in.ts';

export const KIT = 'kit@example.gov.uk';
export const MAX = 'max@example.gov.uk';
export const TODAY = plainDate('2026-11-25');
const SCOPE = 'https://www.googleapis.com/auth/';

/** A panel of a few bytes, with what it asks people for. */
export const aPanel = (
  code = 'one',
  scopes: readonly string[] = ['drive.metadata'],
): readonly ScriptFile[] => [
  { name: 'Code', type: 'SERVER_JS', source: `var made = '${code}';\n` },
  {
    name: 'appsscript',
    type: 'JSON',
    source: JSON.stringify({
      timeZone: 'Europe/London',
      oauthScopes: scopes.map((scope) => SCOPE + scope),
      addOns: { common: { name: 'What to Keep' } },
    }),
  },
];

/** What is kept on a machine between two runs. */
export interface Machine {
  settings: DeploySettings;
  readonly journal: DeployEntry[];
}

/** An organisation with an empty script project of Kit's, which Max may edit. */
export interface DeployDesk {
  readonly workspace: Workspace;
  readonly project: ScriptProjectRecord;
  readonly machine: Machine;
}

export function deployDesk(): DeployDesk {
  let clock = Date.parse('2026-11-25T09:00:00Z');
  const workspace = createWorkspace({ domain: 'example.gov.uk', seed: 5, now: () => (clock += 1000) });
  for (const address of [KIT, MAX]) {
    workspace.directory.addUser({ address, createdTime: clock, givenName: 'A', familyName: 'Person' });
    workspace.scripts.apiUsers.add(address);
  }
  const project = addScriptProject(workspace, KIT);
  const file = workspace.files.file(project.id);
  if (file !== undefined) workspace.files.share(file, { type: 'user', role: 'writer', address: MAX });
  return {
    workspace,
    project,
    machine: { settings: { scriptId: project.id, environments: {} }, journal: [] },
  };
}

/** Works with the project over HTTP, with these faults; nothing is tried twice. */
export async function atGoogle<T>(
  { workspace }: DeployDesk,
  work: (scripts: ScriptProjects, calls: () => number) => Promise<T>,
  { faults = '', as = KIT } = {},
): Promise<T> {
  const running = await startWorkspace({ workspace, faults });
  const { client_id, client_secret, refresh_token } = signedIn(workspace, as, [
    'script.projects',
    'script.deployments',
    'userinfo.email',
  ]);
  const scripts = openScriptProjects(
    { client_email: 'whoever signed in', client_id, client_secret, refresh_token },
    { apiRoot: running.url, attempts: 1 },
  );
  try {
    return await work(
      scripts,
      () => running.requests.total - running.requests.count('token') - running.requests.count('tokeninfo'),
    );
  } finally {
    scripts.close();
    await running.close();
  }
}

export type Wishes = Partial<DeployWishes>;

export const wishesOf = (wishes: Wishes): DeployWishes => ({
  built: aPanel(),
  environment: 'live',
  allowedScopes: [],
  overwrite: false,
  onPurpose: { pack: true, withoutLabel: false },
  asOf: TODAY,
  ...wishes,
});

export const planned = async (
  scripts: ScriptProjects,
  desk: DeployDesk,
  wishes: Wishes = {},
): Promise<DeployPlan> =>
  planDeploy(
    await readStanding(scripts, desk.machine.settings, wishesOf(wishes).environment),
    wishesOf(wishes),
  );

/** Plans and deploys, as one run of the command does. */
export async function deployed(
  scripts: ScriptProjects,
  { machine }: DeployDesk,
  given: Wishes = {},
  keepSettings: (settings: DeploySettings) => Promise<void> = (settings) => {
    machine.settings = settings;
    return Promise.resolve();
  },
): Promise<Deployed> {
  const wishes = wishesOf(given);
  const standing = await readStanding(scripts, machine.settings, wishes.environment);
  return carryOut(planDeploy(standing, wishes), {
    scripts,
    settings: machine.settings,
    standing,
    built: wishes.built,
    note: 'a note',
    keepSettings,
    noteStep: (entry) => {
      machine.journal.push({ ...entry, at: '', by: standing.person, scriptId: machine.settings.scriptId });
      return Promise.resolve();
    },
  });
}

/** Deploys without a pause. */
export const release = (
  desk: DeployDesk,
  wishes: Wishes = {},
  more: { as?: string; faults?: string } = {},
  keepSettings?: (settings: DeploySettings) => Promise<void>,
): Promise<Deployed> => atGoogle(desk, (scripts) => deployed(scripts, desk, wishes, keepSettings), more);

/** What people run, and what is kept; ids apart, which Google makes. */
export const endState = ({ project, machine }: DeployDesk): unknown => ({
  head: project.files.map(({ name, source }) => [name, source]),
  versions: project.versions.map(({ number, files }) => [number, files.map(({ source }) => source)]),
  deployments: project.deployments.map(({ version, description }) => [version, description]),
  kept: project.deployments.some(({ id }) => id === machine.settings.environments.live?.deploymentId),
});
